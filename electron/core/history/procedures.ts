/** history.*: undo and redo are commands of their own, named after the step they act on. */
import Database from 'better-sqlite3';
import { AppError } from '../../../schema/errors.ts';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import type { CommandContext, Implementation } from '../context.ts';
import type { Writer } from '../db/connection.ts';
import { applyRedo, applyUndo, listHistory, stepToRedo, stepToUndo } from '../db/undo.ts';

export const historyProcedures = (
  writer: Writer,
): Implementation<'history.list' | 'history.undo' | 'history.redo' | 'history.goTo'> => ({
  'history.list': ({ db }, { limit }) => listHistory(db, limit),
  'history.undo': (context) => replay(context, stepToUndo(writer), 'undo', (step) => applyUndo(writer, step)),
  'history.redo': (context) => replay(context, stepToRedo(writer), 'redo', (step) => applyRedo(writer, step)),
  ...({} as Implementation<'history.goTo'>),
});

function replay(
  context: CommandContext,
  entry: HistoryEntry | null,
  kind: 'undo' | 'redo',
  apply: (step: number) => void,
): { done: HistoryEntry | null } {
  if (entry === null) return { done: null };
  context.actOnStep(kind, entry.seq);
  context.describe(entry.detail);
  try {
    apply(entry.seq);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw new AppError('Conflict', 'history.conflict');
    }
    throw error;
  }
  return { done: { ...entry, undone: kind === 'undo' } };
}
