/** Runs a program in the project's folder with its output shown; throws its exit status when that is not 0. */
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

export class ExitStatus extends Error {
  constructor(program, status) {
    super(`${program} ended with ${status}`);
    this.status = status;
  }
}

export function run(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new ExitStatus(program, result.status ?? 1);
}

/** Ends the process with the status of the program that failed, or 1. */
export function exitOnFailure(work) {
  Promise.resolve()
    .then(work)
    .catch((error) => {
      if (!(error instanceof ExitStatus)) console.error(error.message);
      process.exit(error.status ?? 1);
    });
}
