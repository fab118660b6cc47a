/** Codings that change their code, as merging and splitting need it: nothing is ever there twice. */
import type { WriteDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';

interface CodingKey {
  segmentId: string;
  coderId: string;
  actId: string | null;
  slot: string | null;
}

export interface Given {
  codings: number;
  /** Codings that went, because their coder had the same words coded with the other code already. */
  alreadyThere: number;
}

/** Gives the codings that `which` selects to another code, in their acts and slots. */
export function giveCodings(db: WriteDb, which: Sql, codeId: string): Given {
  const there = new Set(db.all<CodingKey>(codingKeys(sql`code_id = ${codeId}`)).map(keyOf));
  const given: Given = { codings: 0, alreadyThere: 0 };
  for (const coding of db.all<CodingKey & { id: string }>(codingKeys(which))) {
    const key = keyOf(coding);
    if (there.has(key)) {
      db.run(sql`DELETE FROM codings WHERE id = ${coding.id}`);
      given.alreadyThere += 1;
    } else {
      there.add(key);
      db.run(sql`UPDATE codings SET code_id = ${codeId} WHERE id = ${coding.id}`);
      given.codings += 1;
    }
  }
  return given;
}

function codingKeys(which: Sql): Sql {
  return sql`SELECT id, segment_id AS segmentId, coder_id AS coderId, act_id AS actId, slot
    FROM codings WHERE ${which} ORDER BY id`;
}

function keyOf({ segmentId, coderId, actId, slot }: CodingKey): string {
  return [segmentId, coderId, actId, slot].join(' ');
}
