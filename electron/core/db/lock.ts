/**
 * One writer per project. The lock is an exclusive SQLite transaction on a small file beside the project:
 * the operating system lets go of it when the process dies, however it dies, so no stale lock can remain.
 */
import { rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { AppError } from '../../../schema/errors.ts';

export interface ProjectLock {
  release(): void;
}

/** Throws ProjectLocked when another process or window holds the project. */
export function acquireLock(projectPath: string, fileName: string): ProjectLock {
  const path = `${projectPath}-lock`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const lock = new Database(path, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch {
      lock.close();
      throw new AppError('ProjectLocked', 'project.locked', { file: fileName });
    }
    // Somebody who released the lock in between may have removed the file that we hold: then take the new one.
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
      return {
        release() {
          rmSync(path, { force: true });
          lock.close();
        },
      };
    }
    lock.close();
  }
  throw new AppError('ProjectLocked', 'project.locked', { file: fileName });
}
