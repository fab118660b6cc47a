/** Which code came from which: a merged code has no row any more, so the ids are kept beside the codes. */
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';

export function recordDescent(
  { db, newId, now, coderId, commandId }: CommandContext,
  kind: 'merge' | 'split',
  fromCodeId: string,
  toCodeId: string,
  reason: string,
): void {
  db.run(sql`INSERT INTO code_descents (id, kind, from_code_id, to_code_id, reason, coder_id, at, command_id)
    VALUES (${newId()}, ${kind}, ${fromCodeId}, ${toCodeId}, ${reason.trim()}, ${coderId}, ${now().toISOString()},
            ${commandId})`);
}
