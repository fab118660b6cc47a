/** Codings that change their code, as merging and splitting need it: nothing is ever there twice. */
import type { Certainty } from '../../../schema/model/coding.ts';
import { absorbAct, contentOfAct, findAct, keepDoubt } from '../codings/move-codings.ts';
import type { WriteDb } from '../context.ts';
import { inList, type Sql, sql } from '../db/sql.ts';

interface CodingRow {
  id: string;
  segmentId: string;
  coderId: string;
  actId: string | null;
  slot: string | null;
  certainty: Certainty;
}

export interface Given {
  codings: number;
  /** Codings that went, because their coder had the same words, or the same act, with the other code already. */
  alreadyThere: number;
}

/** Moves the codings that `which` selects to another code, in their acts and slots. */
export function giveCodings(db: WriteDb, which: Sql, codeId: string): Given {
  const there = new Map(selectCodings(db, sql`code_id = ${codeId}`).map((coding) => [keyOf(coding), coding.id]));
  const codings = selectCodings(db, which);
  for (const coding of codings) {
    const twin = there.get(keyOf(coding));
    if (twin !== undefined) {
      for (const kept of selectCodings(db, sql`id = ${twin}`)) keepDoubt(db, coding, kept);
      db.run(sql`DELETE FROM codings WHERE id = ${coding.id}`);
    } else {
      there.set(keyOf(coding), coding.id);
      db.run(sql`UPDATE codings SET code_id = ${codeId} WHERE id = ${coding.id}`);
    }
  }
  for (const coding of codings) uniteWithEqual(db, coding);
  const ids = inList(codings.map(({ id }) => id));
  const left = db.get<{ n: number }>(sql`SELECT count(*) AS n FROM codings WHERE id IN ${ids}`)?.n ?? 0;
  return { codings: left, alreadyThere: codings.length - left };
}

/** Two acts that the code alone told apart are one act now. */
function uniteWithEqual(db: WriteDb, { actId, segmentId, coderId }: CodingRow): void {
  if (actId === null || !db.get(sql`SELECT 1 FROM acts WHERE id = ${actId}`)) return;
  const twin = findAct(db, { segmentId, coderId, content: contentOfAct(db, actId), except: actId });
  if (twin !== undefined) absorbAct(db, actId, twin);
}

function selectCodings(db: WriteDb, which: Sql): CodingRow[] {
  return db.all<CodingRow>(sql`
    SELECT id, segment_id AS segmentId, coder_id AS coderId, act_id AS actId, slot, certainty
    FROM codings WHERE ${which} ORDER BY id`);
}

function keyOf({ segmentId, coderId, actId, slot }: CodingRow): string {
  return [segmentId, coderId, actId, slot].join(' ');
}
