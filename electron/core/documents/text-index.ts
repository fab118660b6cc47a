/**
 * A document's canonical text with the place of every block in it. Anchors are stored relative to
 * blocks, so that an edit touches only its own; everything outside the database speaks of offsets
 * into the whole text. This is the only place where the two are turned into each other.
 *
 * All offsets count UTF-16 code units.
 */
import { AppError } from '../../../schema/errors.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { ReadDb } from '../context.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';

export interface BlockSpan {
  id: BlockId;
  /** Half-open; the line feed between two blocks belongs to neither. */
  start: number;
  end: number;
}

export interface Anchor {
  startBlockId: BlockId;
  startOffset: number;
  endBlockId: BlockId;
  endOffset: number;
}

export class DocumentText {
  readonly text: string;
  readonly blocks: readonly BlockSpan[];
  readonly #byId = new Map<string, BlockSpan>();

  constructor(blocks: readonly { id: BlockId; text: string }[]) {
    this.text = blocks.map((block) => block.text).join('\n');
    let start = 0;
    this.blocks = blocks.map(({ id, text }) => {
      const span = { id, start, end: start + text.length };
      start = span.end + 1;
      this.#byId.set(id, span);
      return span;
    });
  }

  /** The block that holds an offset. A block's end is still in that block; its line feed is not passed. */
  blockAt(offset: number): BlockSpan {
    let low = 0;
    let high = this.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.blocks[middle] as BlockSpan).start <= offset) low = middle;
      else high = middle - 1;
    }
    const block = this.blocks[low];
    if (!block || offset < block.start || offset > block.end) {
      throw new RangeError(`Offset ${offset} is outside a text of ${this.text.length} units`);
    }
    return block;
  }

  anchor(start: number, end: number): Anchor {
    const first = this.blockAt(start);
    const last = this.blockAt(end);
    return {
      startBlockId: first.id,
      startOffset: start - first.start,
      endBlockId: last.id,
      endOffset: end - last.start,
    };
  }

  /** Null when a block named by the anchor is not in the document. */
  span(anchor: Anchor): Span | null {
    const first = this.#byId.get(anchor.startBlockId);
    const last = this.#byId.get(anchor.endBlockId);
    return first && last ? { start: first.start + anchor.startOffset, end: last.start + anchor.endOffset } : null;
  }
}

/** Throws NotFound for a document that does not exist. */
export function readDocumentText(db: ReadDb, documentId: string): DocumentText {
  const blocks = db.all<{ id: BlockId; text: string }>(
    sql`SELECT id, text FROM blocks WHERE document_id = ${documentId} ORDER BY ${BLOCK_ORDER}`,
  );
  if (blocks.length === 0 && !db.get(sql`SELECT 1 FROM documents WHERE id = ${documentId}`)) {
    throw new AppError('NotFound', 'document.notFound');
  }
  return new DocumentText(blocks);
}
