/**
 * Rewrites the log of a study from before schema 170 in the form that has been used since: what inserts wrote is left
 * out, and the chain is hashed anew. It is verified as it was first, so that a log that somebody had changed is not made
 * sound by being rewritten: such a command gets a hash that is wrong for good.
 */
import { hash, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { type Row, type Shape, shapeNow } from './change-log.ts';
import { asWriter, type Writer } from './connection.ts';
import { noteDocuments } from './document-commands.ts';
import { GENESIS, hashChanges, hashCommand, rowText } from './log-hashes.ts';
import { packChanges } from './packed-changes.ts';
import { commandsBack } from './read-log.ts';
import { joinSql, type Sql, type SqlValue, sql } from './sql.ts';

/** The schema version from which on the log has its present form. */
export const SHARED_LOG = 170;

interface OldCommand {
  seq: number;
  id: string;
  kind: string;
  step: number;
  undoable: number;
  procedure: string;
  detail: string;
  coderId: string | null;
  device: string;
  clock: string;
  changeHashes: Uint8Array;
  previousHash: string;
  hash: string;
  salt: Uint8Array | null;
  erased: number;
}

interface OldChange {
  tableName: string;
  rowId: string;
  operation: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
  salt: Uint8Array | null;
  erased: number;
}

/** Of a command that did not hash to what was recorded of it, or did not follow the one before. */
const NEVER_RIGHT = 'f'.repeat(64);

/** After the statements of schema 170, in the same transaction. */
export function convertLog(sqlite: Database.Database): void {
  const db = asWriter(sqlite);
  const tables = new LoggedTables(sqlite);
  const broken = new Set<number>();
  let before: OldCommand | null = null;
  for (let command = nextCommand(db, 0); command !== undefined; command = nextCommand(db, command.seq)) {
    const changes = changesOf(db, command.seq);
    if (!isSound(command, changes, before)) broken.add(command.seq);
    insertCommand(db, tables, command, changes);
    before = command;
  }
  hashContents(db);
  hashChains(db, broken);
  sqlite.exec("DROP TABLE old_changes; DROP TABLE old_commands; DELETE FROM settings WHERE key = 'device'");
}

function nextCommand(db: Writer, after: number): OldCommand | undefined {
  return db.get<OldCommand>(sql`
    SELECT seq, id, kind, step, undoable, procedure, detail, coder_id AS coderId, device, clock,
      change_hashes AS changeHashes, previous_hash AS previousHash, hash, salt, erased
    FROM old_commands WHERE seq > ${after} ORDER BY seq LIMIT 1`);
}

function changesOf(db: Writer, seq: number): OldChange[] {
  return db.all<OldChange>(sql`
    SELECT table_name AS tableName, row_id AS rowId, operation, before, after, salt, erased
    FROM old_changes WHERE command_seq = ${seq} ORDER BY id`);
}

/** The verification of schema 160. */
function isSound(command: OldCommand, changes: readonly OldChange[], before: OldCommand | null): boolean {
  const { seq, changeHashes, previousHash } = command;
  if (before === null ? seq !== 1 : seq !== before.seq + 1 || previousHash !== before.hash) return false;
  if (command.erased === 0 && oldHash(command) !== command.hash) return false;
  const recorded = Buffer.from(changeHashes);
  return (
    recorded.length === changes.length * 32 &&
    changes.every(
      (change, index) =>
        change.erased === 1 || oldChangeHash(change).equals(recorded.subarray(index * 32, index * 32 + 32)),
    )
  );
}

function oldHash(row: OldCommand): string {
  const fields = JSON.stringify([
    ...[row.seq, row.id, row.kind, row.step, row.undoable, row.procedure, row.detail, row.coderId, row.device],
    ...[row.clock, row.previousHash, ...oldSalt(row.salt)],
  ]);
  return hash('sha256', Buffer.concat([Buffer.from(fields, 'utf8'), row.changeHashes]), 'hex');
}

function oldChangeHash({ tableName, rowId, operation, before, after, salt }: OldChange): Buffer {
  return hash('sha256', JSON.stringify([tableName, rowId, operation, before, after, ...oldSalt(salt)]), 'buffer');
}

function oldSalt(salt: Uint8Array | null): string[] {
  return salt === null ? [] : [Buffer.from(salt).toString('hex')];
}

/** Hashes are filled in later: what an insert wrote is only known from what came after it. */
function insertCommand(db: Writer, tables: LoggedTables, command: OldCommand, changes: readonly OldChange[]): void {
  const contentSalt = changes.some(({ erased }) => erased === 1) ? null : randomBytes(16);
  const packed = packChanges(
    changes.map(({ tableName, operation, rowId }) => ({ shapeId: tables.shape(tableName).id, operation, rowId })),
  );
  db.run(sql`
    INSERT INTO commands (seq, id, kind, step, undoable, procedure, detail, coder_id, device, clock, changes, hashes,
                          previous_hash, hash, content_salt, salt)
    VALUES (${command.seq}, ${command.id}, ${command.kind},
            (SELECT id FROM old_commands WHERE seq = ${command.step}), ${command.undoable}, ${command.procedure},
            ${command.detail}, ${command.coderId}, ${command.device}, ${command.clock}, ${packed}, ${new Uint8Array()},
            '', '', ${contentSalt}, ${command.erased === 1 ? null : randomBytes(16)})`);
  for (const [position, change] of changes.entries()) {
    if (change.operation === 'insert') continue;
    db.run(sql`
      INSERT INTO changes (command_seq, position, before)
      VALUES (${command.seq}, ${position}, ${change.erased === 1 ? null : tables.kept(db, change)})`);
  }
}

/** The logged tables as they are now, and how a row of an older schema is written in their columns. */
class LoggedTables {
  readonly #sqlite: Database.Database;
  readonly #shapes = new Map<string, Shape>();
  readonly #defaults = new Map<string, Row>();

  constructor(sqlite: Database.Database) {
    this.#sqlite = sqlite;
  }

  shape(table: string): Shape {
    let shape = this.#shapes.get(table);
    if (shape === undefined) {
      const [id, columns] = shapeNow(this.#sqlite, table);
      shape = { id, table, columns, mark: '' };
      this.#shapes.set(table, shape);
    }
    return shape;
  }

  /** As command-log.ts keeps it: of an update the columns that changed, of a delete the whole row. */
  kept(db: Writer, { tableName, operation, before, after }: OldChange): string {
    const shape = this.shape(tableName);
    const was = this.#inColumns(db, shape, before);
    if (operation === 'delete') return rowText(shape, { ...this.#defaultsOf(shape), ...was }) as string;
    const is = this.#inColumns(db, shape, after);
    return JSON.stringify(Object.fromEntries(Object.entries(was).filter(([name, value]) => value !== is[name])));
  }

  #inColumns(db: Writer, { columns }: Shape, text: string | null): Row {
    const row = JSON.parse(text as string) as Row;
    if ('command_seq' in row) {
      row.command_id =
        db.get<{ id: string }>(sql`SELECT id FROM old_commands WHERE seq = ${row.command_seq as number}`)?.id ?? '';
    }
    return Object.fromEntries(Object.entries(row).filter(([name]) => columns.includes(name)));
  }

  #defaultsOf({ table }: Shape): Row {
    let defaults = this.#defaults.get(table);
    if (defaults === undefined) {
      const columns = this.#sqlite.prepare('SELECT name, dflt_value AS value FROM pragma_table_info(?)').all(table) as {
        name: string;
        value: string | null;
      }[];
      defaults = Object.fromEntries(
        columns.map(({ name, value }) => [
          name,
          value === null ? null : (this.#sqlite.prepare(`SELECT ${value}`).pluck().get() as SqlValue),
        ]),
      );
      this.#defaults.set(table, defaults);
    }
    return defaults;
  }
}

function hashContents(db: Writer): void {
  for (const { seq, changes } of commandsBack(db, 0)) {
    const { contentSalt } = db.get<{ contentSalt: Uint8Array | null }>(sql`
      SELECT content_salt AS contentSalt FROM commands WHERE seq = ${seq}`) as { contentSalt: Uint8Array | null };
    // Where something was erased nothing can be verified: the hashes only have their number.
    const salt = contentSalt ?? randomBytes(16);
    const hashes = hashChanges(
      salt,
      changes.map((change) => ({ ...change, afterText: change.after && rowText(change.shape, change.after) })),
    );
    db.run(sql`UPDATE commands SET hashes = ${hashes} WHERE seq = ${seq}`);
    noteDocuments(db, seq, changes);
  }
}

function hashChains(db: Writer, broken: ReadonlySet<number>): void {
  const last = new Map<string, string>();
  const columns: Sql = joinSql(
    [
      sql`seq, id, kind, step, undoable, procedure, detail, input, coder_id AS coderId, device, clock`,
      sql`changes, hashes, salt`,
    ],
    ', ',
  );
  for (let seq = 0; ; ) {
    const row = db.get<Parameters<typeof hashCommand>[0] & { seq: number }>(
      sql`SELECT ${columns} FROM commands WHERE seq > ${seq} ORDER BY seq LIMIT 1`,
    );
    if (row === undefined) return;
    seq = row.seq;
    const previousHash = last.get(row.device) ?? GENESIS;
    const renewed = broken.has(seq) ? NEVER_RIGHT : hashCommand(row, previousHash);
    db.run(sql`UPDATE commands SET previous_hash = ${previousHash}, hash = ${renewed},
        salt = CASE WHEN ${renewed} = ${NEVER_RIGHT} THEN coalesce(salt, randomblob(16)) ELSE salt END
      WHERE seq = ${seq}`);
    last.set(row.device, renewed);
  }
}
