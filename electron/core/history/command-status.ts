/**
 * Whether a call was done, by the id that its caller gave it: asked after a restart of this process, when the answer was
 * lost. Whoever asks here asks the process that holds the study, so what is not done now is not done later either.
 */
import { contract } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { CommandStatus } from '../../../schema/model/project.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { isWriting } from '../writing-tasks.ts';

export function commandStatus(
  db: ReadDb,
  id: string,
  procedure: string,
): { status: CommandStatus; seq: number | null } {
  const seq = seqOf(db, id);
  if (!Object.hasOwn(contract, procedure)) return { status: 'noTrace', seq };
  const name = procedure as keyof typeof contract;
  if (seq === null) return { status: isWriting(name) ? 'notDone' : 'noTrace', seq };
  return { status: contract[name].kind === 'task' ? 'begun' : 'done', seq };
}

/** Throws Conflict for a call that is sent a second time although it was done. */
export function assertNotDone(db: ReadDb, id: string | undefined): void {
  if (id !== undefined && seqOf(db, id) !== null) throw new AppError('Conflict', 'call.stepDone');
}

function seqOf(db: ReadDb, id: string): number | null {
  return db.get<{ seq: number }>(sql`SELECT seq FROM commands WHERE id = ${id}`)?.seq ?? null;
}
