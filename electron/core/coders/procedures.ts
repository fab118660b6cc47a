/** coder.* */
import { AppError } from '../../../schema/errors.ts';
import type { Implementation } from '../context.ts';
import type { Writer } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { getCoder, listCoders } from './queries.ts';

export const coderProcedures = (
  writer: Writer,
  announce: () => void,
): Implementation<'coder.list' | 'coder.create' | 'coder.use'> => ({
  'coder.list': ({ db }) => listCoders(db),
  'coder.create': ({ db, newId, describe }, { name }) => {
    if (db.get(sql`SELECT 1 FROM coders WHERE name = ${name}`)) {
      throw new AppError('Conflict', 'coder.nameTaken', { name });
    }
    const id = newId();
    db.run(sql`INSERT INTO coders (id, name) VALUES (${id}, ${name})`);
    describe({ coder: name });
    return getCoder(db, id);
  },
  'coder.use': async (_task, { coderId }) => {
    getCoder(writer, coderId);
    writer.run(sql`INSERT OR REPLACE INTO settings (key, value) VALUES ('coder', ${coderId})`);
    announce();
    return getCoder(writer, coderId);
  },
});
