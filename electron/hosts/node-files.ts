/** The core's way to the disk, in Node: the command line may use any path, the window only what the user chose. */
import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { AppError } from '../../schema/errors.ts';
import type { Files } from '../core/context.ts';

export function createNodeFiles(isGranted: (path: string) => boolean = () => true): Files {
  const check = (path: string): string => {
    if (!isGranted(path)) throw new AppError('Invalid', 'call.notGranted');
    return resolve(path);
  };
  return {
    async read(path) {
      return readFile(check(path)).catch((error: NodeJS.ErrnoException) => Promise.reject(asAppError(error, path)));
    },
    async size(path) {
      return (await statOf(check(path))).size;
    },
    async expand(path) {
      const root = check(path);
      if (!(await statOf(root)).isDirectory()) return [root];
      const entries = await readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((found) => !isHidden(relative(root, found)))
        .sort();
    },
    async writeAtomically(path, content) {
      const target = check(path);
      const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}.part`);
      try {
        const file = await open(draft, 'wx');
        try {
          await file.writeFile(content);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, target);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOSPC') throw new AppError('DiskFull', 'project.diskFull');
        throw new AppError('Invalid', 'file.unwritable', { file: basename(target), reason: code ?? 'unknown' });
      } finally {
        await rm(draft, { force: true });
      }
    },
    basename: (path) => basename(path),
  };
}

/** Dot files, whatever lies in a dot folder, and the lock files that Word leaves beside an open document. */
function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.')) || basename(path).startsWith('~$');
}

async function statOf(path: string) {
  return stat(path).catch((error: NodeJS.ErrnoException) => Promise.reject(asAppError(error, path)));
}

function asAppError(error: NodeJS.ErrnoException, path: string): AppError {
  if (error.code === 'ENOENT') return new AppError('NotFound', 'file.notFound', { file: basename(path) });
  return new AppError('Invalid', 'file.unreadable', { file: basename(path), reason: error.code ?? 'unknown' });
}
