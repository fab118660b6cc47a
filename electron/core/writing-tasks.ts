/**
 * The tasks that are writing to the study just now. Nothing can be undone, redone or gone to meanwhile: a task that is
 * taken back half-way goes on writing into a step that is undone already, and what it writes then never comes off again.
 */
import type { Procedure } from '../../schema/contract/procedure.ts';
import { contract, type ProcedureName } from '../../schema/contract.ts';
import { AppError } from '../../schema/errors.ts';
import type { WritingWork } from '../../schema/model/project.ts';

const MOVES_IN_HISTORY: readonly ProcedureName[] = ['history.undo', 'history.redo', 'history.goTo'];

/** null for what is no task, or does not write. */
export function writingWorkOf(procedure: ProcedureName): WritingWork | null {
  return (contract[procedure] as Procedure).writes ?? null;
}

/** Whether it leaves a command in the history. */
export function isWriting(procedure: ProcedureName): boolean {
  return contract[procedure].kind === 'command' || writingWorkOf(procedure) !== null;
}

export class WritingTasks {
  readonly #running = new Set<{ work: WritingWork }>();

  /** The one that runs longest. */
  get current(): WritingWork | null {
    const [first] = this.#running;
    return first?.work ?? null;
  }

  /** Throws Conflict for undo, redo and go-to while a task is writing. */
  assertMayRun(procedure: ProcedureName): void {
    if (this.current === null || !MOVES_IN_HISTORY.includes(procedure)) return;
    throw new AppError('Conflict', `history.during.${this.current}`);
  }

  /** Returns what to call when the task has ended, however it ended; null for a task that does not write. */
  begin(procedure: ProcedureName): (() => void) | null {
    const work = writingWorkOf(procedure);
    if (work === null) return null;
    const task = { work };
    this.#running.add(task);
    return () => this.#running.delete(task);
  }
}
