/**
 * Opening a long coded transcript in the real application, and coding in it, as a user does: a click in the list of
 * documents, a word selected, a code typed, Enter. Every opening is the first one after a start, so nothing is warm.
 */
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OVERLAYS } from '../../renderer/editor/highlight-painter.ts';
import { launch } from '../e2e/app.ts';
import { actRows, codingsCsv, plainRows, type Source, transcript, writeTranscripts } from './corpus.ts';
import { measuresSoFar, nextMeasure, startRecorder } from './recorder.ts';
import { median, repeat, type Sample } from './samples.ts';
import { newStudy } from './study.ts';

const RUNS = 5;
const APPLIED_PER_RUN = 3;
const WORDS_PER_TURN = 50;
const SMALL = { title: 'Small', words: 50_000, codings: 2_000 };
const LARGE = { title: 'Large', words: 100_000, codings: 5_000 };
export type Size = typeof SMALL;
export const SIZES = { small: SMALL, large: LARGE };

export async function readingMeasures(folder: string): Promise<Sample[]> {
  const project = await makeReadingStudy(folder);
  const small = await repeat(RUNS, () => openAndCode(project, SMALL));
  const large = await repeat(RUNS, () => openAndCode(project, LARGE));
  rmSync(project);
  const growth = median(large.map(({ opened }) => opened)) / median(small.map(({ opened }) => opened));
  return [
    ...samplesOf('small', SMALL, small),
    ...samplesOf('large', LARGE, large),
    {
      name: 'open-growth',
      values: [growth],
      size: { words: LARGE.words / SMALL.words, codings: LARGE.codings / SMALL.codings },
    },
  ];
}

function samplesOf(which: string, { words, codings }: Size, runs: Awaited<ReturnType<typeof openAndCode>>[]): Sample[] {
  const applied = runs.flatMap((run) => run.applied);
  const size = { words, codings };
  return [
    { name: `open-${which}`, values: runs.map(({ opened }) => opened), size },
    { name: `apply-${which}-frames`, values: applied.map(({ frames }) => frames), size },
    { name: `apply-${which}-shown`, values: applied.map(({ shown }) => shown), size },
    { name: `apply-${which}-after`, values: applied.map(({ longestAfter }) => longestAfter), size },
  ];
}

/** Both documents in one study; a quarter of the codings are acts of three. */
export async function makeReadingStudy(folder: string): Promise<string> {
  const path = join(folder, 'reading.proact');
  const study = newStudy(path);
  for (const { title, words, codings } of [SMALL, LARGE]) {
    const source: Source = { title, text: transcript({ words, turns: words / WORDS_PER_TURN }, words) };
    const acts = Math.floor(codings / 12);
    const csv = join(folder, `${title}.csv`);
    writeFileSync(csv, codingsCsv(actRows([source], acts), plainRows([source], codings - 3 * acts)));
    await study.call('import.documents', { paths: [writeTranscripts(join(folder, title), [source])] });
    const report = await study.call('import.codings', { path: csv, coder: 'Coder 1' });
    if (report.refused + report.skipped > 0) throw new Error(`${title}: not all codings were taken in`);
  }
  study.close();
  return path;
}

async function openAndCode(study: string, { title }: Size) {
  const project = `${study}.copy.proact`;
  copyFileSync(study, project);
  const app = await launch({ project });
  const { page } = app;
  try {
    await startRecorder(page);
    await page.getByRole('row', { name: title }).click();
    const painted = await nextMeasure(page, 'reading:open', 0);
    const opened = painted - (await page.evaluate(() => window.recorder.input));
    if ((await paintedCodings(page)) === 0) throw new Error(`${title} was opened without its codings`);
    await page.waitForTimeout(500);
    return { opened, applied: await repeat(APPLIED_PER_RUN, (run) => applyCode(page, 2 * run)) };
  } finally {
    await app.close();
    rmSync(project);
  }
}

/** Highlighted spans near the screen: all that is not an overlay is a coding. */
function paintedCodings(page: Page): Promise<number> {
  return page.evaluate(
    (overlays) => {
      const codings = [...CSS.highlights].filter(([name]) => !overlays.includes(name));
      return codings.reduce((sum, [, highlight]) => sum + highlight.size, 0);
    },
    OVERLAYS as readonly string[],
  );
}

/** Codes the first word after this block's label; in the transcripts every second block is an empty line. */
async function applyCode(page: Page, block: number) {
  const text = page.locator('[role=textbox][aria-readonly]');
  await text
    .locator(':scope > *')
    .nth(block)
    .dblclick({ position: { x: 52, y: 12 } });
  await page.keyboard.type('def');
  await page.getByRole('option').first().waitFor();
  const before = await measuresSoFar(page, 'coding:apply');
  await page.keyboard.press('Enter');
  const painted = await nextMeasure(page, 'coding:apply', before);
  // The core answers, the list is read again: the window must stay quick then, too.
  await page.waitForTimeout(1500);
  return page.evaluate((end) => {
    const { frames, input, shown } = window.recorder;
    const after = frames.filter((time) => time > end);
    return {
      frames: frames.filter((time) => time > input && time <= end).length,
      shown: shown.get(input) ?? 16,
      longestAfter: Math.max(...after.map((time, index) => time - (after[index - 1] ?? end))),
    };
  }, painted);
}
