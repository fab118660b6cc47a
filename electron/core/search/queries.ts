/**
 * Full-text search over blocks. The index holds words in NFC; the places are then found in the block's
 * own text, so that offsets fit the text as it was imported.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { blockStarts } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { documentsPassing } from '../documents/document-filter.ts';
import { ofSpeechKinds } from '../documents/speech-kind.ts';
import { type Anchor, readDocumentText } from '../documents/text-index.ts';

type Hit = Output<'search.text'>[number];

/** Text of the block shown on either side of a hit. */
const AROUND_UTF16 = 60;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const WORD_CHARACTER = String.raw`[\p{L}\p{N}\p{M}]`;
const BETWEEN_WORDS = String.raw`[^\p{L}\p{N}\p{M}]+`;

interface FoundBlock {
  documentId: DocumentId;
  title: string;
  start: number;
  text: string;
}

/** Places where the words stand in this order, the last one perhaps as the beginning of a longer word. */
export function searchText(db: ReadDb, { text, filter, speechKinds, limit }: Input<'search.text'>): Hit[] {
  const words = text.normalize('NFC').match(WORD);
  if (!words) return [];
  const blocks = db.all<FoundBlock>(sql`
    WITH found AS MATERIALIZED (SELECT rowid FROM block_search WHERE block_search MATCH ${`"${words.join(' ')}" *`}),
    ${blockStarts(sql`document_id IN (SELECT document_id FROM blocks WHERE rowid IN found)`)}
    SELECT documents.id AS documentId, title, block_starts.start, text
    FROM found JOIN blocks ON blocks.rowid = found.rowid
    JOIN block_starts ON block_starts.id = blocks.id
    JOIN documents ON documents.id = blocks.document_id
    LEFT JOIN turns ON turns.id = blocks.turn_id
    WHERE ${documentsPassing(db, filter)} AND ${ofSpeechKinds(speechKinds)}
    ORDER BY title, documents.id, block_starts.start LIMIT ${limit}`);
  const pattern = new RegExp(`(?<!${WORD_CHARACTER})${words.join(BETWEEN_WORDS)}`, 'giu');
  return blocks.flatMap((block) => hitsIn(block, pattern)).slice(0, limit);
}

function hitsIn(block: FoundBlock, pattern: RegExp): Hit[] {
  const { text } = block;
  return new CanonicalText(text).matchAll(pattern).map(({ start, end }) => ({
    documentId: block.documentId,
    title: block.title,
    start: block.start + start,
    end: block.start + end,
    before: text.slice(Math.max(0, start - AROUND_UTF16), start).toWellFormed(),
    match: text.slice(start, end),
    after: text.slice(end, end + AROUND_UTF16).toWellFormed(),
  }));
}

/** Throws NotFound for a segment that is gone, and Conflict for one whose words were deleted from the text. */
export function locateSegment(db: ReadDb, segmentId: string): Output<'segment.locate'> {
  const segment = db.get<Anchor & { documentId: DocumentId }>(sql`
    SELECT document_id AS documentId, start_block_id AS startBlockId, start_offset_utf16 AS startOffset,
      end_block_id AS endBlockId, end_offset_utf16 AS endOffset
    FROM segments WHERE id = ${segmentId}`);
  if (!segment) throw new AppError('NotFound', 'segment.notFound');
  const span = readDocumentText(db, segment.documentId).span(segment);
  if (!span) throw new AppError('Conflict', 'segment.orphaned');
  return { documentId: segment.documentId, ...span };
}
