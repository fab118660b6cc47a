/** SQLite's own error codes as errors that say what to do. */
import Database from 'better-sqlite3';
import { AppError } from '../../../schema/errors.ts';

/** The same error when it is not one of SQLite's that a user can act upon. */
export function fromSqlite(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = error.code;
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_WRITE') return new AppError('DiskFull', 'project.diskFull');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN')
    return new AppError('ReadOnly', 'project.readOnly', { file });
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code === 'SQLITE_IOERR_SHORT_READ') {
    return new AppError('Corrupt', 'project.corrupt', { file, backups: backupFolderName(file) });
  }
  if (code.startsWith('SQLITE_BUSY')) return new AppError('ProjectLocked', 'project.locked', { file });
  return error;
}

/** "study.proact" keeps its backups in "study.proact-backups" beside it. */
export function backupFolderName(file: string): string {
  return `${file}-backups`;
}
