/** One opened study for the length of one command, with progress on stderr when that is a terminal. */
import { resolve } from 'node:path';
import type { CoreEvent } from '../../../schema/contract.ts';
import { errorFromWire } from '../../../schema/errors.ts';
import { lookForDamage, openStudyFile } from '../compose.ts';
import { dispatch } from '../dispatch.ts';
import { createNodeFiles } from '../node-files.ts';
import type { Arguments } from './usage.ts';

export interface Session {
  /** Throws the procedure's AppError. */
  call(procedure: string, input: unknown): Promise<unknown>;
  /** Says on stderr what the person must know about the file. */
  close(): Promise<void>;
}

/** Opens the study of --project for the work and closes it whatever happens. */
export async function withSession(args: Arguments, work: (session: Session) => Promise<number>): Promise<number> {
  const session = openSession(resolve(args.required('project')));
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function openSession(path: string): Session {
  const abort = new AbortController();
  const interrupt = () => abort.abort();
  process.on('SIGINT', interrupt);
  const study = openStudyFile(path, createNodeFiles(), showProgress);
  const { core, project, alerts } = study;
  const looked = lookForDamage(study);
  return {
    async call(procedure, input) {
      const result = await dispatch(core, procedure, input, { taskId: 'cli', signal: abort.signal });
      if (!result.ok) throw errorFromWire(result.error);
      return result.value;
    },
    async close() {
      process.off('SIGINT', interrupt);
      // It has the file open, and a closed study is one file.
      await looked;
      project.close();
      // Where the study lies was said when it was made.
      const news = alerts.list.filter(({ key }) => !key.startsWith('place.'));
      for (const { message } of news) process.stderr.write(`${message}\n`);
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
