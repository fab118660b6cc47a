/**
 * Moving codings to other words. A plain coding moves alone, an act with all its codings. What would then stand
 * there twice becomes one, and memos, links and evidence on words that nobody codes any more come along.
 */
import { CERTAINTIES, type Certainty, type Coding, type Slot } from '../../../schema/model/coding.ts';
import type { WriteDb } from '../context.ts';
import { moveFollowers } from '../db/referrers.ts';
import { sql } from '../db/sql.ts';
import { removeUncoded } from './commands.ts';

interface InAct {
  id: string;
  slot: Slot;
  codeId: string;
  certainty: Certainty;
}

/** Returns the coding that stands for the moved one afterwards: itself, or the equal one that was there. */
export function moveCoding(db: WriteDb, coding: Coding, segmentId: string): string {
  if (coding.segmentId === segmentId) return coding.id;
  const id = coding.actId === null ? movePlain(db, coding, segmentId) : moveAct(db, coding.actId, coding, segmentId);
  followWords(db, coding.segmentId, segmentId);
  removeUncoded(db, [coding.segmentId]);
  return id;
}

/** Another act of this coder on these words with the same codes in the same slots. */
export function findAct(
  db: WriteDb,
  { segmentId, coderId, content, except }: { segmentId: string; coderId: string; content: string; except: string },
): string | undefined {
  return db
    .all<{ id: string }>(sql`
      SELECT id FROM acts WHERE segment_id = ${segmentId} AND coder_id = ${coderId} AND id <> ${except}`)
    .find(({ id }) => contentOfAct(db, id) === content)?.id;
}

/** Makes one of two equal acts: memos and evidence go over, the more doubtful certainty stays. */
export function absorbAct(db: WriteDb, actId: string, into: string): void {
  const there = new Map(codingsOfAct(db, into).map((coding) => [`${coding.slot} ${coding.codeId}`, coding]));
  for (const coding of codingsOfAct(db, actId)) {
    const twin = there.get(`${coding.slot} ${coding.codeId}`);
    if (twin) keepDoubt(db, coding, twin);
  }
  db.run(sql`UPDATE memos SET act_id = ${into} WHERE act_id = ${actId}`);
  db.run(sql`UPDATE act_evidence SET act_id = ${into} WHERE act_id = ${actId}
    AND segment_id NOT IN (SELECT segment_id FROM act_evidence WHERE act_id = ${into})`);
  db.run(sql`DELETE FROM acts WHERE id = ${actId}`);
}

export function codingsOfAct(db: WriteDb, actId: string): InAct[] {
  return db.all<InAct>(sql`
    SELECT id, slot, code_id AS codeId, certainty FROM codings WHERE act_id = ${actId} ORDER BY slot, code_id`);
}

/** Two acts with the same content say the same. */
export function contentOfAct(db: WriteDb, actId: string): string {
  return codingsOfAct(db, actId)
    .map(({ slot, codeId }) => `${slot} ${codeId}`)
    .join();
}

function movePlain(db: WriteDb, coding: Coding, segmentId: string): string {
  const twin = db.get<{ id: string; certainty: Certainty }>(sql`
    SELECT id, certainty FROM codings WHERE segment_id = ${segmentId} AND code_id = ${coding.codeId}
      AND coder_id = ${coding.coderId} AND act_id IS NULL`);
  if (twin === undefined) {
    db.run(sql`UPDATE codings SET segment_id = ${segmentId} WHERE id = ${coding.id}`);
    return coding.id;
  }
  keepDoubt(db, coding, twin);
  db.run(sql`DELETE FROM codings WHERE id = ${coding.id}`);
  return twin.id;
}

function moveAct(db: WriteDb, actId: string, coding: Coding, segmentId: string): string {
  db.run(sql`UPDATE acts SET segment_id = ${segmentId} WHERE id = ${actId}`);
  db.run(sql`UPDATE codings SET segment_id = ${segmentId} WHERE act_id = ${actId}`);
  const content = contentOfAct(db, actId);
  const twin = findAct(db, { segmentId, coderId: coding.coderId, content, except: actId });
  if (twin === undefined) return coding.id;
  absorbAct(db, actId, twin);
  const counterpart = codingsOfAct(db, twin).find(
    ({ slot, codeId }) => slot === coding.slot && codeId === coding.codeId,
  );
  return counterpart?.id ?? coding.id;
}

function followWords(db: WriteDb, from: string, to: string): void {
  const stillCoded = db.get(sql`
    SELECT 1 FROM codings WHERE segment_id = ${from} UNION ALL SELECT 1 FROM acts WHERE segment_id = ${from}`);
  if (stillCoded) return;
  moveFollowers(db, from, to);
}

/** Of two codings that become one, the more doubtful certainty stays. */
export function keepDoubt(
  db: WriteDb,
  gone: { certainty: Certainty },
  kept: { id: string; certainty: Certainty },
): void {
  if (CERTAINTIES.indexOf(gone.certainty) <= CERTAINTIES.indexOf(kept.certainty)) return;
  db.run(sql`UPDATE codings SET certainty = ${gone.certainty} WHERE id = ${kept.id}`);
}
