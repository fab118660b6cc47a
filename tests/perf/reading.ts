/**
 * Opening a long coded transcript in the real application, and coding in it, as a user does: a click in the list of
 * documents, a word selected, a code typed, Enter. Every opening is the first one after a start, so nothing is warm.
 */
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { OVERLAYS } from '../../renderer/editor/highlight-painter.ts';
import { launch } from '../e2e/app.ts';
import type { Build } from './build.ts';
import { actRows, codingsCsv, plainRows, type Source, transcript, writeTranscripts } from './corpus.ts';
import type { Group } from './group.ts';
import { largeStudy, LARGE as STUDY } from './large-study.ts';
import { measuresSoFar, nextMeasure, startRecorder } from './recorder.ts';
import { repeat, type Sample } from './samples.ts';

const APPLIED_PER_RUN = 3;
const WORDS_PER_TURN = 50;
/** An interview of an hour. */
const USUAL = { title: 'Usual', words: 10_000, codings: 500 };
const SMALL = { title: 'Small', words: 50_000, codings: 2_000 };
const LARGE = { title: 'Large', words: 100_000, codings: 5_000 };
export type Size = typeof SMALL;
export const SIZES = { small: SMALL, large: LARGE };

/** Left of the window's own questions after a coding before the next one, in frames that took no longer than one. */
const QUIET_FRAMES = 30;

export const readingGroup: Group = {
  runs: 5,
  async prepare(build, folder) {
    makeReadingStudy(build, folder);
    largeStudy(build, folder);
  },
  async once(build, folder) {
    const samples: Sample[] = [];
    const opened: number[] = [];
    for (const [which, { title, words, codings }] of Object.entries(SIZES)) {
      const run = await openAndCode(build, join(folder, STUDY_FILE), title);
      const size = { words, codings };
      opened.push(run.opened);
      samples.push(
        { name: `open-${which}`, values: [run.opened], size },
        { name: `apply-${which}-frames`, values: run.applied.map(({ frames }) => frames), size },
        { name: `apply-${which}-shown`, values: run.applied.map(({ shown }) => shown), size },
        { name: `apply-${which}-after`, values: run.applied.map(({ longestAfter }) => longestAfter), size },
      );
    }
    const { opened: usual } = await openAndCode(build, join(folder, STUDY_FILE), USUAL.title);
    const [small = 1, large = 1] = opened;
    const growth = { words: LARGE.words / SMALL.words, codings: LARGE.codings / SMALL.codings };
    const inStudy = await openAndCode(build, largeStudy(build, folder), 'D001');
    return [
      ...samples,
      { name: 'open-usual', values: [usual], size: { words: USUAL.words, codings: USUAL.codings } },
      { name: 'open-growth', values: [large / small], size: growth },
      { name: 'apply-study-after', values: inStudy.applied.map(({ longestAfter }) => longestAfter), size: STUDY },
    ];
  },
};

const STUDY_FILE = 'reading.proact';

/** The documents in one study; a quarter of the codings are acts of three. */
export function makeReadingStudy(build: Build, folder: string): string {
  const path = join(folder, STUDY_FILE);
  if (existsSync(path)) return path;
  build.cli(folder, 'new', path, '--template', 'institutional-work');
  for (const { title, words, codings } of [USUAL, SMALL, LARGE]) {
    const source: Source = { title, text: transcript({ words, turns: words / WORDS_PER_TURN }, words) };
    const acts = Math.floor(codings / 12);
    const csv = join(folder, `${title}.csv`);
    writeFileSync(csv, codingsCsv(actRows([source], acts), plainRows([source], codings - 3 * acts)));
    build.cli(folder, 'import', 'documents', writeTranscripts(join(folder, title), [source]), '--project', path);
    build.cli(folder, 'import', 'codings', csv, '--coder', 'Coder 1', '--project', path);
  }
  return path;
}

async function openAndCode(build: Build, study: string, title: string) {
  const project = `${study}.copy.proact`;
  copyFileSync(study, project);
  const app = await launch({ project, root: build.root, checkOutput: false });
  const { page } = app;
  try {
    await startRecorder(page);
    await page.getByRole('row', { name: title }).click();
    const painted = await nextMeasure(page, 'reading:open', 0);
    const opened = painted - (await page.evaluate(() => window.recorder.input));
    if ((await paintedCodings(page)) === 0) throw new Error(`${title} was opened without its codings`);
    await quiet(page);
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
  // The core answers, the lists follow: the window must stay quick then, too.
  await quiet(page);
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

/** Waits until nothing has held up the window for so many frames in a row. */
async function quiet(page: Page): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        let frames = 0;
        let last = performance.now();
        const tick = () => {
          const now = performance.now();
          frames = now - last < 40 ? frames + 1 : 0;
          last = now;
          if (frames >= wanted) resolve();
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    QUIET_FRAMES,
  );
}
