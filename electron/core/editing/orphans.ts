/** Segments whose words were deleted from the text: listed with their quote, anchored anew, or let go. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import { type OrphanedSegment, SEGMENT_USES } from '../../../schema/model/editing.ts';
import type { DocumentId, SegmentId } from '../../../schema/model/ids.ts';
import { assertSpan, documentTitle, removeUncoded } from '../codings/commands.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { segmentUses } from '../db/referrers.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';

type OrphanRow = Omit<OrphanedSegment, 'codings' | 'uses'>;

export function listOrphans(db: ReadDb, documentId: DocumentId | undefined): OrphanedSegment[] {
  const inDocument = documentId === undefined ? sql`1` : sql`segments.document_id = ${documentId}`;
  const rows = db.all<OrphanRow & { codings: string; uses: string }>(sql`
    SELECT segments.id AS segmentId, documents.id AS documentId, documents.title AS document, quote, prefix, suffix,
      (SELECT json_group_array(json_object('codingId', codings.id, 'code', codes.short_id, 'coder', coders.name))
       FROM codings JOIN codes ON codes.id = codings.code_id JOIN coders ON coders.id = codings.coder_id
       WHERE codings.segment_id = segments.id) AS codings,
      (SELECT json_group_array(use) FROM (${segmentUses})) AS uses
    FROM segments JOIN documents ON documents.id = segments.document_id
    WHERE state = 'orphaned' AND ${inDocument} ORDER BY documents.title, segments.rowid`);
  return rows.map((row) => {
    const found = JSON.parse(row.uses) as OrphanedSegment['uses'];
    const codings = JSON.parse(row.codings) as OrphanedSegment['codings'];
    return { ...row, codings, uses: SEGMENT_USES.filter((use) => found.includes(use)) };
  });
}

/** Throws NotFound, Conflict (its words are in the text), Invalid for a span that no coding could have. */
export function attachOrphan(
  context: CommandContext,
  { segmentId, start, end }: Input<'orphan.attach'>,
): { segmentId: SegmentId } {
  const { db } = context;
  const { documentId } = getOrphan(db, segmentId);
  const text = readDocumentText(db, documentId);
  assertSpan(text.text, { documentId, start, end });
  const anchor = text.anchor(start, end);
  db.run(sql`
    UPDATE segments SET state = 'anchored', start_block_id = ${anchor.startBlockId},
      start_offset_utf16 = ${anchor.startOffset}, end_block_id = ${anchor.endBlockId},
      end_offset_utf16 = ${anchor.endOffset}, quote = ${text.text.slice(start, end)},
      prefix = '', suffix = ''
    WHERE id = ${segmentId}`);
  context.describe({ document: documentTitle(db, documentId) });
  return { segmentId };
}

/**
 * Its codings, links, marks and meeting items go, and with them the segment; a memo about it and who attended stay.
 * Throws NotFound, Conflict.
 */
export function dismissOrphan(
  context: CommandContext,
  { segmentId }: Input<'orphan.dismiss'>,
): { segmentId: SegmentId } {
  const { db } = context;
  const { documentId } = getOrphan(db, segmentId);
  const linked = db.all<{ id: string }>(sql`
    SELECT to_segment_id AS id FROM links WHERE from_segment_id = ${segmentId}
    UNION SELECT from_segment_id FROM links WHERE to_segment_id = ${segmentId}`);
  db.run(sql`DELETE FROM codings WHERE segment_id = ${segmentId}`);
  removeUncoded(db, [segmentId]);
  db.run(sql`DELETE FROM segments WHERE id = ${segmentId}`);
  removeUncoded(
    db,
    linked.map(({ id }) => id),
  );
  context.describe({ document: documentTitle(db, documentId) });
  return { segmentId };
}

function getOrphan(db: ReadDb, segmentId: string): { documentId: DocumentId } {
  const row = db.get<{ documentId: DocumentId; state: string }>(sql`
    SELECT document_id AS documentId, state FROM segments WHERE id = ${segmentId}`);
  if (!row) throw new AppError('NotFound', 'segment.notFound');
  if (row.state !== 'orphaned') throw new AppError('Conflict', 'orphan.anchored');
  return row;
}
