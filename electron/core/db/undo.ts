/**
 * Undo and redo from the change log. Undoing a step is a new command that makes each row what it was before, last
 * change first; redoing takes that command back in the same way. Both survive a restart, since the log is the stack.
 */
import { AppError, type MessageKey } from '../../../schema/errors.ts';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import type { ReadDb, WriteDb } from '../context.ts';
import type { Row, Shape } from './change-log.ts';
import { timeOf } from './clock.ts';
import type { Writer } from './connection.ts';
import { HASH_BYTES, hashChange, rowText } from './log-hashes.ts';
import { changesOfCommand, type LoggedChange } from './read-log.ts';
import { identifier, joinSql, type Sql, sql } from './sql.ts';

interface StepRow {
  seq: number;
  step: string;
  procedure: string;
  detail: string;
  coder: string | null;
  clock: string;
  undone: number;
  /** 1 when redo leads there, or it is done. */
  reachable: number;
}

/** What Undo or Redo would do next. */
export interface Step {
  id: string;
  entry: HistoryEntry;
}

/** The word for what somebody changed after the step, by table; other tables are the study's design. */
const CHANGED_SINCE: Record<string, MessageKey> = {
  blocks: 'history.changedSince.text',
  turns: 'history.changedSince.text',
  documents: 'history.changedSince.document',
  segments: 'history.changedSince.coding',
  codings: 'history.changedSince.coding',
  acts: 'history.changedSince.coding',
  act_evidence: 'history.changedSince.coding',
  codes: 'history.changedSince.code',
  code_sets: 'history.changedSince.code',
  code_set_members: 'history.changedSince.code',
  memos: 'history.changedSince.memo',
  links: 'history.changedSince.link',
};

/** A step is undone when the last undo or redo that acted on it was an undo. */
const UNDONE = sql`coalesce((SELECT later.kind = 'undo' FROM commands later
  WHERE later.step = first.id AND later.kind <> 'do' ORDER BY later.seq DESC LIMIT 1), 0)`;

/** A step's last command decides its place in the stack. */
const STEPS = sql`SELECT first.seq, first.step, first.procedure, first.detail, first.clock, coders.name AS coder, ${UNDONE} AS undone,
    NOT ${UNDONE} OR first.id IN (${redoableSteps(sql`undo.step`)}) AS reachable
  FROM commands first LEFT JOIN coders ON coders.id = first.coder_id
  WHERE first.kind = 'do' AND first.id = first.step`;

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
export function pathToStep(db: ReadDb, seq: number): { undo: string[]; redo: string[] } {
  const target = db.get<StepRow>(sql`${STEPS} AND first.seq = ${seq}`);
  if (target === undefined) throw new AppError('NotFound', 'history.noStep');
  if (target.reachable !== 1) throw new AppError('Conflict', 'history.branchLeft');
  const steps = (query: Sql) => db.all<{ step: string }>(query).map((row) => row.step);
  if (target.undone !== 1) {
    const later = sql`${STEPS} AND first.undoable = 1 AND NOT ${UNDONE} AND first.seq > ${seq}`;
    return { undo: steps(sql`${later} ORDER BY first.seq DESC`), redo: [] };
  }
  const redoable = steps(redoableSteps(sql`undo.step`));
  return { undo: [], redo: redoable.slice(0, redoable.indexOf(target.step) + 1) };
}

export function stepToUndo(db: ReadDb): Step | null {
  const row = db.get<StepRow>(sql`${STEPS} AND first.undoable = 1 AND NOT ${UNDONE} ORDER BY first.seq DESC LIMIT 1`);
  return row === undefined ? null : { id: row.step, entry: rowToEntry(row) };
}

/** The step undone last, unless something new was done since. */
export function stepToRedo(db: ReadDb): Step | null {
  const row = db.get<StepRow>(sql`${STEPS} AND first.id = (${redoableSteps(sql`undo.step`)} LIMIT 1)`);
  return row === undefined ? null : { id: row.step, entry: rowToEntry(row) };
}

/**
 * Takes the step back. Throws Conflict when something of it was erased, as by pseudonymising, or when a row is no
 * longer as the step left it: nothing is written over.
 */
export function applyUndo(db: Writer, step: string): void {
  invert(db, commandsWhere(db, sql`step = ${step} AND kind = 'do'`));
}

/** Takes back the undoing of the step. Throws as applyUndo. */
export function applyRedo(db: Writer, step: string): void {
  invert(db, commandsWhere(db, sql`step = ${step} AND kind = 'undo'`).slice(-1));
}

interface StoredCommand {
  seq: number;
  hashes: Uint8Array;
  contentSalt: Uint8Array | null;
}

function commandsWhere(db: Writer, condition: Sql): StoredCommand[] {
  return db.all(sql`SELECT seq, hashes, content_salt AS contentSalt FROM commands WHERE ${condition} ORDER BY seq`);
}

/** `commands`: in the order in which they were done. */
function invert(db: Writer, commands: readonly StoredCommand[]): void {
  if (commands.some(({ contentSalt }) => contentSalt === null)) throw new AppError('Conflict', 'history.erased');
  const changes = commands.map(({ seq }) => changesOfCommand(db, seq));
  const rows = assertAsLeft(db, commands, changes);
  // Rows of one step come back in an order in which a child may precede its parent; all is checked at commit.
  db.sqlite.pragma('defer_foreign_keys = ON');
  for (const ofCommand of changes.toReversed()) {
    for (const change of ofCommand.toReversed()) writeBack(db, change);
  }
  // What was made since and hangs on a row of the step would go or lose its hold with it.
  const other = db.changes.caught.find(({ shape, rowId }) => !rows.has(keyOf(shape, rowId)));
  if (other !== undefined) throw changedSince(other.shape);
}

/** Returns the keys of all rows that the changes are about. */
function assertAsLeft(
  db: Writer,
  commands: readonly StoredCommand[],
  changes: readonly LoggedChange[][],
): ReadonlySet<string> {
  const last = new Map<string, { change: LoggedChange; command: StoredCommand }>();
  for (const [index, command] of commands.entries()) {
    for (const change of changes[index] as LoggedChange[])
      last.set(keyOf(change.shape, change.rowId), { change, command });
  }
  for (const { change, command } of last.values()) {
    if (!isAsLeft(db, change, command)) throw changedSince(change.shape);
  }
  return new Set(last.keys());
}

function isAsLeft(db: Writer, change: LoggedChange, { hashes, contentSalt }: StoredCommand): boolean {
  const { shape, rowId, operation, position } = change;
  const row = db.get<Row>(sql`SELECT * FROM ${identifier(shape.table)} WHERE id = ${rowId}`);
  if (row === undefined || operation === 'delete') return row === undefined && operation === 'delete';
  const afterText = rowText(shape, row);
  // The table has lost a column since, in a newer version of the program: what is left cannot be compared.
  if (afterText === null) return true;
  const salt = Buffer.from(contentSalt as Uint8Array).toString('hex');
  const start = position * HASH_BYTES;
  return hashChange(salt, position, { shape, rowId, operation, afterText }).equals(
    hashes.subarray(start, start + HASH_BYTES),
  );
}

function keyOf({ table }: Shape, rowId: string): string {
  return `${table} ${rowId}`;
}

function changedSince({ table }: Shape): AppError {
  return new AppError('Conflict', CHANGED_SINCE[table] ?? 'history.changedSince.study');
}

/** Makes the row what it was before the change. */
function writeBack(db: WriteDb, { shape, rowId, operation, kept }: LoggedChange): void {
  const table = identifier(shape.table);
  if (operation === 'insert') {
    db.run(sql`DELETE FROM ${table} WHERE id = ${rowId}`);
    return;
  }
  const known = columnsOf(db, shape.table);
  // A row logged by an older version may have columns that the table no longer has.
  const columns = Object.entries(kept ?? {}).filter(([name]) => known.has(name));
  if (operation === 'update') {
    if (columns.length === 0) return;
    const settings = columns.map(([name, value]) => sql`${identifier(name)} = ${value}`);
    db.run(sql`UPDATE ${table} SET ${joinSql(settings, ', ')} WHERE id = ${rowId}`);
    return;
  }
  const names = joinSql(
    columns.map(([name]) => identifier(name)),
    ', ',
  );
  const values = joinSql(
    columns.map(([, value]): Sql => sql`${value}`),
    ', ',
  );
  db.run(sql`INSERT INTO ${table} (${names}) VALUES (${values})`);
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
    at: timeOf(row.clock),
    undone: row.undone === 1,
    reachable: row.reachable === 1,
  };
}
