/**
 * Whether a study file is sound: SQLite's quick check, and how many rows the main tables hold. Run in a process of its
 * own for a large file, so this module loads nothing of the study and keeps to syntax whose types can be stripped.
 */
import Database from 'better-sqlite3';

export interface Inspection {
  /** What SQLite reports; empty for a sound file. */
  problems: string[];
  counts: Record<string, number>;
}

/** Looks at a file away from the study's thread. Rejects when it could not be looked at. */
export type Inspect = (path: string) => Promise<Inspection>;

const COUNTED = ['documents', 'blocks', 'segments', 'codings', 'acts', 'codes', 'memos', 'commands', 'changes'];
const MOST_PROBLEMS = 5;

/** Writes nothing. A file that is no database at all is a problem, too. */
export function inspectFile(path: string): Inspection {
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path, { fileMustExist: true, timeout: 2000 });
    sqlite.function('nfc', { deterministic: true }, (text: unknown) =>
      typeof text === 'string' ? text.normalize('NFC') : text,
    );
    const rows = sqlite.pragma(`quick_check(${MOST_PROBLEMS})`) as { quick_check: string }[];
    const problems = rows.map((row) => row.quick_check).filter((said) => said !== 'ok');
    return { problems, counts: problems.length > 0 ? {} : countRows(sqlite) };
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !/^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT)/.test(error.code))
      throw error;
    return { problems: [error.code], counts: {} };
  } finally {
    sqlite?.close();
  }
}

export function countRows(sqlite: Database.Database): Record<string, number> {
  return Object.fromEntries(
    COUNTED.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number]),
  );
}
