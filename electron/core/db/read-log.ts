/**
 * Reads the log: the changes of a command as they were kept, and the way back from the present, on which every row
 * appears as each change left it. What a change wrote is in no log; it is the row of now with all later changes taken back.
 */
import type { ReadDb } from '../context.ts';
import { type Change, type Row, readShapes, rowOf, type Shape } from './change-log.ts';
import { type Operation, unpackChanges } from './packed-changes.ts';
import { identifier, sql } from './sql.ts';

export interface LoggedChange {
  shape: Shape;
  rowId: string;
  operation: Operation;
  /** Among the command's changes. */
  position: number;
  /** Of an update the columns that it changed, of a delete the whole row; null for an insert, and when it was erased. */
  kept: Row | null;
}

/** A change with the whole row before and after it; null where there was, or is, none. */
export interface SeenChange extends Change {
  shape: Shape;
  position: number;
  /** What the row was cannot be told any more, since it was erased; then `before` or `after` is null. */
  erased: boolean;
}

export interface LoggedCommand {
  seq: number;
  /** In order. */
  changes: SeenChange[];
}

/** In order; those of one table when it is named. */
export function changesOfCommand(db: ReadDb, seq: number, table?: string): LoggedChange[] {
  const command = db.get<{ changes: Uint8Array }>(sql`SELECT changes FROM commands WHERE seq = ${seq}`);
  return command === undefined ? [] : readChanges(db, seq, command.changes, readShapes(db), table);
}

function readChanges(
  db: ReadDb,
  seq: number,
  packed: Uint8Array,
  shapes: ReadonlyMap<number, Shape>,
  table: string | undefined,
): LoggedChange[] {
  const kept = new Map(
    db
      .all<{ position: number; before: string | null }>(sql`
        SELECT position, before FROM changes WHERE command_seq = ${seq}`)
      .map(({ position, before }) => [position, before]),
  );
  return unpackChanges(packed).flatMap(({ shapeId, operation, rowId }, position): LoggedChange[] => {
    const shape = shapes.get(shapeId) as Shape;
    if (table !== undefined && shape.table !== table) return [];
    const text = kept.get(position) ?? null;
    const isRow = operation === 'delete';
    return [
      {
        shape,
        rowId,
        operation,
        position,
        kept: text === null ? null : isRow ? rowOf(shape, text) : (JSON.parse(text) as Row),
      },
    ];
  });
}

/** The commands after `afterSeq`, newest first; with the changes of one table when it is named. */
export function* commandsBack(db: ReadDb, afterSeq: number, table?: string): Generator<LoggedCommand> {
  const shapes = readShapes(db);
  const tables = new Set(
    db.all<{ name: string }>(sql`SELECT name FROM sqlite_schema WHERE type = 'table'`).map(({ name }) => name),
  );
  const ERASED = Symbol('erased');
  /** Rows as they were after the command that is being read, where that is not as they are now. */
  const rows = new Map<string, Row | null | typeof ERASED>();
  const stateOf = (key: string, { shape, rowId }: LoggedChange): Row | null | typeof ERASED => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    if (!tables.has(shape.table)) return null;
    return db.get<Row>(sql`SELECT * FROM ${identifier(shape.table)} WHERE id = ${rowId}`) ?? null;
  };
  for (let seq = lastSeq(db) + 1; ; ) {
    const command = db.get<{ seq: number; changes: Uint8Array }>(sql`
      SELECT seq, changes FROM commands WHERE seq < ${seq} AND seq > ${afterSeq} ORDER BY seq DESC LIMIT 1`);
    if (command === undefined) return;
    seq = command.seq;
    const changes = readChanges(db, seq, command.changes, shapes, table).reverse();
    const seen = changes.map((change): SeenChange => {
      const { shape, rowId, operation, position, kept } = change;
      const key = `${shape.table} ${rowId}`;
      const after = operation === 'delete' ? null : stateOf(key, change);
      let before: typeof after = null;
      if (operation === 'insert') rows.delete(key);
      else {
        if (kept === null || after === ERASED) before = ERASED;
        else before = operation === 'delete' ? kept : after && { ...after, ...kept };
        rows.set(key, before);
      }
      const erased = before === ERASED || after === ERASED;
      return {
        shape,
        tableName: shape.table,
        rowId,
        operation,
        position,
        before: before === ERASED ? null : before,
        after: after === ERASED ? null : after,
        erased,
      };
    });
    yield { seq, changes: seen.reverse() };
  }
}

export function lastSeq(db: ReadDb): number {
  return db.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM commands`)?.seq ?? 0;
}
