import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStudyFile, lookForDamage, openStudyFile } from '../../electron/hosts/compose.ts';
import { createInspector } from '../../electron/hosts/inspect-process.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { openTestCore, temporaryFolder } from '../core/test-core.ts';

/** Overwrites a page of an index that is not read when a study is opened, as a failing disk would. */
function damage(path: string): void {
  const sqlite = new Database(path);
  const page = sqlite
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'document_commands_by_command'")
    .pluck()
    .get() as number;
  const size = sqlite.pragma('page_size', { simple: true }) as number;
  sqlite.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(size, 0xa5), 0, size, (page - 1) * size);
  closeSync(file);
}

describe.each([
  ['here', Number.MAX_SAFE_INTEGER],
  ['in a process of its own', -1],
])('a file looked at %s', { timeout: 60_000 }, (_where, smallBytes) => {
  const { inspect } = createInspector(smallBytes);

  it('is sound with what was just written to it, while it is open', async () => {
    const test = openTestCore();
    await test.call('code.create', { facet: 'theme', name: 'A' });
    expect(await inspect(test.path)).toMatchObject({ problems: [], counts: { codes: 124, documents: 0 } });
    test.project.close();
    expect(await inspect(test.path)).toMatchObject({ problems: [], counts: { codes: 124 } });
    expect(readdirSync(test.folder)).toEqual(['test.proact']);
  });

  it('is damaged when some of its pages are, or when it is no database', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'study.proact');
    createStudyFile(path, { name: 'Study', template: 'institutional-work' });
    damage(path);
    expect((await inspect(path)).problems).not.toEqual([]);
    const letter = join(folder, 'letter.proact');
    writeFileSync(letter, 'This is a letter. '.repeat(500));
    expect((await inspect(letter)).problems).not.toEqual([]);
  });

  it('that is gone is said not to have been looked at', async () => {
    await expect(inspect(join(temporaryFolder(), 'gone.proact'))).rejects.toThrow();
  });
});

it('a damaged study that still opens says so, once, and says where its backups are', async () => {
  const path = join(temporaryFolder(), 'study.proact');
  createStudyFile(path, { name: 'Study', template: 'institutional-work' });
  damage(path);
  const events: string[] = [];
  const study = openStudyFile(path, createNodeFiles(), ({ type }) => events.push(type));
  await lookForDamage(study);
  await lookForDamage(study);
  const { alerts } = await study.core.run('project.info', {});
  study.project.close();
  expect(alerts).toMatchObject([{ key: 'project.damaged', params: { backups: 'study.proact-backups' } }]);
  expect(events).toEqual(['changed']);
}, 60_000);
