/**
 * A document's offsets and the places in its blocks, in both directions. Pure arithmetic over the
 * blocks' bounds, so that every question about the text on the screen is a binary search and not
 * a walk through the page.
 *
 * All offsets count UTF-16 code units. The line feed between two blocks belongs to neither: a
 * block's end is still in that block, the next offset is the next block's start.
 */
import type { Span } from '../../schema/text/span.ts';

export interface BlockPlace {
  /** Index of the block. */
  block: number;
  /** Within the block. */
  offset: number;
}

export class OffsetMap {
  readonly #blocks: readonly Span[];

  constructor(blocks: readonly Span[]) {
    this.#blocks = blocks;
  }

  /** The document's length. */
  get length(): number {
    return this.#blocks.at(-1)?.end ?? 0;
  }

  /** The block and place of an offset; offsets outside the document are taken to its nearest end. */
  locate(offset: number): BlockPlace {
    const inside = Math.min(Math.max(offset, 0), this.length);
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#at(middle).start <= inside) low = middle;
      else high = middle - 1;
    }
    return { block: low, offset: this.#blocks.length === 0 ? 0 : inside - this.#at(low).start };
  }

  /** The document's offset of a place; a place behind its block's end is taken to that end. */
  offsetOf({ block, offset }: BlockPlace): number {
    const { start, end } = this.#at(block);
    return Math.min(start + offset, end);
  }

  /** The blocks that a span touches, first and last. */
  blocksOf({ start, end }: Span): { first: number; last: number } {
    return { first: this.locate(start).block, last: this.locate(end).block };
  }

  #at(index: number): Span {
    const block = this.#blocks[index];
    if (!block) throw new RangeError(`There is no block ${index} among ${this.#blocks.length}`);
    return block;
  }
}

/** Whether two half-open spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
