import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { acquireLock } from '../../../electron/core/db/lock.ts';
import { createProjectFile } from '../../../electron/core/db/project-file.ts';
import { createStudyFile, openStudyFile } from '../../../electron/hosts/compose.ts';
import { createNodeFiles } from '../../../electron/hosts/node-files.ts';
import type { AppError, ErrorCode } from '../../../schema/errors.ts';
import { importTexts, openTestCore, openTestCoreAt, temporaryFolder } from '../test-core.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/projects');

function newProject(): string {
  const path = join(temporaryFolder(), 'study.proact');
  createStudyFile(path, { name: 'Study', template: 'institutional-work' });
  return path;
}

function refusal(path: string): AppError {
  try {
    openStudyFile(path, createNodeFiles(), () => {}).project.close();
  } catch (error) {
    return error as AppError;
  }
  throw new Error('the file was opened');
}

function expectRefused(path: string, code: ErrorCode): void {
  const before = readFileSync(path);
  const error = refusal(path);
  expect(error.code).toBe(code);
  expect(error.message).toContain('study.proact');
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(join(path, '..'))).toEqual(['study.proact']);
}

describe('a new study', () => {
  it('holds the 123 codes of the template, its facets and five levels, and is one file', async () => {
    const test = openTestCore();
    expect(await test.call('code.list', {})).toHaveLength(123);
    const outline = await test.call('study.outline', {});
    expect(outline.levels.map((level) => level.name)).toEqual([
      'individual',
      'school',
      'municipality',
      'county',
      'national',
    ]);
    test.project.close();
    expect(readdirSync(test.folder)).toEqual(['test.proact']);
  });

  it('never overwrites a file', () => {
    const path = newProject();
    const before = readFileSync(path);
    expect(() => createStudyFile(path, { name: 'B', template: 'empty' })).toThrow(/exists already/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('leaves a file alone that appeared while it was made, and nothing of its own', () => {
    const path = join(temporaryFolder(), 'study.proact');
    const make = () => createProjectFile(path, () => writeFileSync(path, 'somebody else’s'));
    expect(make).toThrow(/exists already/);
    expect(readFileSync(path, 'utf8')).toBe('somebody else’s');
    expect(readdirSync(join(path, '..'))).toEqual(['study.proact']);
  });

  it('leaves nothing behind when it cannot be given its name', () => {
    const path = join(temporaryFolder(), 'study.proact');
    // As when a virus scanner holds it: the draft can no longer be renamed.
    const make = () => createProjectFile(path, ({ sqlite }) => rmSync(sqlite.name));
    expect(make).toThrow();
    expect(readdirSync(join(path, '..'))).toEqual([]);
  });

  it('leaves nothing behind for an unknown template or folder', () => {
    const folder = temporaryFolder();
    expect(() => createStudyFile(join(folder, 'a.proact'), { name: 'A', template: 'nonsense' })).toThrow(/nonsense/);
    expect(() => createStudyFile(join(folder, 'no', 'a.proact'), { name: 'A', template: 'empty' })).toThrow(/folder/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind for a name that leaves no room for the files beside it', () => {
    const folder = temporaryFolder();
    const longest = `${'ø'.repeat(116)}.proact`;
    createStudyFile(join(folder, longest), { name: 'A', template: 'empty' });
    openStudyFile(join(folder, longest), createNodeFiles(), () => {}).project.close();
    const tooLong = join(folder, `${'ø'.repeat(117)}.proact`);
    expect(() => createStudyFile(tooLong, { name: 'A', template: 'empty' })).toThrow(/too long/);
    expect(refusal(tooLong).code).toBe('Invalid');
    expect(readdirSync(folder)).toEqual([longest]);
  });
});

describe('a file that cannot be opened is named, explained and left as it is', () => {
  it('missing', () => {
    expect(refusal(join(temporaryFolder(), 'study.proact')).code).toBe('NotFound');
  });

  it('not SQLite', () => {
    const path = join(temporaryFolder(), 'study.proact');
    writeFileSync(path, 'This is a letter, not a study. '.repeat(50));
    expectRefused(path, 'Invalid');
  });

  it('empty', () => {
    const path = join(temporaryFolder(), 'study.proact');
    writeFileSync(path, '');
    expectRefused(path, 'Invalid');
  });

  it('another program’s SQLite database', () => {
    const path = join(temporaryFolder(), 'study.proact');
    const other = new Database(path);
    other.exec('CREATE TABLE source (id INTEGER PRIMARY KEY, name TEXT)');
    other.close();
    expectRefused(path, 'Invalid');
  });

  it('cut off', () => {
    const path = newProject();
    truncateSync(path, Math.floor(statSync(path).size * 0.6));
    expectRefused(path, 'Corrupt');
  });

  it('written by a newer version', () => {
    const path = newProject();
    const file = new Database(path);
    file.pragma('user_version = 9000');
    file.close();
    expectRefused(path, 'SchemaFromFuture');
  });

  it('read-only', () => {
    const path = newProject();
    chmodSync(path, 0o444);
    expectRefused(path, 'ReadOnly');
  });

  it('open elsewhere', () => {
    const path = newProject();
    const test = openTestCoreAt(path);
    expect(refusal(path).code).toBe('ProjectLocked');
    test.reopen();
    expect(existsSync(`${path}-lock`)).toBe(true);
  });
});

describe('a full disk', () => {
  it('refuses the step, keeps everything before it, and goes on when there is space', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: 'INF: Ja.\n' });
    const { sqlite } = test.project.writer;
    const pages = sqlite.pragma('page_count', { simple: true }) as number;
    sqlite.pragma(`max_page_count = ${pages}`);
    const long = { definition: 'x'.repeat(4000), include: 'x'.repeat(4000), exclude: 'x'.repeat(4000) };
    const refused = await test.call('code.create', { facet: 'theme', name: 'Too much', ...long }).then(
      () => null,
      (error: AppError) => error,
    );
    expect(refused?.code).toBe('DiskFull');
    expect((await test.call('code.list', {})).some((code) => code.name === 'Too much')).toBe(false);
    sqlite.pragma('max_page_count = 1000000');
    await test.call('code.create', { facet: 'theme', name: 'Enough', ...long });
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});

describe('a study whose process died', () => {
  it('is copied before a migration with what was committed last, which may still be in the log beside it', async () => {
    const folder = temporaryFolder();
    const [alive, left] = [join(folder, 'alive.proact'), join(folder, 'left.proact')];
    copyFileSync(join(FIXTURES, 'schema-120.proact'), alive);
    const old = new Database(alive);
    old.pragma('journal_mode = WAL');
    old.pragma('wal_autocheckpoint = 0');
    old.exec("INSERT INTO settings (key, value) VALUES ('last', 'committed')");
    copyFileSync(alive, left);
    copyFileSync(`${alive}-wal`, `${left}-wal`);
    old.close();
    const test = openTestCoreAt(left);
    const [backup] = await test.call('backup.list', {});
    const copy = new Database(join(`${left}-backups`, backup?.file as string), { readonly: true });
    expect(copy.prepare("SELECT value FROM settings WHERE key = 'last'").pluck().get()).toBe('committed');
    expect(copy.pragma('user_version', { simple: true })).toBe(120);
    copy.close();
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});

describe('a clean-up after erasing that cannot be finished', () => {
  it('lets the study open, says so, holds no lock afterwards, and is done at a later opening', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: 'INF: Fylket bestemte.\n' });
    test.project.writer.sqlite.exec("INSERT INTO settings (key, value) VALUES ('erasure_pending', 'true')");
    // Where the new backup should go there is no folder, and none can be made.
    const folder = `${test.path}-backups`;
    writeFileSync(folder, 'in the way');
    test.reopen();
    expect(test.alerts.list).toMatchObject([{ key: 'project.cleanUpFailed' }]);
    expect(await test.call('search.text', { text: 'fylket' })).toHaveLength(1);
    rmSync(folder);
    test.reopen();
    expect(test.alerts.list).toEqual([]);
    expect(await test.call('backup.list', {})).toHaveLength(1);
    test.project.close();
    mkdirSync(join(test.folder, 'elsewhere'));
    expect(existsSync(`${test.path}-lock`)).toBe(false);
  });
});

describe('the lock', () => {
  const isOpenHere = (path: string) =>
    readdirSync('/proc/self/fd').some((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === path;
      } catch {
        return false;
      }
    });
  /** Windows deletes no file that somebody has open. */
  const asOnWindows = (path: string) => {
    if (isOpenHere(path)) throw Object.assign(new Error('resource busy or locked'), { code: 'EBUSY' });
    rmSync(path, { force: true });
  };

  it.runIf(existsSync('/proc/self/fd'))('goes with the study also where no open file can be deleted', () => {
    const path = newProject();
    const lock = acquireLock(path, 'study.proact', asOnWindows);
    expect(refusal(path).code).toBe('ProjectLocked');
    lock.release();
    expect(readdirSync(join(path, '..'))).toEqual(['study.proact']);
    openStudyFile(path, createNodeFiles(), () => {}).project.close();
  });

  it('is let go of also where its file cannot be deleted at all', () => {
    const path = newProject();
    const lock = acquireLock(path, 'study.proact', () => {
      throw new Error('refused');
    });
    lock.release();
    openStudyFile(path, createNodeFiles(), () => {}).project.close();
  });
});
