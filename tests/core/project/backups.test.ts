import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  backUp,
  backUpClosedFile,
  listBackups,
  removeBackups,
  restoreBackup,
  setBackupBudget,
  UNCHECKED,
} from '../../../electron/core/project/backups.ts';
import type { Inspection } from '../../../electron/core/project/inspect-file.ts';
import { createInspector } from '../../../electron/hosts/inspect-process.ts';
import { openTestCore, openTestCoreAt, type TestCore } from '../test-core.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 11, 9, minute));

const { inspect } = createInspector();

async function backUpNow(test: TestCore, minute: number) {
  return backUp(test.project.writer, test.path, test.core.revision(), at(minute), inspect);
}

describe('backups', () => {
  it('are whole projects, listed newest first with their time', async () => {
    const test = openTestCore();
    await test.call('code.create', { facet: 'theme', name: 'First' });
    await backUpNow(test, 1);
    await test.call('code.create', { facet: 'theme', name: 'Second' });
    await backUpNow(test, 2);
    const backups = listBackups(test.path);
    expect(backups.map((backup) => backup.createdAt)).toEqual([at(2).toISOString(), at(1).toISOString()]);
    const older = openTestCoreAt(join(`${test.path}-backups`, backups[1]?.file as string));
    const names = (await older.call('code.list', {})).map((code) => code.name);
    expect(names).toContain('First');
    expect(names).not.toContain('Second');
    expect((await older.call('project.check', {})).ok).toBe(true);
  });

  it('keep all of the last hours and the last of each day before, and touch no other file in their folder', async () => {
    const test = openTestCore();
    const hours = [0, 1, 23, 25, 47, 48, 50, 51, 52];
    await backUpNow(test, 0);
    const note = join(`${test.path}-backups`, 'my own note.txt');
    writeFileSync(note, 'do not delete');
    for (const hour of hours.slice(1)) await backUpNow(test, hour * 60);
    // From nine in the morning on: 0 and 1 are of the first day, 23 and 25 of the second, the rest of the third.
    const kept = listBackups(test.path).map(({ createdAt }) => createdAt);
    expect(kept).toEqual([52, 51, 50, 25, 1].map((hour) => at(hour * 60).toISOString()));
    expect(existsSync(note)).toBe(true);
    expect(readdirSync(`${test.path}-backups`).filter((name) => /part|-wal|-shm/.test(name))).toEqual([]);
  });

  it('stay within the size that was chosen, which holds from the next one on and is kept with the study', async () => {
    const test = openTestCore();
    for (const day of [0, 1, 2, 3]) await backUpNow(test, day * 24 * 60);
    const [newest] = listBackups(test.path);
    expect(await test.call('backup.budget', {})).toEqual({ bytes: 2_000_000_000 });
    await expect(test.call('backup.setBudget', { bytes: 5 })).rejects.toMatchObject({ code: 'Invalid' });
    setBackupBudget(test.project.writer, 2.5 * (newest?.bytes as number));
    test.reopen();
    expect(listBackups(test.path)).toHaveLength(4);
    await backUpNow(test, 4 * 24 * 60);
    const kept = listBackups(test.path).map(({ createdAt }) => createdAt);
    expect(kept).toEqual([4, 3].map((day) => at(day * 24 * 60).toISOString()));
  });

  it.each<[string, (draft: string) => Promise<Inspection>]>([
    ['in which SQLite finds errors', async () => ({ problems: ['database disk image is malformed'], counts: {} })],
    [
      'that lacks a row',
      async (draft) => {
        const found = await inspect(draft);
        return { ...found, counts: { ...found.counts, codes: 122 } };
      },
    ],
  ])('a copy %s is not kept, and no other one goes for it', async (_what, looked) => {
    const test = openTestCore();
    for (const minute of [0, 1]) await backUpNow(test, minute);
    const before = readdirSync(`${test.path}-backups`);
    const late = at(60 * 24 * 400);
    await expect(backUp(test.project.writer, test.path, 2, late, looked)).rejects.toMatchObject({ code: 'Corrupt' });
    expect(readdirSync(`${test.path}-backups`)).toEqual(before);
  });

  it('a copy that could not be looked at is kept and takes no other’s place', async () => {
    const test = openTestCore();
    for (const minute of [0, 1]) await backUpNow(test, minute);
    const fails = () => Promise.reject(new Error('no process'));
    await backUp(test.project.writer, test.path, 2, at(2000), fails);
    expect(listBackups(test.path)).toHaveLength(3);
    await backUpNow(test, 2001);
    const kept = listBackups(test.path).map(({ createdAt }) => createdAt);
    expect(kept).toEqual([2001, 2000, 1].map((minute) => at(minute).toISOString()));
  });

  it('are whole while work goes on', async () => {
    const test = openTestCore();
    const running = backUpNow(test, 1);
    for (let index = 0; index < 20; index += 1) await test.call('code.create', { facet: 'theme', name: `C${index}` });
    const { file } = await running;
    expect(await inspect(join(`${test.path}-backups`, file))).toMatchObject({ problems: [] });
  });

  it('of earlier versions are listed and counted, and erasing takes all of them', async () => {
    const test = openTestCore();
    const made = await backUpNow(test, 1);
    const folder = `${test.path}-backups`;
    copyFileSync(join(folder, made.file), join(folder, '2026-03-10T08-00-00.000Z-r7.proact'));
    backUpClosedFile(test.path, UNCHECKED, at(2));
    writeFileSync(join(folder, '2026-03-10T08-00-00.000Z-r8.proact.part'), 'left by a crash');
    expect(listBackups(test.path).map(({ createdAt }) => createdAt)).toContain('2026-03-10T08:00:00.000Z');
    expect(removeBackups(test.path)).toBe(4);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('restored, give back the study of that time, and what was replaced is a backup too', async () => {
    const test = openTestCore();
    await test.call('code.create', { facet: 'theme', name: 'Kept' });
    const backup = await backUpNow(test, 1);
    await test.call('code.create', { facet: 'theme', name: 'Later' });
    test.project.close();
    const replaced = readFileSync(test.path);
    restoreBackup(test.path, backup.file, at(2));
    test.reopen();
    const names = (await test.call('code.list', {})).map((code) => code.name);
    expect(names).toContain('Kept');
    expect(names).not.toContain('Later');
    const newest = listBackups(test.path)[0];
    expect(readFileSync(join(`${test.path}-backups`, newest?.file as string)).equals(replaced)).toBe(true);
  });
});
