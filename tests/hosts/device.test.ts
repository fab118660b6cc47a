import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { deviceId } from '../../electron/hosts/device.ts';
import { openTestCore, openTestCoreAt } from '../core/test-core.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'proact-device-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

it('an installation has one id, made once; another has another', () => {
  const home = join(folder(), 'deep', 'down');
  const id = deviceId(home);
  expect(deviceId(home)).toBe(id);
  expect(readdirSync(home)).toEqual(['device-id']);
  expect(deviceId(folder())).not.toBe(id);
});

it('where it cannot be kept the program works with one of its own, and what is no id is replaced', () => {
  const blocked = join(folder(), 'file');
  writeFileSync(blocked, '');
  expect(deviceId(blocked)).toMatch(/^k/);
  const damaged = folder();
  writeFileSync(join(damaged, 'device-id'), '\0 not an id');
  const id = deviceId(damaged);
  expect(id).toMatch(/^k/);
  expect(deviceId(damaged)).toBe(id);
});

it('is in the commands of whoever wrote them, and nowhere else in a study', async () => {
  const test = openTestCore('empty');
  test.project.close();
  const other = openTestCoreAt(test.path, 'kanother-device');
  await other.call('project.rename', { name: 'Theirs' });
  const { sqlite } = other.project.reader;
  expect(sqlite.prepare('SELECT device FROM commands ORDER BY seq').pluck().all()).toEqual([
    'kthis-device',
    'kanother-device',
  ]);
  expect(sqlite.prepare('SELECT key FROM settings').pluck().all()).not.toContain('device');
});
