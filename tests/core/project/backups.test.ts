import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUp, listBackups, restoreBackup } from '../../../electron/core/project/backups.ts';
import { openTestCore, openTestCoreAt, type TestCore } from '../test-core.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 11, 9, minute));

async function backUpNow(test: TestCore, minute: number) {
  return backUp(test.project.writer, test.path, test.core.revision(), at(minute));
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

  it('keep the last ten and touch no other file in their folder', async () => {
    const test = openTestCore();
    await backUpNow(test, 0);
    const note = join(`${test.path}-backups`, 'my own note.txt');
    writeFileSync(note, 'do not delete');
    for (let minute = 1; minute <= 12; minute += 1) await backUpNow(test, minute);
    expect(listBackups(test.path)).toHaveLength(10);
    expect(listBackups(test.path).at(-1)?.createdAt).toBe(at(3).toISOString());
    expect(existsSync(note)).toBe(true);
    expect(readdirSync(`${test.path}-backups`).filter((name) => name.endsWith('.part'))).toEqual([]);
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
