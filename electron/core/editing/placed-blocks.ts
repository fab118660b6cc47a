/**
 * The blocks of an edited document with id, order and offset: the text as it is about to be saved. Positions in it
 * become anchors in its blocks, and pieces of it are read without joining the whole.
 */
import type { BlockId } from '../../../schema/model/ids.ts';
import type { EditBlock } from '../../../schema/text/edited-text.ts';
import type { Span } from '../../../schema/text/span.ts';
import { keysInOrder } from '../db/order-keys.ts';
import type { Anchor } from '../documents/text-index.ts';
import type { StoredBlock, StoredDocument } from './stored-blocks.ts';

export interface PlacedBlock {
  id: BlockId;
  orderKey: string;
  content: EditBlock;
  /** The block of this id as the database has it; null for a new one. */
  stored: StoredBlock | null;
  /** In the new text, UTF-16 code units. */
  start: number;
}

export class PlacedBlocks {
  readonly blocks: readonly PlacedBlock[];
  readonly length: number;

  constructor(contents: readonly EditBlock[], { byId }: StoredDocument, newId: () => string) {
    const stored = contents.map((content) => (content.id === null ? null : (byId.get(content.id) ?? null)));
    const orderKeys = keysInOrder(stored.map((block) => block?.orderKey ?? null));
    let start = 0;
    this.blocks = contents.map((content, index) => {
      const known = stored[index] ?? null;
      const orderKey = orderKeys[index] as string;
      const block = { id: known?.id ?? (newId() as BlockId), orderKey, content, stored: known, start };
      start += content.length + 1;
      return block;
    });
    this.length = start - 1;
  }

  /** As DocumentText.anchor: a block's end is still in that block. */
  anchor({ start, end }: Span): Anchor {
    const [first, last] = [this.#at(start), this.#at(end)];
    return {
      startBlockId: first.id,
      startOffset: start - first.start,
      endBlockId: last.id,
      endOffset: end - last.start,
    };
  }

  slice(start: number, end: number): string {
    return sliceBlocks(this.blocks, ({ content }) => content, start, end);
  }

  #at(offset: number): PlacedBlock {
    return this.blocks[indexAt(this.blocks, offset)] as PlacedBlock;
  }
}

/** A piece of the text of blocks that follow one another: reads only the blocks that it lies in. */
export function sliceBlocks<B extends { start: number }>(
  blocks: readonly B[],
  contentOf: (block: B) => EditBlock,
  start: number,
  end: number,
): string {
  let index = indexAt(blocks, start);
  let block = blocks[index] as B;
  let text = contentOf(block).text.slice(start - block.start);
  while (block.start + contentOf(block).length < end) {
    index += 1;
    block = blocks[index] as B;
    text += `\n${contentOf(block).text}`;
  }
  return text.slice(0, end - start);
}

/** Index of the block that an offset lies in or behind. */
function indexAt(blocks: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as { start: number }).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
