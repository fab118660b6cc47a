/**
 * Rotating copies beside the project, in "NAME.proact-backups": on opening, every ten minutes of changes, and
 * before a migration or a restore. A copy is taken through SQLite while work goes on, under a temporary name
 * until it is whole. Nothing is ever copied to a system's temp folder.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BackupFile } from '../../../schema/model/project.ts';
import type { Writer } from '../db/connection.ts';
import { backupFolderName } from '../db/sqlite-errors.ts';

const KEEP = 10;
const KEEP_AT_LEAST = 2;
/** Older backups beyond this many bytes in all are let go before the tenth. */
const BUDGET_BYTES = 2 * 1024 ** 3;

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
  return newest === undefined ? -1 : Number(/-r(\d+)\.proact$/.exec(newest.file)?.[1] ?? -1);
}

export async function backUp(writer: Writer, projectPath: string, revision: number, now: Date): Promise<BackupFile> {
  const { draft, target } = names(projectPath, revision, now);
  try {
    await writer.sqlite.backup(draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  prune(projectPath);
  return { file: basename(target), createdAt: now.toISOString(), bytes: statSync(target).size };
}

/** Copies a file that nobody has open: before a migration, before a restore replaces it. */
export function backUpClosedFile(projectPath: string, revision: number, now: Date): void {
  const { draft, target } = names(projectPath, revision, now);
  try {
    copyFileSync(projectPath, draft);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
  prune(projectPath);
}

/** Puts a backup in the project's place; the replaced file becomes a backup itself. */
export function restoreBackup(projectPath: string, file: string, now: Date): void {
  const source = join(backupFolder(projectPath), file);
  const draft = `${projectPath}.restoring`;
  try {
    copyFileSync(source, draft);
    if (existsSync(projectPath)) backUpClosedFile(projectPath, 0, now);
    // The write-ahead log of the replaced file must not be read into the restored one.
    for (const suffix of ['-wal', '-shm']) rmSync(projectPath + suffix, { force: true });
    renameSync(draft, projectPath);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** All of them, drafts left by a crash too: what was erased must not live on in a copy. Gives how many. */
export function removeBackups(projectPath: string): number {
  const folder = backupFolder(projectPath);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /-r\d+\.proact(?:\.part)?$/.test(file)) : [];
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

function prune(projectPath: string): void {
  let bytes = 0;
  listBackups(projectPath).forEach((backup, index) => {
    bytes += backup.bytes;
    const surplus = index >= KEEP || (index >= KEEP_AT_LEAST && bytes > BUDGET_BYTES);
    if (surplus) rmSync(join(backupFolder(projectPath), backup.file), { force: true });
  });
}
