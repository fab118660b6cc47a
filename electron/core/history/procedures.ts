/** history.*, command.status: undo and redo are commands of their own, named after the step they act on. */
import Database from 'better-sqlite3';
import { AppError } from '../../../schema/errors.ts';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import type { CommandContext, Implementation } from '../context.ts';
import type { Writer } from '../db/connection.ts';
import { applyRedo, applyUndo, listHistory, pathToStep, type Step, stepToRedo, stepToUndo } from '../db/undo.ts';
import { commandStatus } from './command-status.ts';

export const historyProcedures = (
  writer: Writer,
): Implementation<
  'command.status' | 'history.list' | 'history.stepsTo' | 'history.undo' | 'history.redo' | 'history.goTo'
> => {
  const undo = (context: CommandContext) =>
    replay(context, stepToUndo(writer), 'undo', (step) => applyUndo(writer, step));
  const redo = (context: CommandContext) =>
    replay(context, stepToRedo(writer), 'redo', (step) => applyRedo(writer, step));
  return {
    'command.status': ({ db }, { id, procedure }) => commandStatus(db, id, procedure),
    'history.list': ({ db }, { limit, coderId }) => listHistory(db, limit, coderId),
    'history.stepsTo': ({ db }, { seq }) => {
      const path = pathToStep(db, seq);
      return { undo: path.undo.length, redo: path.redo.length };
    },
    'history.undo': undo,
    'history.redo': redo,

    /** Each step is a commit of its own: what a cancelled jump has done so far is a state of the history too. */
    'history.goTo': async ({ db, commit, step }, { seq }) => {
      const path = pathToStep(db, seq);
      const total = path.undo.length + path.redo.length;
      const one = path.undo.length > 0 ? undo : redo;
      for (let done = 0; done < total; done += 1) {
        await step(done, total, '');
        commit(one);
      }
      await step(total, total, '');
      return { undone: path.undo.length, redone: path.redo.length };
    },
  };
};

function replay(
  context: CommandContext,
  step: Step | null,
  kind: 'undo' | 'redo',
  apply: (step: string) => void,
): { done: HistoryEntry | null } {
  if (step === null) return { done: null };
  const { id, entry } = step;
  context.actOnStep(kind, id);
  context.describe(entry.detail);
  try {
    apply(id);
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT')) {
      throw new AppError('Conflict', 'history.conflict');
    }
    throw error;
  }
  return { done: { ...entry, undone: kind === 'undo' } };
}
