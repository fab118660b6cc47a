/** Where codings begin and end: moving the ends, cutting one in two, making one of several. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import type { CommandContext, WriteDb } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';
import { createSegment, describeCoding, joinImplicitAct } from './commands.ts';
import { absorbAct, codingsOfAct, contentOfAct, findAct, moveCoding } from './move-codings.ts';
import { getCoding } from './queries.ts';

export function resizeCoding(context: CommandContext, input: Input<'coding.resize'>): Coding {
  const coding = getAnchored(context.db, input.codingId);
  const segmentId = createSegment(context, { documentId: coding.documentId, start: input.start, end: input.end });
  const id = moveCoding(context.db, coding, segmentId);
  joinImplicitAct(context, segmentId, coding.coderId);
  const moved = getCoding(context.db, id);
  describeCoding(context, moved);
  return moved;
}

/**
 * The first part keeps the coding, its memos and links; the second part is a copy of it, or of its whole act with the
 * evidence. Throws Invalid unless `at` (UTF-16 code units) lies inside the coding.
 */
export function splitCoding(context: CommandContext, { codingId, at }: Input<'coding.split'>): Coding[] {
  const { db } = context;
  const coding = getAnchored(db, codingId);
  if (at <= coding.start || at >= coding.end) throw new AppError('Invalid', 'coding.splitOutside');
  const text = readDocumentText(db, coding.documentId);
  const partAt = (start: number, end: number) =>
    createSegment(context, { documentId: coding.documentId, start, end }, text);
  const first = moveCoding(db, coding, partAt(coding.start, at));
  const second = copyCoding(context, getCoding(db, first), partAt(at, coding.end));
  const parts = [first, second].map((id) => getCoding(db, id));
  describeCoding(context, coding);
  return parts;
}

/**
 * Covers the gaps between them too. Throws Invalid unless all have the same code, coder and document and, in acts, the
 * same codes in every slot.
 */
export function mergeCodings(context: CommandContext, input: Input<'coding.merge'>): Coding {
  const { db } = context;
  const codings = [...new Set(input.codingIds)].map((id) => getAnchored(db, id)).sort((a, b) => a.start - b.start);
  const [first] = codings;
  if (!first || codings.length < 2) throw new AppError('Invalid', 'coding.mergeOne');
  for (const coding of codings) assertAlike(db, first, coding);
  const segmentId = createSegment(context, {
    documentId: first.documentId,
    start: first.start,
    end: Math.max(...codings.map(({ end }) => end)),
  });
  let kept = first.id as string;
  for (const { id } of codings) kept = moveCoding(db, getCoding(db, id), segmentId);
  uniteEqualActs(db, getCoding(db, kept));
  joinImplicitAct(context, segmentId, first.coderId);
  const merged = getCoding(db, kept);
  describeCoding(context, merged);
  return merged;
}

/** Equal acts that were on the merged words already when the others arrived. */
function uniteEqualActs(db: WriteDb, { actId, segmentId, coderId }: Coding): void {
  if (actId === null) return;
  const sought = { segmentId, coderId, content: contentOfAct(db, actId), except: actId };
  for (let twin = findAct(db, sought); twin !== undefined; twin = findAct(db, sought)) absorbAct(db, twin, actId);
}

function copyCoding({ db, newId }: CommandContext, coding: Coding, segmentId: string): string {
  if (coding.actId === null) {
    const twin = db.get<{ id: string }>(sql`
      SELECT id FROM codings WHERE segment_id = ${segmentId} AND code_id = ${coding.codeId}
        AND coder_id = ${coding.coderId} AND act_id IS NULL`);
    if (twin) return twin.id;
    const id = newId();
    db.run(sql`INSERT INTO codings (id, segment_id, code_id, coder_id, certainty)
      VALUES (${id}, ${segmentId}, ${coding.codeId}, ${coding.coderId}, ${coding.certainty})`);
    return id;
  }
  const { actId: original, coderId } = coding;
  const there = findAct(db, { segmentId, coderId, content: contentOfAct(db, original), except: original });
  const actId = there ?? copyAct({ db, newId }, coding, segmentId);
  const copy = codingsOfAct(db, actId).find(({ slot, codeId }) => slot === coding.slot && codeId === coding.codeId);
  return copy?.id ?? coding.id;
}

function copyAct({ db, newId }: Pick<CommandContext, 'db' | 'newId'>, coding: Coding, segmentId: string): string {
  const actId = newId();
  db.run(sql`INSERT INTO acts (id, segment_id, coder_id) VALUES (${actId}, ${segmentId}, ${coding.coderId})`);
  for (const { slot, codeId, certainty } of codingsOfAct(db, coding.actId as string)) {
    db.run(sql`INSERT INTO codings (id, segment_id, code_id, coder_id, act_id, slot, certainty)
      VALUES (${newId()}, ${segmentId}, ${codeId}, ${coding.coderId}, ${actId}, ${slot}, ${certainty})`);
  }
  for (const evidence of db.all<{ id: string }>(sql`
    SELECT segment_id AS id FROM act_evidence WHERE act_id = ${coding.actId} AND segment_id <> ${segmentId}`)) {
    db.run(
      sql`INSERT INTO act_evidence (id, act_id, segment_id) VALUES (${sharedId(db, 'act_evidence', actId, evidence.id)}, ${actId}, ${evidence.id})`,
    );
  }
  return actId;
}

function assertAlike(db: WriteDb, first: Coding, other: Coding): void {
  const alike =
    other.codeId === first.codeId && other.coderId === first.coderId && other.documentId === first.documentId;
  const acts = [first, other].map(({ actId }) => (actId === null ? '' : contentOfAct(db, actId)));
  if (!alike) throw new AppError('Invalid', 'coding.mergeUnlike');
  if (acts[0] !== acts[1]) throw new AppError('Invalid', 'coding.mergeActs');
}

function getAnchored(db: WriteDb, codingId: string): Coding {
  const coding = getCoding(db, codingId);
  if (coding.state === 'orphaned') throw new AppError('Conflict', 'segment.orphaned');
  return coding;
}
