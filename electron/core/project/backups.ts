/**
 * Copies beside the project, in "NAME.proact-backups": on opening, every ten minutes of changes, and before a migration
 * or a restore. A copy is taken through SQLite while work goes on, under a temporary name until it is whole and was
 * checked; only then may older ones go (retention.ts). Nothing is ever copied to a system's temp folder.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../../schema/errors.ts';
import type { BackupFile } from '../../../schema/model/project.ts';
import type { ReadDb, WriteDb } from '../context.ts';
import type { Writer } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { backupFolderName } from '../db/sqlite-errors.ts';
import { countRows, type Inspect } from './inspect-file.ts';
import { keep } from './retention.ts';

const DEFAULT_BUDGET_BYTES = 2_000_000_000;
const BUDGET = 'backup_budget';

/** What all backups of the study may take, in bytes; kept with the study. */
export function backupBudget(db: ReadDb): number {
  const row = db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${BUDGET}`);
  return row === undefined ? DEFAULT_BUDGET_BYTES : Number(row.value);
}

/** Holds from the next backup on, so that a slip of the hand takes nothing away at once. */
export function setBackupBudget(db: WriteDb, bytes: number): void {
  db.run(sql`INSERT OR REPLACE INTO settings (key, value) VALUES (${BUDGET}, ${String(bytes)})`);
}

/** In the place of the revision: a copy that was not checked. No study has this revision, its making is the first. */
export const UNCHECKED = 0;

export function backupFolder(projectPath: string): string {
  return join(dirname(projectPath), backupFolderName(basename(projectPath)));
}

/** Newest first. */
export function listBackups(projectPath: string): BackupFile[] {
  const folder = backupFolder(projectPath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const createdAt = timeOfName(file);
      return createdAt === null ? [] : [{ file, createdAt, bytes: statSync(join(folder, file)).size }];
    })
    .sort((a, b) => (a.file < b.file ? 1 : -1));
}

/** The revision that the newest backup holds, or -1 without one. */
export function newestBackedUpRevision(projectPath: string): number {
  const newest = listBackups(projectPath)[0];
  return newest === undefined ? -1 : revisionOf(newest.file);
}

/** Throws Corrupt when the copy is not sound or not whole; it is not kept then, and no older one goes. */
export async function backUp(
  writer: Writer,
  projectPath: string,
  revision: number,
  now: Date,
  inspect: Inspect,
): Promise<BackupFile> {
  const { draft, target } = names(projectPath, revision, now);
  const unchecked = names(projectPath, UNCHECKED, now).target;
  let isChecked = false;
  try {
    await writer.sqlite.backup(draft);
    // Nothing runs between the last page and this: the rows are those of the copy.
    const counts = countRows(writer.sqlite);
    isChecked = await isSound(draft, counts, inspect);
    renameSync(draft, isChecked ? target : unchecked);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  }
  if (isChecked) prune(projectPath, now, backupBudget(writer));
  const made = isChecked ? target : unchecked;
  return { file: basename(made), createdAt: now.toISOString(), bytes: statSync(made).size };
}

/** False when it could not be looked at. Throws Corrupt. */
async function isSound(draft: string, counts: Record<string, number>, inspect: Inspect): Promise<boolean> {
  const found = await inspect(draft).catch(() => null);
  if (found === null) return false;
  const isWhole = Object.entries(counts).every(([table, rows]) => found.counts[table] === rows);
  if (found.problems.length > 0 || !isWhole) throw new AppError('Corrupt', 'backup.unsound');
  return true;
}

/** Copies a file into which nobody writes: before a migration, before a restore replaces it. No other copy goes for it. */
export function backUpClosedFile(projectPath: string, revision: number, now: Date): void {
  const { draft, target } = names(projectPath, revision, now);
  try {
    copyFileSync(projectPath, draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Puts a backup in the project's place; the replaced file becomes a backup itself. */
export function restoreBackup(projectPath: string, file: string, now: Date): void {
  const source = join(backupFolder(projectPath), file);
  const draft = `${projectPath}.restoring`;
  try {
    copyFileSync(source, draft);
    if (existsSync(projectPath)) backUpClosedFile(projectPath, UNCHECKED, now);
    // The write-ahead log of the replaced file must not be read into the restored one.
    for (const suffix of ['-wal', '-shm']) rmSync(projectPath + suffix, { force: true });
    renameSync(draft, projectPath);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** All of them, drafts left by a crash too: what was erased must not live on in a copy. Returns how many. */
export function removeBackups(projectPath: string): number {
  const folder = backupFolder(projectPath);
  const files = existsSync(folder)
    ? readdirSync(folder).filter((file) => /-r\d+\.proact(?:\.part(?:-wal|-shm)?)?$/.test(file))
    : [];
  for (const file of files) rmSync(join(folder, file), { force: true });
  return files.length;
}

function names(projectPath: string, revision: number, now: Date): { draft: string; target: string } {
  const folder = backupFolder(projectPath);
  mkdirSync(folder, { recursive: true });
  const target = join(folder, `${now.toISOString().replaceAll(':', '-')}-r${revision}.proact`);
  return { draft: `${target}.part`, target };
}

function timeOfName(file: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}T)(\d{2})-(\d{2})-(\d{2}\.\d{3}Z)-r\d+\.proact$/.exec(file);
  return match === null ? null : `${match[1]}${match[2]}:${match[3]}:${match[4]}`;
}

function prune(projectPath: string, now: Date, budgetBytes: number): void {
  const backups = listBackups(projectPath);
  const kept = keep(
    backups.map((backup) => ({ ...backup, isChecked: revisionOf(backup.file) !== UNCHECKED })),
    now,
    budgetBytes,
  );
  for (const { file } of backups) if (!kept.has(file)) rmSync(join(backupFolder(projectPath), file), { force: true });
}

function revisionOf(file: string): number {
  return Number(/-r(\d+)\.proact$/.exec(file)?.[1] ?? -1);
}
