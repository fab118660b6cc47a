/**
 * Puts blocks into the full-text index. Text is compared in NFC, while the stored text stays as it was imported. Text
 * wholly below U+0300 is in NFC as it stands; only other text is handed to the connection's nfc(), which leaves SQLite.
 */
import type { WriteDb } from '../context.ts';
import type { CaughtChange } from './change-log.ts';
import { inList, sql } from './sql.ts';

const INDEXED = sql`
  INSERT OR REPLACE INTO block_search (rowid, text)
  SELECT rowid, CASE WHEN text GLOB '*[^' || char(1) || '-' || char(767) || ']*' THEN nfc(text) ELSE text END FROM blocks`;

/**
 * Blocks that a command inserted, once at its end. A trigger would write the index to its tables once per block: FTS5
 * does so before every statement that may be taken back alone, as one with a trigger may (seen with SQLite 3.53).
 */
export function indexNewBlocks(db: WriteDb, caught: readonly CaughtChange[]): void {
  const ids = caught.flatMap(({ tableName, operation, rowId }) =>
    tableName === 'blocks' && operation === 'insert' ? rowId : [],
  );
  if (ids.length > 0) db.run(sql`${INDEXED} WHERE id IN ${inList(ids)}`);
}

/** When the index was emptied. */
export function indexAllBlocks(db: WriteDb): void {
  db.run(INDEXED);
}
