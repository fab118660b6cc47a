/**
 * The only way to write: a command is one transaction and one row of `commands`, which names what was done,
 * by whom and when, and chains a hash over everything that changed. A step is what Undo takes back at once:
 * one command, or all the commands of one long task.
 */
import { hash, randomBytes } from 'node:crypto';
import type { CoderId } from '../../../schema/model/ids.ts';
import type { CommandContext } from '../context.ts';
import type { Change } from './change-log.ts';
import type { Writer } from './connection.ts';
import { sql } from './sql.ts';

export interface CommandSpec {
  /** Given by the caller, who may ask by it later; made here when absent. */
  id?: string;
  procedure: string;
  coderId: CoderId | null;
  undoable: boolean;
  /** The step this command continues; its own seq when absent. */
  step?: number;
}

export interface Committed<T> {
  value: T;
  /** null when nothing changed: such a command leaves no trace. */
  seq: number | null;
  /** What the commit wrote, in order. */
  changes: readonly Change[];
}

export interface LogClock {
  now(): Date;
  newId(): string;
  /** This copy of the project. */
  device: string;
}

const GENESIS = '0'.repeat(64);

/** Runs `work` in one transaction. Whatever it throws, nothing has changed. */
export function runCommand<T>(
  db: Writer,
  clock: LogClock,
  spec: CommandSpec,
  work: (context: CommandContext) => T,
): Committed<T> {
  return db.sqlite
    .transaction(() => {
      const last = lastCommand(db);
      const seq = (last?.seq ?? 0) + 1;
      let detail: Record<string, string> = {};
      let kind: 'do' | 'undo' | 'redo' = 'do';
      let step = spec.step ?? seq;
      db.run(sql`INSERT INTO running_command (seq) VALUES (${seq})`);
      const value = work({
        db,
        // Only filling a new project runs before there is a coder, and it never asks for one.
        coderId: spec.coderId as CoderId,
        newId: clock.newId,
        now: clock.now,
        describe: (more) => {
          detail = { ...detail, ...more };
        },
        actOnStep: (acting, earlier) => {
          kind = acting;
          step = earlier;
        },
      });
      db.run(sql`DELETE FROM running_command`);
      const changes = changesOf(db, seq);
      if (changes.length === 0) return { value, seq: null, changes };

      const row = {
        seq,
        id: spec.id ?? clock.newId(),
        kind,
        step,
        undoable: spec.undoable ? 1 : 0,
        procedure: spec.procedure,
        detail: JSON.stringify(detail),
        coderId: spec.coderId,
        device: clock.device,
        clock: nextClock(last?.clock ?? null, clock.now()),
        salt: randomBytes(16),
      };
      const changeHashes = Buffer.concat(changes.map(hashChange));
      const previousHash = last?.hash ?? GENESIS;
      db.run(sql`
        INSERT INTO commands (seq, id, kind, step, undoable, procedure, detail, coder_id, device, clock, change_hashes, previous_hash, hash, salt)
        VALUES (${row.seq}, ${row.id}, ${row.kind}, ${row.step}, ${row.undoable}, ${row.procedure}, ${row.detail}, ${row.coderId},
                ${row.device}, ${row.clock}, ${changeHashes}, ${previousHash}, ${hashCommand(row, changeHashes, previousHash)}, ${row.salt})`);
      return { value, seq, changes };
    })
    .immediate();
}

/** Runs `work` as a command would and takes everything back; gives what it returned. */
export function rehearseCommand<T>(
  db: Writer,
  clock: LogClock,
  spec: CommandSpec,
  work: (context: CommandContext) => T,
): T {
  const taken = Symbol('taken back');
  let value: T | undefined;
  try {
    runCommand(db, clock, spec, (context) => {
      value = work(context);
      throw taken;
    });
  } catch (error) {
    if (error !== taken) throw error;
  }
  return value as T;
}

export interface CommandRow {
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
  /** Hashed along; null in commands of older versions. */
  salt: Uint8Array | null;
}

/** SHA-256 over the row's fields, the changes' hashes and the previous command's hash, as hex. */
export function hashCommand(row: CommandRow, changeHashes: Uint8Array, previousHash: string): string {
  const fields = JSON.stringify([
    row.seq,
    row.id,
    row.kind,
    row.step,
    row.undoable,
    row.procedure,
    row.detail,
    row.coderId,
    row.device,
    row.clock,
    previousHash,
    ...saltOf(row),
  ]);
  return hash('sha256', Buffer.concat([Buffer.from(fields, 'utf8'), changeHashes]), 'hex');
}

/** 32 bytes. Hashed one by one so that a change's content can be erased and the chain still be verified. */
export function hashChange(change: Change): Buffer {
  const { tableName, rowId, operation, before, after } = change;
  const content = JSON.stringify([tableName, rowId, operation, before, after, ...saltOf(change)]);
  return hash('sha256', content, 'buffer');
}

function saltOf({ salt }: { salt: Uint8Array | null }): string[] {
  return salt === null ? [] : [Buffer.from(salt).toString('hex')];
}

export function changesOf(db: Pick<Writer, 'all'>, seq: number): Change[] {
  return db.all<Change>(sql`
    SELECT id, table_name AS tableName, row_id AS rowId, operation, before, after, salt
    FROM changes WHERE command_seq = ${seq} ORDER BY id`);
}

function lastCommand(db: Writer): { seq: number; clock: string; hash: string } | undefined {
  return db.get(sql`SELECT seq, clock, hash FROM commands ORDER BY seq DESC LIMIT 1`);
}

/**
 * Hybrid logical clock "2026-03-11T09:30:00.000Z-0001": never runs backwards, even when the machine's clock does.
 * Source: Kulkarni et al. 2014, "Logical Physical Clocks".
 */
export function nextClock(last: string | null, now: Date): string {
  const time = now.toISOString();
  if (last === null || time > last.slice(0, 24)) return `${time}-0000`;
  return `${last.slice(0, 24)}-${String(Number(last.slice(25)) + 1).padStart(4, '0')}`;
}
