import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcripts, writeTranscripts } from '../perf/corpus.ts';
import { type App, launch } from './app.ts';
import { holdParser } from './kill.ts';
import { importFolder, importPanel, importResult } from './pages/documents.ts';
import { goTo } from './pages/frame.ts';
import { newStudy } from './pages/start.ts';
import { call } from './port.ts';

/** More than are parsed ahead of what is written. */
const FILES = 80;

let app: App;

beforeAll(async () => {
  app = await launch();
  writeTranscripts(join(app.folder, 'many'), transcripts(FILES, { words: 8000, turns: 80 }));
  await newStudy(app, 'Many', join(app.folder, 'Many.proact'));
});
afterAll(() => app.close());

describe(`importing ${FILES} files`, () => {
  it('shows how far it is while the window goes on, and is cancelled with what was finished kept', async () => {
    const { page } = app;
    await importFolder(app, join(app.folder, 'many'));
    const panel = importPanel(page);
    const bar = panel.getByRole('progressbar');
    await bar.waitFor();
    const reached = async () => Number(await bar.getAttribute('aria-valuenow'));
    // Held twice, so that the import is still under way on a machine of any speed.
    const goOn = await holdParser(app);
    const first = await reached();

    await goTo(page, 'codebook');
    await page.getByRole('row', { name: /^Institutional work: creating/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search everything' }).waitFor();
    await page.keyboard.press('Escape');
    goOn();
    await expect.poll(reached).toBeGreaterThan(first);
    await holdParser(app);

    await panel.getByRole('button', { name: 'Cancel' }).click();
    const result = importResult(page);
    await result.getByText('Cancelled; what was finished is kept').waitFor();
    const documents = await call(page, 'document.list', {});
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.length).toBeLessThan(FILES);
    await result.getByText(`${documents.length} documents imported`).waitFor();
    await result.getByRole('button', { name: 'Close' }).last().click();
    expect(await panel.count()).toBe(0);
    expect(await call(page, 'project.check', {})).toMatchObject({ ok: true });
  });

  it('goes on where it was cancelled when it is started again', async () => {
    const { page } = app;
    const { length: there } = await call(page, 'document.list', {});
    await goTo(page, 'documents');
    await importFolder(app, join(app.folder, 'many'));
    const result = importResult(page);
    await result.getByText(`${there} were there already`).waitFor();
    await result.getByText(`${FILES - there} documents imported`).waitFor();
    expect(await call(page, 'document.list', {})).toHaveLength(FILES);
    expect(app.problems).toEqual([]);
  });
});
