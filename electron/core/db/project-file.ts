/**
 * A project file: made, opened, locked and closed. Everything that can be wrong with a file is found here,
 * before a single byte of it is written, and said in words.
 */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../schema/errors.ts';
import { SCHEMA_VERSION } from '../../../schema/migrations/index.ts';
import {
  APPLICATION_ID,
  asWriter,
  openReader,
  openWriter,
  prepareConnection,
  type Reader,
  type Writer,
} from './connection.ts';
import { acquireLock, type ProjectLock } from './lock.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { backupFolderName, fromSqlite } from './sqlite-errors.ts';

/** File systems allow 255; the lock, the log and the backups beside the project add endings to its name. */
const LONGEST_NAME_BYTES = 240;

export interface ProjectFile {
  readonly path: string;
  /** Name without folder. */
  readonly name: string;
  readonly writer: Writer;
  readonly reader: Reader;
  /** Folds the write-ahead log into the file, so that a closed project is one file, and lets go of the lock. */
  close(): void;
}

/** Makes a new file at `path` and lets `fill` write its first content; on any failure nothing is left. */
export function createProjectFile(path: string, fill: (writer: Writer) => void): void {
  const file = basename(path);
  assertShortName(file);
  if (existsSync(path)) throw new AppError('Conflict', 'project.exists', { file });
  if (!existsSync(dirname(path))) throw new AppError('NotFound', 'project.noFolder', { file });
  const draft = `${path}.new`;
  rmSync(draft, { force: true });
  try {
    const sqlite = new Database(draft);
    try {
      prepareConnection(sqlite);
      sqlite.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(sqlite);
      fill(asWriter(sqlite));
    } finally {
      sqlite.close();
    }
    putInPlace(draft, path, file);
  } catch (error) {
    throw fromSqlite(error, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Gives the draft its name without overwriting a file that appeared meanwhile: the name is taken by an empty file first,
 * which is refused where there is one. A hard link would do it in one step, but sticks and many shares have none.
 */
function putInPlace(draft: string, path: string, file: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new AppError('Conflict', 'project.exists', { file });
  }
  try {
    renameSync(draft, path);
  } catch (error) {
    if (statSync(path).size === 0) rmSync(path);
    throw error;
  }
}

/**
 * Opens a project for work. `beforeMigration` is called with the still unchanged file when it is of an older
 * schema. Throws NotFound, Invalid (not a project, or too long a name), ReadOnly, ProjectLocked, SchemaFromFuture, Corrupt.
 */
export function openProjectFile(path: string, beforeMigration: (path: string) => void): ProjectFile {
  const name = basename(path);
  assertShortName(name);
  inspect(path, name);
  const lock = acquireLock(path, name);
  try {
    return open(path, name, lock, beforeMigration);
  } catch (error) {
    lock.release();
    throw fromSqlite(error, name);
  }
}

function open(path: string, name: string, lock: ProjectLock, beforeMigration: (path: string) => void): ProjectFile {
  const probe = new Database(path, { fileMustExist: true });
  try {
    if (probe.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw new AppError('Invalid', 'project.notAProject', { file: name });
    }
    const found = schemaVersion(probe);
    if (found > SCHEMA_VERSION) {
      throw new AppError('SchemaFromFuture', 'project.fromFuture', { file: name, found, known: SCHEMA_VERSION });
    }
    if (found < SCHEMA_VERSION) {
      // After a crash committed pages may still be in the log beside the file.
      probe.pragma('wal_checkpoint(TRUNCATE)');
      beforeMigration(path);
      prepareConnection(probe);
      migrate(probe);
    }
  } finally {
    probe.close();
  }
  const writer = openWriter(path);
  const reader = openReader(path);
  return {
    path,
    name,
    writer,
    reader,
    close() {
      if (!writer.sqlite.open) return;
      try {
        reader.sqlite.close();
        writer.sqlite.pragma('wal_checkpoint(TRUNCATE)');
      } finally {
        // On a full disk or a damaged file the log stays beside it, and is read at the next opening.
        writer.sqlite.close();
        lock.release();
      }
    },
  };
}

function assertShortName(file: string): void {
  if (Buffer.byteLength(file) > LONGEST_NAME_BYTES) throw new AppError('Invalid', 'project.nameTooLong', { file });
}

/** Looks at the file without SQLite: a foreign or cut-off file is never opened for writing. */
function inspect(path: string, file: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new AppError('NotFound', 'project.notFound', { file });
  const header = Buffer.alloc(100);
  if (!stat.isFile() || readStart(path, header) < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new AppError('Invalid', 'project.notAProject', { file });
  }
  // Header fields of the SQLite file format, section 1.3: page size at 16 (1 means 65536), pages at 28.
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  if (stat.size < pageSize * header.readUInt32BE(28)) {
    throw new AppError('Corrupt', 'project.corrupt', { file, backups: backupFolderName(file) });
  }
  if ((stat.mode & 0o222) === 0 || !mayWrite(path) || !mayWrite(dirname(path))) {
    throw new AppError('ReadOnly', 'project.readOnly', { file });
  }
}

function readStart(path: string, into: Buffer): number {
  const handle = openSync(path, 'r');
  try {
    return readSync(handle, into, 0, into.length, 0);
  } finally {
    closeSync(handle);
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
