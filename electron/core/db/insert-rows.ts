/**
 * Inserts rows by the dozen: a statement that fires the log's triggers opens a savepoint, which takes as long as a row
 * does. Few sizes, so that each is prepared once.
 */
import type { WriteDb } from '../context.ts';
import { identifier, joinSql, Sql, type SqlValue } from './sql.ts';

const SIZES = [32, 8, 1];

/** By columns and number of rows: the same string each time, so that a prepared statement is found at once. */
const texts = new WeakMap<readonly string[], Map<number, string>>();

/**
 * Writes rows in their order; each has its values in the order of `columns`, which is one and the same list for a table.
 */
export function insertRows(
  db: WriteDb,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly SqlValue[])[],
): void {
  for (let from = 0; from < rows.length; ) {
    const size = SIZES.find((most) => most <= rows.length - from) as number;
    db.run(new Sql(textFor(table, columns, size), rows.slice(from, from + size).flat()));
    from += size;
  }
}

function textFor(table: string, columns: readonly string[], size: number): string {
  const known = texts.get(columns) ?? new Map<number, string>();
  texts.set(columns, known);
  let text = known.get(size);
  if (text === undefined) {
    const row = `(${columns.map(() => '?').join(', ')})`;
    const { text: names } = joinSql(columns.map(identifier), ', ');
    text = `INSERT INTO ${identifier(table).text} (${names}) VALUES ${Array(size).fill(row).join(', ')}`;
    known.set(size, text);
  }
  return text;
}
