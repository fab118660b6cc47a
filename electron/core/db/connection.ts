/**
 * One SQLite connection behind the ReadDb / WriteDb types, with prepared statements kept by their text.
 * The writer and the reader of a project are two connections to one file, so that a query never sees
 * half a command.
 */
import Database from 'better-sqlite3';
import type { ReadDb, WriteDb } from '../context.ts';
import { ChangeCatcher } from './change-log.ts';
import type { Sql, SqlValue } from './sql.ts';
import { tablesRead } from './tables-read.ts';

/** "PRAC": tells a ProAct study from any other SQLite file. */
export const APPLICATION_ID = 0x50524143;

type Statement = Database.Statement<unknown[]>;

class Connection {
  private readonly statements = new Map<string, Statement>();
  private readonly tables = new Map<string, readonly string[]>();
  private recorded: Set<string> | null = null;

  constructor(readonly sqlite: Database.Database) {}

  /** Runs `work` and returns, with its value, the tables that its statements read. */
  recordReads<T>(work: () => T): { value: T; tables: ReadonlySet<string> } {
    const outer = this.recorded;
    const tables = new Set<string>();
    this.recorded = tables;
    try {
      return { value: work(), tables };
    } finally {
      this.recorded = outer;
      for (const table of tables) outer?.add(table);
    }
  }

  /** For an answer out of what was read before: the tables that it was read from. */
  noteReads(tables: readonly string[]): void {
    for (const table of tables) this.recorded?.add(table);
  }

  all<Row>(query: Sql): Row[] {
    this.note(query);
    return this.prepare(query.text).all(...query.values) as Row[];
  }

  tuples<Row extends readonly SqlValue[]>(query: Sql): Row[] {
    this.note(query);
    return this.sqlite
      .prepare(query.text)
      .raw()
      .all(...query.values) as unknown as Row[];
  }

  get<Row>(query: Sql): Row | undefined {
    this.note(query);
    return this.prepare(query.text).get(...query.values) as Row | undefined;
  }

  private note(query: Sql): void {
    if (this.recorded === null) return;
    let tables = this.tables.get(query.text);
    if (tables === undefined) {
      tables = tablesRead(this.sqlite, query);
      this.tables.set(query.text, tables);
    }
    for (const table of tables) this.recorded.add(table);
  }

  protected prepare(text: string): Statement {
    let statement = this.statements.get(text);
    if (statement === undefined) {
      statement = this.sqlite.prepare(text);
      this.statements.set(text, statement);
    }
    return statement;
  }
}

class WritingConnection extends Connection {
  readonly changes: ChangeCatcher;

  constructor(sqlite: Database.Database) {
    super(sqlite);
    this.changes = new ChangeCatcher(sqlite);
  }

  run(statement: Sql): void {
    const caught = this.changes.count;
    try {
      this.prepare(statement.text).run(...statement.values);
    } catch (error) {
      // SQLite has taken back what the statement wrote before it failed.
      this.changes.forgetFrom(caught);
      throw error;
    }
  }
}

export type Reader = ReadDb & Pick<Connection, 'sqlite' | 'recordReads' | 'noteReads'>;
export type Writer = WriteDb & { readonly sqlite: Database.Database; readonly changes: ChangeCatcher };

export function openWriter(path: string): Writer {
  const sqlite = new Database(path, { fileMustExist: true, timeout: 2000 });
  sqlite.pragma('journal_mode = WAL');
  // FULL: a command that was acknowledged survives a power cut; an hour of work is worth an fsync.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('secure_delete = ON');
  sqlite.pragma('cache_size = -65536');
  prepareConnection(sqlite);
  return asWriter(sqlite);
}

export function openReader(path: string): Reader {
  const sqlite = new Database(path, { fileMustExist: true, readonly: true, timeout: 2000 });
  // The operating system keeps the file's pages as well; more would hold a large study in memory twice.
  sqlite.pragma('cache_size = -16384');
  prepareConnection(sqlite);
  return new Connection(sqlite);
}

/** Also used on a file that is just being created. */
export function prepareConnection(sqlite: Database.Database): void {
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.function('nfc', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.normalize('NFC') : text,
  );
}

export function asWriter(sqlite: Database.Database): Writer {
  return new WritingConnection(sqlite) as unknown as Writer;
}
