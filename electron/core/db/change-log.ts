/**
 * Triggers that write every insert, update and delete of a logged table into `changes`, generated from the
 * schema itself so that no table or column can be forgotten. Undo, audit and sync all read that one log.
 */
import type Database from 'better-sqlite3';
import { UNLOGGED_TABLES } from '../../../schema/migrations/index.ts';

export interface Change {
  id: number;
  tableName: string;
  rowId: string;
  operation: 'insert' | 'update' | 'delete';
  /** The row as a JSON object before and after. */
  before: string | null;
  after: string | null;
  /** Hashed along, so that erased content cannot be guessed from its hash; null in changes of older versions. */
  salt: Uint8Array | null;
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
  for (const table of loggedTables(sqlite)) sqlite.exec(triggersOf(sqlite, table));
}

function triggersOf(sqlite: Database.Database, table: string): string {
  const columns = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  if (!columns.includes('id')) throw new Error(`logged table ${table} has no id column`);
  const row = (side: 'OLD' | 'NEW') =>
    `json_object(${columns.map((name) => `'${name}', ${side}."${name}"`).join(', ')})`;
  const differs = columns.map((name) => `OLD."${name}" IS NOT NEW."${name}"`).join(' OR ');
  const log = (side: 'OLD' | 'NEW', operation: string, before: string, after: string) =>
    `INSERT INTO changes (command_seq, table_name, row_id, operation, before, after, salt)
     VALUES ((SELECT seq FROM running_command), '${table}', ${side}.id, '${operation}', ${before}, ${after}, randomblob(16));`;
  return `
    CREATE TRIGGER "log_${table}_insert" AFTER INSERT ON "${table}" BEGIN ${log('NEW', 'insert', 'NULL', row('NEW'))} END;
    CREATE TRIGGER "log_${table}_update" AFTER UPDATE ON "${table}" WHEN ${differs} BEGIN ${log('NEW', 'update', row('OLD'), row('NEW'))} END;
    CREATE TRIGGER "log_${table}_delete" AFTER DELETE ON "${table}" BEGIN ${log('OLD', 'delete', row('OLD'), 'NULL')} END;`;
}
