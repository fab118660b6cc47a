/**
 * Which backups stay: all of the last hours, the last one of each day for a month, the last one of each week for a year.
 * Damage is often seen days later, so the state of an earlier day is worth more than one of ten minutes ago.
 *
 * When they do not fit into the budget, these go first: of the last hours the older ones, then copies that nobody could
 * check (made before a migration or a restore), then of days and weeks the oldest. The newest always stays, and so does
 * the newest that was checked: a copy that was not checked never takes the place of one that was.
 */
import type { BackupFile } from '../../../schema/model/project.ts';

export interface Copy extends BackupFile {
  isChecked: boolean;
}

const DAY_MS = 86_400_000;
const RECENT_MS = 3 * 3_600_000;
const DAYS = 30;
const WEEKS = 52;

/** Returns the file names that stay, in any order. Days and weeks (from Monday) are those of UTC. */
export function keep(copies: readonly Copy[], now: Date, budgetBytes: number): Set<string> {
  const sorted = [...copies].sort(newestFirst);
  const checked = sorted.filter(({ isChecked }) => isChecked);
  const unchecked = sorted.filter(({ isChecked }) => !isChecked);
  const always = [sorted[0], checked[0]];
  const inOrder = [
    ...dated(checked, now),
    ...sorted.filter((copy) => now.getTime() - timeOf(copy) < RECENT_MS),
    ...dated(unchecked, now),
  ];
  const kept = new Set<string>();
  let bytes = 0;
  for (const copy of always) {
    if (copy === undefined || kept.has(copy.file)) continue;
    kept.add(copy.file);
    bytes += copy.bytes;
  }
  for (const copy of inOrder) {
    if (kept.has(copy.file)) continue;
    bytes += copy.bytes;
    if (bytes > budgetBytes) break;
    kept.add(copy.file);
  }
  return kept;
}

/** The newest of each of the last days and weeks, newest first. */
function dated(copies: readonly Copy[], now: Date): Copy[] {
  const seen = new Set<string>();
  const today = dayOf(now.getTime());
  return copies.filter((copy) => {
    const day = dayOf(timeOf(copy));
    const names = [
      ...(day > today - DAYS ? [`day ${day}`] : []),
      ...(weekOf(day) > weekOf(today) - WEEKS ? [`week ${weekOf(day)}`] : []),
    ];
    const isFirst = names.some((name) => !seen.has(name));
    for (const name of names) seen.add(name);
    return isFirst;
  });
}

/** Two of one moment stand by their names, so that the order in which a folder lists them decides nothing. */
function newestFirst(a: Copy, b: Copy): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? 1 : -1;
  return a.file < b.file ? 1 : -1;
}

const timeOf = ({ createdAt }: Copy): number => Date.parse(createdAt);
const dayOf = (time: number): number => Math.floor(time / DAY_MS);
/** Day 0 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);
