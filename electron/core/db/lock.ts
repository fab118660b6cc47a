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

/**
 * Throws ProjectLocked when another process or window holds the project. `remove` deletes a file; where it refuses to
 * delete an open one, it throws.
 */
export function acquireLock(
  projectPath: string,
  fileName: string,
  remove: (path: string) => void = (path) => rmSync(path, { force: true }),
): ProjectLock {
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
    if (statSync(path, { throwIfNoEntry: false }) !== undefined) return { release: () => release(lock, path, remove) };
    lock.close();
  }
  throw new AppError('ProjectLocked', 'project.locked', { file: fileName });
}

/**
 * The file goes while it is held, or it might be the next one's lock that is removed. Windows deletes no open file:
 * there it goes after it was closed, and stays where somebody else has opened it meanwhile.
 */
function release(lock: Database.Database, path: string, remove: (path: string) => void): void {
  const isRemoved = tryTo(() => remove(path));
  lock.close();
  if (!isRemoved) tryTo(() => remove(path));
}

function tryTo(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
