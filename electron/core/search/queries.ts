/**
 * Full-text search over blocks. The index holds words in NFC; the places are then found in the block's
 * own text, so that offsets fit the text as it was imported.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { CanonicalText } from '../../../schema/text/canonical-text.ts';
import { inContext } from '../../../schema/text/matching/in-context.ts';
import { inOrder, wordsOf } from '../../../schema/text/matching/patterns.ts';
import { blockStarts } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { documentsPassing } from '../documents/document-filter.ts';
import { ofSpeechKinds } from '../documents/speech-kind.ts';
import { type Anchor, readDocumentText } from '../documents/text-index.ts';

type Hit = Output<'search.text'>[number];

interface FoundBlock {
  documentId: DocumentId;
  title: string;
  start: number;
  text: string;
}

/** Places where the words stand in this order, the last one perhaps as the beginning of a longer word. */
export function searchText(db: ReadDb, { text, filter, speechKinds, limit }: Input<'search.text'>): Hit[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
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
  const pattern = inOrder(words);
  return blocks.flatMap((block) => hitsIn(block, pattern)).slice(0, limit);
}

function hitsIn(block: FoundBlock, pattern: RegExp): Hit[] {
  const { text } = block;
  return new CanonicalText(text).matchAll(pattern).map((span) => ({
    documentId: block.documentId,
    title: block.title,
    ...inContext(text, span),
    start: block.start + span.start,
    end: block.start + span.end,
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
