/** Who codes. The session's coder is remembered in this copy of the file. */
import { AppError } from '../../../schema/errors.ts';
import type { CoderId } from '../../../schema/model/ids.ts';
import type { Coder } from '../../../schema/model/study.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

/** The coder used last here, else the first by name. */
export function sessionCoder(db: ReadDb): Coder | null {
  const row = db.get<{ id: CoderId; name: string }>(sql`
    SELECT id, name FROM coders
    ORDER BY id = (SELECT value FROM settings WHERE key = 'coder') DESC, name LIMIT 1`);
  return row === undefined ? null : { ...row, current: true };
}

export function listCoders(db: ReadDb): Coder[] {
  const current = sessionCoder(db)?.id;
  return db
    .all<{ id: CoderId; name: string }>(sql`SELECT id, name FROM coders ORDER BY name`)
    .map((row) => ({ ...row, current: row.id === current }));
}

export function getCoder(db: ReadDb, coderId: string): Coder {
  const coder = listCoders(db).find((one) => one.id === coderId);
  if (coder === undefined) throw new AppError('NotFound', 'coder.notFound');
  return coder;
}
