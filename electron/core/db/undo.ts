/**
 * Undo and redo from the change log. Undoing a step is a new command that writes each change's "before" back,
 * last change first; redoing writes the "after" again. Both survive a restart, since the log is the stack.
 */
import { AppError } from '../../../schema/errors.ts';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import type { ReadDb, WriteDb } from '../context.ts';
import type { Change } from './change-log.ts';
import { changesOf } from './command-log.ts';
import type { Writer } from './connection.ts';
import { identifier, joinSql, type Sql, type SqlValue, sql } from './sql.ts';

interface StepRow {
  seq: number;
  step: number;
  procedure: string;
  detail: string;
  coder: string | null;
  clock: string;
  undone: number;
  /** 1 when redo leads there, or it is done. */
  reachable: number;
}

/** A step is undone when the last undo or redo that acted on it was an undo. */
const UNDONE = sql`coalesce((SELECT later.kind = 'undo' FROM commands later
  WHERE later.step = first.seq AND later.kind <> 'do' ORDER BY later.seq DESC LIMIT 1), 0)`;

/** A step's last command decides its place in the stack. */
const STEPS = sql`SELECT first.seq, first.step, first.procedure, first.detail, first.clock, coders.name AS coder, ${UNDONE} AS undone,
    NOT ${UNDONE} OR first.seq IN (${redoableSteps(sql`undo.step`)}) AS reachable
  FROM commands first LEFT JOIN coders ON coders.id = first.coder_id
  WHERE first.kind = 'do' AND first.seq = first.step`;

/** Steps whose last undo came after anything new was done, the one undone last first. */
function redoableSteps(columns: Sql): Sql {
  return sql`SELECT ${columns} FROM commands undo
    WHERE undo.kind = 'undo'
      AND undo.seq > coalesce((SELECT max(seq) FROM commands WHERE kind = 'do'), 0)
      AND undo.seq = (SELECT max(later.seq) FROM commands later WHERE later.step = undo.step AND later.kind <> 'do')
    ORDER BY undo.seq DESC`;
}

/** Newest first; undo and redo themselves are not listed, they show in `undone`. */
export function listHistory(db: ReadDb, limit: number, coderId?: string): HistoryEntry[] {
  const byCoder = coderId === undefined ? sql`1` : sql`first.coder_id = ${coderId}`;
  return db.all<StepRow>(sql`${STEPS} AND ${byCoder} ORDER BY first.seq DESC LIMIT ${limit}`).map(rowToEntry);
}

/** The steps to undo or to redo, in that order, until `seq` is the last one done. Throws NotFound, Conflict. */
export function pathToStep(db: ReadDb, seq: number): { undo: number[]; redo: number[] } {
  const target = db.get<StepRow>(sql`${STEPS} AND first.seq = ${seq}`);
  if (target === undefined) throw new AppError('NotFound', 'history.noStep');
  if (target.reachable !== 1) throw new AppError('Conflict', 'history.branchLeft');
  const steps = (query: Sql) => db.all<{ step: number }>(query).map((row) => row.step);
  if (target.undone !== 1) {
    const later = sql`${STEPS} AND first.undoable = 1 AND NOT ${UNDONE} AND first.seq > ${seq}`;
    return { undo: steps(sql`${later} ORDER BY first.seq DESC`), redo: [] };
  }
  const redoable = steps(redoableSteps(sql`undo.step`));
  return { undo: [], redo: redoable.slice(0, redoable.indexOf(seq) + 1) };
}

export function stepToUndo(db: ReadDb): HistoryEntry | null {
  const row = db.get<StepRow>(sql`${STEPS} AND first.undoable = 1 AND NOT ${UNDONE} ORDER BY first.seq DESC LIMIT 1`);
  return row === undefined ? null : rowToEntry(row);
}

/** The step undone last, unless something new was done since. */
export function stepToRedo(db: ReadDb): HistoryEntry | null {
  const row = db.get<StepRow>(sql`${STEPS} AND first.seq = (${redoableSteps(sql`undo.step`)} LIMIT 1)`);
  return row === undefined ? null : rowToEntry(row);
}

/** Throws Conflict when something of the step was erased, as by pseudonymising. */
export function applyUndo(db: Writer, step: number): void {
  assertNotErased(db, step);
  deferReferences(db);
  for (const seq of commandsOfStep(db, step).reverse()) {
    for (const change of changesOf(db, seq).reverse()) writeRow(db, change, change.before);
  }
}

/** Throws as applyUndo. */
export function applyRedo(db: Writer, step: number): void {
  assertNotErased(db, step);
  deferReferences(db);
  for (const seq of commandsOfStep(db, step)) {
    for (const change of changesOf(db, seq)) writeRow(db, change, change.after);
  }
}

function assertNotErased(db: Writer, step: number): void {
  const erased = db.get(sql`
    SELECT 1 FROM changes JOIN commands ON commands.seq = changes.command_seq
    WHERE commands.step = ${step} AND changes.erased = 1 LIMIT 1`);
  if (erased !== undefined) throw new AppError('Conflict', 'history.erased');
}

function commandsOfStep(db: Writer, step: number): number[] {
  return db
    .all<{ seq: number }>(sql`SELECT seq FROM commands WHERE step = ${step} AND kind = 'do' ORDER BY seq`)
    .map((row) => row.seq);
}

/** Rows of one step come back in an order in which a child may precede its parent; all is checked at commit. */
function deferReferences(db: Writer): void {
  db.sqlite.pragma('defer_foreign_keys = ON');
}

/** Makes the row what `content` says: absent when null. */
function writeRow(db: WriteDb, change: Change, content: string | null): void {
  const table = identifier(change.tableName);
  if (content === null) {
    db.run(sql`DELETE FROM ${table} WHERE id = ${change.rowId}`);
    return;
  }
  const row = JSON.parse(content) as Record<string, SqlValue>;
  const known = columnsOf(db, change.tableName);
  // A row logged by an older version may have columns that the table no longer has.
  const columns = Object.keys(row).filter((name) => known.has(name));
  const names = joinSql(columns.map(identifier), ', ');
  const values = joinSql(
    columns.map((name): Sql => sql`${row[name] as SqlValue}`),
    ', ',
  );
  const others = columns.filter((name) => name !== 'id');
  const updates = joinSql(
    others.map((name) => sql`${identifier(name)} = excluded.${identifier(name)}`),
    ', ',
  );
  db.run(sql`INSERT INTO ${table} (${names}) VALUES (${values}) ON CONFLICT (id) DO UPDATE SET ${updates}`);
}

function columnsOf(db: ReadDb, table: string): Set<string> {
  return new Set(db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`).map(({ name }) => name));
}

function rowToEntry(row: StepRow): HistoryEntry {
  return {
    seq: row.seq,
    procedure: row.procedure,
    detail: JSON.parse(row.detail) as Record<string, string>,
    coder: row.coder,
    at: row.clock.slice(0, 24),
    undone: row.undone === 1,
    reachable: row.reachable === 1,
  };
}
