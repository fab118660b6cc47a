/**
 * Segments follow an edit. Only those can change that begin or end in a block that was touched, or have one between
 * their ends; of these only rows that really differ are written.
 */

import type { Edit } from '../../../schema/model/editing.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { mapSpanThrough } from '../../../schema/text/map-span.ts';
import { anchorQuote } from '../../../schema/text/quote-anchor.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { CommandContext, ReadDb, WriteDb } from '../context.ts';
import { inList, type Sql, sql } from '../db/sql.ts';
import type { Anchor } from '../documents/text-index.ts';
import { type PlacedBlocks, sliceBlocks } from './placed-blocks.ts';
import type { StoredBlock, StoredDocument } from './stored-blocks.ts';

/** Units of text kept before and after a quote that lost its place, to find it again by. */
const CONTEXT_UTF16 = 32;

interface SegmentRow extends Anchor {
  id: string;
  quote: string;
}

/** A segment that has no blocks to be anchored in, with what stood around its quote. */
export type OrphanRow = Omit<SegmentRow, 'startBlockId' | 'endBlockId'> & {
  startBlockId: null;
  endBlockId: null;
  prefix: string;
  suffix: string;
};

export interface MovedSegments {
  moved: number;
  /** Ids of segments whose words are gone. */
  orphaned: string[];
}

export function moveSegments(
  { db }: CommandContext,
  document: StoredDocument,
  after: PlacedBlocks,
  edits: readonly Edit[],
): MovedSegments {
  const kept = new Set(after.blocks.map((block) => block.content));
  const touched = document.blocks.filter((block) => !kept.has(block));
  const result: MovedSegments = { moved: 0, orphaned: [] };
  if (touched.length === 0) return result;
  for (const row of segmentsAround(db, document, touched)) {
    const before: Span = {
      start: (document.byId.get(row.startBlockId) as StoredBlock).start + row.startOffset,
      end: (document.byId.get(row.endBlockId) as StoredBlock).start + row.endOffset,
    };
    const span = place(before, row, after, edits);
    if (span === null) {
      orphan(db, row.id, contextOf(document, before));
      result.orphaned.push(row.id);
    } else if (anchorSegment(db, row, span, after)) result.moved += 1;
  }
  return result;
}

/** Anchors a segment at a span of the text with the quote that stands there. False when the row was so already. */
export function anchorSegment(db: WriteDb, row: SegmentRow | OrphanRow, span: Span, text: PlacedBlocks): boolean {
  const renewed: SegmentRow = {
    id: row.id,
    ...text.anchor(span),
    quote: text.slice(span.start, span.end),
  };
  if ((Object.keys(renewed) as (keyof SegmentRow)[]).every((key) => renewed[key] === row[key])) return false;
  db.run(sql`
    UPDATE segments SET start_block_id = ${renewed.startBlockId}, start_offset_utf16 = ${renewed.startOffset},
      end_block_id = ${renewed.endBlockId}, end_offset_utf16 = ${renewed.endOffset}, quote = ${renewed.quote},
      prefix = '', suffix = '', state = 'anchored'
    WHERE id = ${row.id}`);
  return true;
}

/** Keeps its quote, and from now on what stood around it. */
function orphan(db: WriteDb, id: string, { prefix, suffix }: { prefix: string; suffix: string }): void {
  db.run(sql`
    UPDATE segments SET state = 'orphaned', start_block_id = NULL, start_offset_utf16 = 0,
      end_block_id = NULL, end_offset_utf16 = 0, prefix = ${prefix}, suffix = ${suffix}
    WHERE id = ${id}`);
}

/** What stood on either side of a span before the edit; a character cut in two becomes U+FFFD. */
function contextOf({ blocks }: StoredDocument, { start, end }: Span): { prefix: string; suffix: string } {
  const last = blocks.at(-1) as StoredBlock;
  const length = last.start + last.length;
  const slice = (from: number, to: number) => sliceBlocks(blocks, (block) => block, from, to);
  return {
    prefix: slice(Math.max(0, start - CONTEXT_UTF16), start).toWellFormed(),
    suffix: slice(end, Math.min(length, end + CONTEXT_UTF16)).toWellFormed(),
  };
}

/**
 * A span that no edit reached must still read as its quote. Where it does not, it did not before either: then the quote
 * says where it belongs, and without such a place the segment is orphaned rather than left on other words.
 */
function place(before: Span, row: SegmentRow, after: PlacedBlocks, edits: readonly Edit[]): Span | null {
  const span = mapSpanThrough(before, edits);
  if (span === null || wasReached(before, edits) || after.slice(span.start, span.end) === row.quote) return span;
  return anchorQuote(new CanonicalText(after.slice(0, after.length)), row.quote, span);
}

function wasReached(span: Span, edits: readonly Edit[]): boolean {
  let mapped = span;
  for (const edit of edits) {
    if (edit.start < mapped.end && edit.end > mapped.start) return true;
    mapped = mapSpanThrough(mapped, [edit]) as Span;
  }
  return false;
}

function segmentsAround(db: ReadDb, document: StoredDocument, touched: readonly StoredBlock[]): SegmentRow[] {
  const select = (condition: Sql) =>
    db.all<SegmentRow>(sql`
      SELECT id, start_block_id AS startBlockId, start_offset_utf16 AS startOffset, end_block_id AS endBlockId,
        end_offset_utf16 AS endOffset, quote
      FROM segments WHERE state = 'anchored' AND ${condition}`);
  const blocks = inList(touched.map((block) => block.id));
  const first = touched[0]?.index ?? 0;
  const last = touched.at(-1)?.index ?? 0;
  const indexOf = (id: BlockId) => document.byId.get(id)?.index ?? 0;
  const across = db
    .all<Pick<SegmentRow, 'id' | 'startBlockId' | 'endBlockId'>>(sql`
      SELECT id, start_block_id AS startBlockId, end_block_id AS endBlockId
      FROM segments WHERE document_id = ${document.id} AND start_block_id <> end_block_id`)
    .filter((row) => indexOf(row.startBlockId) <= last && indexOf(row.endBlockId) >= first);
  return [
    ...select(sql`start_block_id IN ${blocks} AND end_block_id = start_block_id`),
    ...select(sql`id IN ${inList(across.map(({ id }) => id))}`),
  ];
}
