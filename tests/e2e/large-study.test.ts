/** A study with 100,000 codings in the window: it opens, is coded in, and takes that back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codingsCsv, plainRows, transcripts, writeTranscripts } from '../perf/corpus.ts';
import { newStudy } from '../perf/study.ts';
import { type App, launch, restart } from './app.ts';
import { openDocument } from './pages/documents.ts';
import { goTo, undoButton } from './pages/frame.ts';
import { codesHere, selectByKeyboard, selectedWords, theText, typeCode } from './pages/reading.ts';
import { call } from './port.ts';

const CODINGS = 100_000;

let app: App;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'Large.proact');
  const sources = transcripts(100, { words: 1000, turns: 20 });
  const rows = join(app.folder, 'codings.csv');
  writeFileSync(rows, codingsCsv(plainRows(sources, CODINGS)));
  const study = newStudy(project);
  await study.call('import.documents', { paths: [writeTranscripts(join(app.folder, 'texts'), sources)] });
  await study.call('import.codings', { path: rows, coder: 'Coder 1' });
  study.close();
  app = await restart(app, { project });
});
afterAll(() => app.close());

const codings = async () => (await call(app.page, 'project.counts', {})).codings;

describe('a study with 100,000 codings in the window', () => {
  let before: number;

  it('shows its documents, and a document with its codings', async () => {
    before = await codings();
    // A few rows of the table fall on the same words with the same code.
    expect(before).toBeGreaterThan(CODINGS - 1000);
    const { page } = app;
    await openDocument(page, 'D001');
    await theText(page, 'D001').press('F8');
    await codesHere(page).first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('is coded in by typing, and the step is taken back', async () => {
    const { page } = app;
    await selectByKeyboard(page, { from: 2, count: 3 });
    const words = await selectedWords(page);
    await typeCode(page, 'defin');
    await expect.poll(codings).toBe(before + 1);
    const [document] = (await call(page, 'document.list', {})).filter(({ title }) => title === 'D001');
    const made = (await call(page, 'coding.list', { documentId: document?.id })).filter(
      ({ code, quote }) => code === 'CRE.defining' && quote === words.trim(),
    );
    expect(made).toHaveLength(1);
    await undoButton(page).click();
    await expect.poll(codings).toBe(before);
  });

  it('counts its codes in the codebook', async () => {
    const { page } = app;
    await goTo(page, 'codebook');
    const { codes } = await call(page, 'coding.counts', {});
    expect(codes.reduce((sum, code) => sum + code.codings, 0)).toBe(before);
    await page.getByRole('row', { name: /^Institutional work: creating/ }).waitFor();
    expect(app.problems).toEqual([]);
  });
});
