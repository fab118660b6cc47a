/**
 * Triggers that catch every insert, update and delete of a logged table while a command runs, generated from the
 * schema itself so that no table or column can be forgotten. What they catch becomes the command's row in the log
 * (command-log.ts): undo, audit and sync all read that one log.
 */
import { hash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { UNLOGGED_TABLES } from '../../../schema/migrations/index.ts';
import type { ReadDb } from '../context.ts';
import type { Operation } from './packed-changes.ts';
import { type SqlValue, sql } from './sql.ts';

export type Row = Record<string, SqlValue>;

/** A row that a commit changed. */
export interface Change {
  readonly tableName: string;
  readonly rowId: string;
  readonly operation: Operation;
  /** The whole row; null where there was, or is, none. */
  readonly before: Row | null;
  readonly after: Row | null;
}

/** A table with its columns as they were when something was logged; a table that changes gets a new number. */
export interface Shape {
  id: number;
  table: string;
  columns: readonly string[];
  /** Stands for table and columns in a hash. */
  mark: string;
}

export class CaughtChange implements Change {
  readonly rowId: string;
  readonly operation: Operation;
  readonly shape: Shape;
  /** JSON arrays, in the order of the shape's columns. */
  readonly beforeText: string | null;
  readonly afterText: string | null;

  constructor(shape: Shape, operation: Operation, rowId: string, before: string | null, after: string | null) {
    this.shape = shape;
    this.operation = operation;
    this.rowId = rowId;
    this.beforeText = before;
    this.afterText = after;
  }

  get tableName(): string {
    return this.shape.table;
  }

  get before(): Row | null {
    return this.beforeText === null ? null : rowOf(this.shape, this.beforeText);
  }

  get after(): Row | null {
    return this.afterText === null ? null : rowOf(this.shape, this.afterText);
  }
}

/** `values`: a JSON array in the order of the shape's columns. */
export function rowOf({ columns }: Shape, values: string): Row {
  const parsed = JSON.parse(values) as SqlValue[];
  const row: Row = {};
  // A loop, as an import makes a row of each block.
  for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = parsed[index] as SqlValue;
  return row;
}

/** What the triggers of one connection catch, from `begin` to `end`. */
export class ChangeCatcher {
  #caught: CaughtChange[] | null = null;
  #shapes = new Map<number, Shape>();

  constructor(sqlite: Database.Database) {
    sqlite.function(
      'log_change',
      (shapeId: unknown, operation: unknown, rowId: unknown, before: unknown, after: unknown) => {
        const shape = this.#shapes.get(shapeId as number);
        if (this.#caught === null || shape === undefined)
          throw new Error('a logged table is written outside a command');
        this.#caught.push(
          new CaughtChange(
            shape,
            operation as Operation,
            rowId as string,
            before as string | null,
            after as string | null,
          ),
        );
        return null;
      },
    );
  }

  begin(db: ReadDb): void {
    if (this.#caught !== null) throw new Error('a command runs inside another');
    if (this.#shapes.size === 0) this.#shapes = readShapes(db);
    this.#caught = [];
  }

  end(): CaughtChange[] {
    const caught = this.#caught ?? [];
    this.#caught = null;
    return caught;
  }

  /** How many changes were caught. */
  get count(): number {
    return this.#caught?.length ?? 0;
  }

  /** Forgets what was caught after the first `count`: a statement that fails takes its changes back. */
  forgetFrom(count: number): void {
    if (this.#caught !== null) this.#caught.length = count;
  }

  /** Rows caught so far; for undo, which must not touch others. */
  get caught(): readonly CaughtChange[] {
    return this.#caught ?? [];
  }
}

/** By number. */
export function readShapes(db: ReadDb): Map<number, Shape> {
  const rows = db.all<{ id: number; name: string; columns: string }>(sql`SELECT id, name, columns FROM log_tables`);
  return new Map(
    rows.map(({ id, name, columns }) => {
      const mark = `${name} ${hash('sha256', columns, 'hex').slice(0, 16)}`;
      return [id, { id, table: name, columns: JSON.parse(columns) as string[], mark }];
    }),
  );
}

export function loggedTables(sqlite: Database.Database): string[] {
  const tables = sqlite
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all() as string[];
  return tables.filter((name) => !name.startsWith('sqlite_') && !UNLOGGED_TABLES.includes(name)).sort();
}

/** Before a migration, so that the triggers do not stand in the way of changed tables. */
export function dropLogTriggers(sqlite: Database.Database): void {
  const old = sqlite
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log\\_%' ESCAPE '\\'")
    .pluck()
    .all() as string[];
  for (const name of old) sqlite.exec(`DROP TRIGGER "${name}"`);
}

/** After every migration, from the tables as they now are. */
export function installLogTriggers(sqlite: Database.Database): void {
  for (const table of loggedTables(sqlite)) sqlite.exec(triggersOf(table, ...shapeNow(sqlite, table)));
}

/** The number of the table's present shape, made when it is new, and its columns. */
export function shapeNow(sqlite: Database.Database, table: string): [id: number, columns: string[]] {
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  if (!columns.includes('id')) throw new Error(`logged table ${table} has no id column`);
  const text = JSON.stringify(columns);
  sqlite.prepare('INSERT OR IGNORE INTO log_tables (name, columns) VALUES (?, ?)').run(table, text);
  const id = sqlite.prepare('SELECT id FROM log_tables WHERE name = ? AND columns = ?').pluck().get(table, text);
  return [id as number, columns];
}

function triggersOf(table: string, shapeId: number, columns: readonly string[]): string {
  const row = (side: 'OLD' | 'NEW') => `json_array(${columns.map((name) => `${side}."${name}"`).join(', ')})`;
  // Byte by byte: to a column whose names are the same in any case, a change of case alone would be none.
  const differs = columns.map((name) => `OLD."${name}" IS NOT NEW."${name}" COLLATE BINARY`).join(' OR ');
  const log = (side: 'OLD' | 'NEW', operation: Operation, before: string, after: string) =>
    `SELECT log_change(${shapeId}, '${operation}', ${side}.id, ${before}, ${after});`;
  return `
    CREATE TRIGGER "log_${table}_insert" AFTER INSERT ON "${table}" BEGIN ${log('NEW', 'insert', 'NULL', row('NEW'))} END;
    CREATE TRIGGER "log_${table}_update" AFTER UPDATE ON "${table}" WHEN ${differs} BEGIN ${log('NEW', 'update', row('OLD'), row('NEW'))} END;
    CREATE TRIGGER "log_${table}_delete" AFTER DELETE ON "${table}" BEGIN ${log('OLD', 'delete', row('OLD'), 'NULL')} END;`;
}
