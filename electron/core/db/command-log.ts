/**
 * The only way to write: a command is one transaction and one row of `commands`, which names what was done,
 * by whom and when, and chains a hash over everything that changed. A step is what Undo takes back at once:
 * one command, or all the commands of one long task.
 */
import { randomBytes } from 'node:crypto';
import type { CoderId } from '../../../schema/model/ids.ts';
import type { CommandContext } from '../context.ts';
import type { CaughtChange, Change } from './change-log.ts';
import { nextClock } from './clock.ts';
import type { Writer } from './connection.ts';
import { noteDocuments } from './document-commands.ts';
import { indexNewBlocks } from './index-blocks.ts';
import { GENESIS, hashChanges, hashCommand } from './log-hashes.ts';
import { packChanges } from './packed-changes.ts';
import { type SqlValue, sql } from './sql.ts';

export interface CommandSpec {
  /** Given by the caller, who may ask by it later; made here when absent. */
  id?: string;
  procedure: string;
  coderId: CoderId | null;
  undoable: boolean;
  /** Id of the step this command continues; its own when absent. */
  step?: string;
  /** What the procedure was called with, where that can be merged later: not of tasks, whose work is in their rows. */
  input?: object;
}

export interface Committed<T> {
  value: T;
  /** null when nothing changed: such a command leaves no trace. */
  seq: number | null;
  id: string | null;
  /** What the commit wrote, in order. */
  changes: readonly Change[];
}

export interface LogClock {
  now(): Date;
  newId(): string;
  /** This installation of the program; never of the study, which is copied. */
  device: string;
}

/** Runs `work` in one transaction. Whatever it throws, nothing has changed. */
export function runCommand<T>(
  db: Writer,
  clock: LogClock,
  spec: CommandSpec,
  work: (context: CommandContext) => T,
): Committed<T> {
  const command = () => {
    const id = spec.id ?? clock.newId();
    let detail: Record<string, string> = {};
    let kind: 'do' | 'undo' | 'redo' = 'do';
    let step = spec.step ?? id;
    db.changes.begin(db);
    const value = work({
      db,
      // Only filling a new project runs before there is a coder, and it never asks for one.
      coderId: spec.coderId as CoderId,
      newId: clock.newId,
      now: clock.now,
      commandId: id,
      describe: (more) => {
        detail = { ...detail, ...more };
      },
      actOnStep: (acting, earlier) => {
        kind = acting;
        step = earlier;
      },
    });
    const changes = db.changes.end();
    indexNewBlocks(db, changes);
    if (changes.length === 0) return { value, seq: null, id: null, changes };
    const description = { id, kind, step, procedure: spec.procedure, detail: JSON.stringify(detail) };
    return { value, seq: writeCommand(db, clock, spec, description, changes), id, changes };
  };
  try {
    return db.sqlite.transaction(command).immediate();
  } finally {
    db.changes.end();
  }
}

function writeCommand(
  db: Writer,
  clock: LogClock,
  spec: CommandSpec,
  description: { id: string; kind: string; step: string; procedure: string; detail: string },
  caught: readonly CaughtChange[],
): number {
  const { seq, clock: lastClock } = db.get<{ seq: number; clock: string | null }>(sql`
    SELECT coalesce(max(seq), 0) + 1 AS seq, clock FROM commands`) as { seq: number; clock: string | null };
  const previous = db.get<{ hash: string }>(sql`
    SELECT hash FROM commands WHERE device = ${clock.device} ORDER BY seq DESC LIMIT 1`);
  const contentSalt = randomBytes(16);
  const row = {
    ...description,
    undoable: spec.undoable ? 1 : 0,
    input: keptInput(spec.input),
    coderId: spec.coderId,
    device: clock.device,
    clock: nextClock(lastClock, clock.now(), clock.device),
    changes: packChanges(caught.map(({ shape, operation, rowId }) => ({ shapeId: shape.id, operation, rowId }))),
    hashes: hashChanges(contentSalt, caught),
    salt: randomBytes(16),
  };
  const previousHash = previous?.hash ?? GENESIS;
  db.run(sql`
    INSERT INTO commands (seq, id, kind, step, undoable, procedure, detail, input, coder_id, device, clock, changes, hashes,
                          previous_hash, hash, content_salt, salt)
    VALUES (${seq}, ${row.id}, ${row.kind}, ${row.step}, ${row.undoable}, ${row.procedure}, ${row.detail}, ${row.input},
            ${row.coderId}, ${row.device}, ${row.clock}, ${row.changes}, ${row.hashes}, ${previousHash},
            ${hashCommand(row, previousHash)}, ${contentSalt}, ${row.salt})`);
  for (const [position, change] of caught.entries()) {
    const before = keptOf(change);
    if (before === null) continue;
    db.run(sql`INSERT INTO changes (command_seq, position, before) VALUES (${seq}, ${position}, ${before})`);
  }
  noteDocuments(db, seq, caught);
  return seq;
}

/** Where files lie and passphrases belong to a machine or a person, never to what copies share. */
const NEVER_KEPT: readonly string[] = ['path', 'paths', 'keyFile', 'passphrase'];

function keptInput(input: object = {}): string | null {
  const names = Object.keys(input);
  return names.length === 0 || names.some((name) => NEVER_KEPT.includes(name)) ? null : JSON.stringify(input);
}

/** What the log keeps of a change: of an update the columns that it changed, of a delete the whole row. */
function keptOf({ operation, beforeText, afterText, shape }: CaughtChange): string | null {
  if (operation === 'insert') return null;
  if (operation === 'delete') return beforeText;
  const before = JSON.parse(beforeText as string) as SqlValue[];
  const after = JSON.parse(afterText as string) as SqlValue[];
  const changed = shape.columns.flatMap((column, index) =>
    before[index] === after[index] ? [] : [[column, before[index]] as const],
  );
  return JSON.stringify(Object.fromEntries(changed));
}

/** Runs `work` as a command would and takes everything back; returns what it returned. */
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
