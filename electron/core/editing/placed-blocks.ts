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
    let index = this.#indexAt(start);
    let block = this.blocks[index] as PlacedBlock;
    let text = block.content.text.slice(start - block.start);
    while (block.start + block.content.length < end) {
      index += 1;
      block = this.blocks[index] as PlacedBlock;
      text += `\n${block.content.text}`;
    }
    return text.slice(0, end - start);
  }

  #at(offset: number): PlacedBlock {
    return this.blocks[this.#indexAt(offset)] as PlacedBlock;
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.blocks[middle] as PlacedBlock).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
