import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asWriter } from '../../../electron/core/db/connection.ts';
import { insertRows } from '../../../electron/core/db/insert-rows.ts';

const COLUMNS = ['id', 'words'];

it('writes any number of rows, each once, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 100 }), (words) => {
      const sqlite = new Database(':memory:');
      sqlite.exec('CREATE TABLE said (id INTEGER, words TEXT) STRICT');
      const rows = words.map((text, id) => [id, text]);
      insertRows(asWriter(sqlite), 'said', COLUMNS, rows);
      expect(sqlite.prepare('SELECT id, words FROM said ORDER BY rowid').raw().all()).toEqual(rows);
      sqlite.close();
    }),
  );
});
