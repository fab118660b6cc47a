import { chmodSync, copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { type App, canRunAsOrdinaryUser, launch } from './app.ts';
import { openSample, openStudy, studyIsOpen } from './pages/start.ts';

let app: App;
let good: string;

beforeAll(async () => {
  app = await launch();
  good = join(app.folder, 'Good.proact');
  createStudyFile(good, { name: 'Good', template: 'institutional-work' });
});
afterAll(() => app.close());

/** Opens a file that cannot be opened; returns what is said and closes the message, as one does with Esc. */
async function refusalOf(from: App, path: string): Promise<string> {
  await openStudy(from, path);
  const refusal = from.page.getByRole('dialog', { name: 'The study could not be opened' });
  await refusal.waitFor();
  const said = (await refusal.getByRole('paragraph').textContent()) ?? '';
  await from.page.keyboard.press('Escape');
  await refusal.waitFor({ state: 'hidden' });
  return said;
}

describe('a file that cannot be opened is named with what to do, and the window goes on', () => {
  it('not a database', async () => {
    const path = join(app.folder, 'Letter.proact');
    writeFileSync(path, 'Dear all, this is a letter and not a study.'.repeat(100));
    expect(await refusalOf(app, path)).toMatch(/^"Letter\.proact" is not a ProAct study/);
  });

  it('cut off', async () => {
    const path = join(app.folder, 'Cut.proact');
    copyFileSync(good, path);
    truncateSync(path, 30_000);
    expect(await refusalOf(app, path)).toMatch(/^"Cut\.proact" is damaged or cut off and was not changed/);
  });

  it('from a newer version', async () => {
    const path = join(app.folder, 'Newer.proact');
    copyFileSync(good, path);
    const database = new Database(path);
    database.pragma('user_version = 9990');
    database.close();
    expect(await refusalOf(app, path)).toMatch(/^"Newer\.proact" was written by a newer ProAct .* Update ProAct/);
  });

  it('open in another program, until that one lets go of it', async () => {
    const held = openStudyFile(good, createNodeFiles(), () => {});
    expect(await refusalOf(app, good)).toMatch(/^"Good\.proact" is open in another window or program/);
    held.project.close();
    await openStudy(app, good);
    await studyIsOpen(app.page, 'Good');
    expect(app.problems).toEqual([]);
  });
});

// Nothing is read-only to root.
describe.runIf(canRunAsOrdinaryUser)('a read-only file', () => {
  it('is refused before any work is put into it', async () => {
    const reader = await launch({ ordinaryUser: true });
    try {
      const path = join(reader.folder, 'Read-only.proact');
      copyFileSync(good, path);
      chmodSync(path, 0o444);
      expect(await refusalOf(reader, path)).toMatch(/^"Read-only\.proact" is read-only, so no work could be saved/);
      await openSample(reader);
      expect(reader.problems).toEqual([]);
    } finally {
      await reader.close();
    }
  });
});
