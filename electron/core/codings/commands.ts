/** Segments and codings. A segment is shared by all codings on exactly its words. */
import type { Input } from '../../../schema/contract.ts';
import { slotsOfImplicitAct } from '../../../schema/domain/acts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Coding, Slot } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import { splitsSurrogatePair } from '../../../schema/text/units.ts';
import { getCode } from '../codebook/code-queries.ts';
import type { CommandContext, ReadDb, WriteDb } from '../context.ts';
import { insertRows } from '../db/insert-rows.ts';
import { segmentIsUsed } from '../db/referrers.ts';
import { sharedId } from '../db/shared-id.ts';
import { inList, type SqlValue, sql } from '../db/sql.ts';
import { type DocumentText, readDocumentText } from '../documents/text-index.ts';
import { getCoding } from './queries.ts';

export interface SpanInput {
  documentId: string;
  /** UTF-16 code units into the canonical text, half-open. */
  start: number;
  end: number;
}

/**
 * The segment on exactly these words, made if there is none. `text` spares reading the document again.
 * Throws Invalid for an empty span, one outside the text, or one that cuts a surrogate pair.
 */
export function createSegment(context: CommandContext, span: SpanInput, text?: DocumentText): string {
  return findOrCreateSegment(context, span, text).id;
}

/** The same, and whether it was made: then nothing refers to it yet. */
export function findOrCreateSegment(
  { db }: CommandContext,
  span: SpanInput,
  text: DocumentText = readDocumentText(db, span.documentId),
): { id: string; isNew: boolean } {
  const { id, row } = segmentOn(db, span, text);
  if (row !== null) insertSegments(db, [row]);
  return { id, isNew: row !== null };
}

const SEGMENT_COLUMNS = [
  ...['id', 'document_id', 'start_block_id', 'start_offset_utf16', 'end_block_id', 'end_offset_utf16'],
  ...['quote', 'prefix', 'suffix', 'state'],
];
export type SegmentRow = readonly SqlValue[];

/** The segment on these words; `row` is what is to be inserted when there is none. Throws as createSegment does. */
export function segmentOn(db: ReadDb, span: SpanInput, text: DocumentText): { id: string; row: SegmentRow | null } {
  assertSpan(text.text, span);
  const anchor = text.anchor(span.start, span.end);
  const known = db.get<{ id: string }>(sql`
    SELECT id FROM segments WHERE state = 'anchored'
      AND start_block_id = ${anchor.startBlockId} AND start_offset_utf16 = ${anchor.startOffset}
      AND end_block_id = ${anchor.endBlockId} AND end_offset_utf16 = ${anchor.endOffset}`);
  if (known !== undefined) return { id: known.id, row: null };
  const place = [anchor.startBlockId, anchor.startOffset, anchor.endBlockId, anchor.endOffset] as const;
  const id = sharedId(db, 'segments', span.documentId, ...place);
  return { id, row: [id, span.documentId, ...place, text.text.slice(span.start, span.end), '', '', 'anchored'] };
}

export function insertSegments(db: WriteDb, rows: readonly SegmentRow[]): void {
  insertRows(db, 'segments', SEGMENT_COLUMNS, rows);
}

export interface PlainCoding {
  segmentId: string;
  codeId: string;
  coderId: string;
}

/** A plain coding; the one that is there when the coder has coded this segment with this code before. */
export function createCoding(context: CommandContext, coding: PlainCoding): { id: string; isNew: boolean } {
  const known = context.db.get<{ id: string }>(sql`
    SELECT id FROM codings WHERE segment_id = ${coding.segmentId} AND code_id = ${coding.codeId}
      AND coder_id = ${coding.coderId} AND act_id IS NULL`);
  if (known !== undefined) return { id: known.id, isNew: false };
  const [id] = insertCodings(context, [coding]);
  return { id: id as string, isNew: true };
}

const CODING_COLUMNS = ['id', 'segment_id', 'code_id', 'coder_id'];

/** Plain codings that are known not to be there. */
export function insertCodings({ db, newId }: CommandContext, codings: readonly PlainCoding[]): string[] {
  const ids = codings.map(() => newId());
  const rows = codings.map(({ segmentId, codeId, coderId }, index) => [
    ...[ids[index] as string, segmentId, codeId, coderId],
  ]);
  insertRows(db, 'codings', CODING_COLUMNS, rows);
  return ids;
}

/** coding.create: codes on some words; one actor, level and work form together become an act. */
export function codeSpan(context: CommandContext, input: Input<'coding.create'>): Coding {
  const segmentId = createSegment(context, input);
  const { first, codes } = codeSegment(context, segmentId, [input.codeId, ...input.codes]);
  joinImplicitAct(context, segmentId, context.coderId);
  context.describe({ code: codes, document: documentTitle(context.db, input.documentId) });
  return getCoding(context.db, first);
}

/** Plain codings on a segment; returns the id of the first, and the codes' short ids in words. */
export function codeSegment(
  context: CommandContext,
  segmentId: string,
  codeIds: readonly CodeId[],
): { first: string; codes: string } {
  const made = [...new Set(codeIds)].map((codeId) => {
    const code = getCode(context.db, codeId);
    const { id } = createCoding(context, { segmentId, codeId, coderId: context.coderId });
    return { id, code: code.shortId };
  });
  return { first: made[0]?.id ?? '', codes: made.map(({ code }) => code).join(', ') };
}

export function changeCode(context: CommandContext, input: Input<'coding.update'>): Coding {
  const { db } = context;
  const coding = getCoding(db, input.codingId);
  if (input.certainty !== undefined) {
    const whole = input.wholeAct && coding.actId !== null ? sql`act_id = ${coding.actId}` : sql`id = ${coding.id}`;
    db.run(sql`UPDATE codings SET certainty = ${input.certainty} WHERE ${whole}`);
  }
  const code = getCode(db, input.codeId ?? coding.codeId);
  if (coding.slot !== null) assertFitsSlot(db, code.id, coding.slot);
  const twin = db.get<{ id: string }>(sql`
    SELECT id FROM codings WHERE segment_id = ${coding.segmentId} AND code_id = ${code.id} AND coder_id = ${coding.coderId}
      AND act_id IS ${coding.actId} AND slot IS ${coding.slot} AND id <> ${coding.id}`);
  if (twin === undefined) db.run(sql`UPDATE codings SET code_id = ${code.id} WHERE id = ${coding.id}`);
  else db.run(sql`DELETE FROM codings WHERE id = ${coding.id}`);
  const changed = getCoding(db, twin?.id ?? coding.id);
  describeCoding(context, changed);
  return changed;
}

export function deleteCoding(context: CommandContext, codingId: string): void {
  const coding = getCoding(context.db, codingId);
  context.db.run(sql`DELETE FROM codings WHERE id = ${codingId}`);
  removeUncoded(context.db, [coding.segmentId]);
  describeCoding(context, coding);
}

/**
 * Acts that no coding belongs to any more, and segments that nothing refers to (db/referrers.ts), go with the
 * last coding.
 */
export function removeUncoded(db: WriteDb, segmentIds: readonly string[]): void {
  const emptyActs = sql`segment_id IN ${inList(segmentIds)}
    AND NOT EXISTS (SELECT 1 FROM codings WHERE codings.act_id = acts.id)`;
  const evidence = db.all<{ id: string }>(sql`
    SELECT segment_id AS id FROM act_evidence WHERE act_id IN (SELECT id FROM acts WHERE ${emptyActs})`);
  db.run(sql`DELETE FROM acts WHERE ${emptyActs}`);
  const segments = inList([...segmentIds, ...evidence.map(({ id }) => id)]);
  db.run(sql`DELETE FROM segments WHERE id IN ${segments} AND NOT (${segmentIsUsed})`);
}

export function assertFitsSlot(db: WriteDb, codeId: string, slot: Slot): void {
  const row = db.get<{ code: string; fits: number }>(sql`
    SELECT codes.short_id AS code, EXISTS (SELECT 1 FROM json_each(facets.slots) WHERE value = ${slot}) AS fits
    FROM codes JOIN facets ON facets.id = codes.facet_id WHERE codes.id = ${codeId}`);
  if (row === undefined) throw new AppError('NotFound', 'code.notFound');
  if (row.fits !== 1) throw new AppError('Invalid', 'act.wrongSlot', { code: row.code, slot });
}

/** Makes the act of a coder's plain codings on a segment when they can only mean one. */
export function joinImplicitAct({ db, newId }: CommandContext, segmentId: string, coderId: string): void {
  const loose = db
    .all<{ id: string; slots: string }>(sql`
      SELECT codings.id, facets.slots FROM codings JOIN codes ON codes.id = codings.code_id
      JOIN facets ON facets.id = codes.facet_id
      WHERE segment_id = ${segmentId} AND coder_id = ${coderId} AND act_id IS NULL`)
    .map((row) => ({ id: row.id, slots: JSON.parse(row.slots) as Slot[] }));
  const joined = slotsOfImplicitAct(loose);
  if (joined === null) return;
  const actId = newId();
  db.run(sql`INSERT INTO acts (id, segment_id, coder_id) VALUES (${actId}, ${segmentId}, ${coderId})`);
  for (const [codingId, slot] of joined) {
    db.run(sql`UPDATE codings SET act_id = ${actId}, slot = ${slot} WHERE id = ${codingId}`);
  }
}

/** Throws Invalid for an empty span, one outside the text, or one that cuts a surrogate pair. */
export function assertSpan(text: string, { start, end }: SpanInput): void {
  if (start >= end || end > text.length) {
    throw new AppError('Invalid', 'coding.badSpan', { start, end, length: text.length });
  }
  if (splitsSurrogatePair(text, start) || splitsSurrogatePair(text, end)) {
    throw new AppError('Invalid', 'coding.splitsCharacter');
  }
}

export function describeCoding(context: CommandContext, coding: Coding): void {
  context.describe({ code: coding.code, document: documentTitle(context.db, coding.documentId) });
}

export function documentTitle(db: WriteDb, documentId: string): string {
  return db.get<{ title: string }>(sql`SELECT title FROM documents WHERE id = ${documentId}`)?.title ?? '';
}
