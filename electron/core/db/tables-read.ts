/**
 * Which tables a statement reads, as SQLite itself says: its program opens every table and index by the page at which
 * it begins. So nobody keeps a list, and views and joins are seen through.
 * Source: sqlite.org/opcode.html, OpenRead (P2 is the root page, P3 the database).
 */
import type Database from 'better-sqlite3';
import type { Sql } from './sql.ts';

/** The index over texts is no table of its own to a listener: it changes with the blocks. */
const TEXT_INDEX = 'block_search';
const INDEXED = 'blocks';

interface Instruction {
  opcode: string;
  p2: number;
  p3: number;
}

export function tablesRead(sqlite: Database.Database, { text, values }: Sql): string[] {
  const program = sqlite.prepare(`EXPLAIN ${text}`).all(...values) as Instruction[];
  const pages = program.filter(({ opcode, p3 }) => opcode === 'OpenRead' && p3 === 0).map(({ p2 }) => p2);
  const named = sqlite.prepare('SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?').pluck();
  const tables = new Set(pages.map((page) => named.get(page) as string));
  if (text.includes(TEXT_INDEX)) tables.add(INDEXED);
  return [...tables];
}
