/** One opened study for the length of one command, with progress on stderr when that is a terminal. */
import { resolve } from 'node:path';
import type { CoreEvent } from '../../../schema/contract.ts';
import { errorFromWire } from '../../../schema/errors.ts';
import { openStudyFile } from '../compose.ts';
import { dispatch } from '../dispatch.ts';
import { createNodeFiles } from '../node-files.ts';
import type { Arguments } from './usage.ts';

export interface Session {
  /** Throws the procedure's AppError. */
  call(procedure: string, input: unknown): Promise<unknown>;
  close(): void;
}

/** Opens the study of --project for the work and closes it whatever happens. */
export async function withSession(args: Arguments, work: (session: Session) => Promise<number>): Promise<number> {
  const session = openSession(resolve(args.required('project')));
  try {
    return await work(session);
  } finally {
    session.close();
  }
}

function openSession(path: string): Session {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  process.on('SIGINT', interrupt);
  const { core, project } = openStudyFile(path, createNodeFiles(), showProgress);
  return {
    async call(procedure, input) {
      const result = await dispatch(core, procedure, input, { taskId: 'cli', signal: abort.signal });
      if (!result.ok) throw errorFromWire(result.error);
      return result.value;
    },
    close() {
      process.off('SIGINT', interrupt);
      project.close();
    },
  };
}

const BAR_WIDTH = 24;

function showProgress(event: CoreEvent): void {
  if (event.type !== 'progress' || !process.stderr.isTTY || event.total === 0) return;
  const filled = Math.round((event.done / event.total) * BAR_WIDTH);
  const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)}`;
  process.stderr.write(`\r${bar} ${event.done}/${event.total}${event.done === event.total ? '\n' : ''}`);
}
