/**
 * Looks at a study file without holding up the study: a large one in a process of its own, which ends with its answer.
 * A small one is looked at here, sooner than a process would be started.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Inspection, inspectFile } from '../core/project/inspect-file.ts';

/** Takes a few milliseconds. */
const SMALL_BYTES = 4 * 1024 * 1024;
/** Lies beside this module, in the sources and in the build. */
const CHILD = join(import.meta.dirname, `inspect-child${extname(import.meta.filename)}`);

export interface Inspector {
  inspect(path: string): Promise<Inspection>;
  /** Ends what still runs: it would keep the file open. What waits for it is rejected. */
  stop(): void;
}

export function createInspector(smallBytes: number = SMALL_BYTES): Inspector {
  const running = new Set<ChildProcess>();
  return {
    async inspect(path) {
      if ((await stat(path)).size <= smallBytes) return inspectFile(path);
      const child = fork(CHILD, [path], {
        execArgv: [],
        // stdout is the command line's result.
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        // Electron's executable is a plain Node then.
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      });
      running.add(child);
      return new Promise<Inspection>((resolve, reject) => {
        const onEnd = () => {
          running.delete(child);
          reject(new Error('the file could not be looked at'));
        };
        child.on('message', (found) => resolve(found as Inspection));
        child.on('exit', onEnd).on('error', onEnd);
      });
    },
    stop() {
      for (const child of running) child.kill('SIGKILL');
    },
  };
}
