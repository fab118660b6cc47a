/** A text that is longer than what is laid out when it is opened. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, launch } from './app.ts';
import { theText } from './pages/reading.ts';
import { call } from './port.ts';
import { makeStudyOfText } from './study-of-text.ts';

/** Lines of every length, so that a guessed height is wrong somewhere. */
const TURNS = Array.from(
  { length: 900 },
  (_, turn) => `${turn % 2 ? 'INF' : 'INT'}: ${'Skolen fulgte opp hver uke. '.repeat(turn % 13)}Ord${turn}slutt.`,
);
const CODED = [450, 898];

let folder: string;
let app: App;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proact-long-'));
  const project = join(folder, 'long.proact');
  await makeStudyOfText(project, 'Long', TURNS.join('\n\n'));
  app = await launch({ project });
  const documentId = (await call(app.page, 'document.list', {}))[0]?.id as string;
  const codeId = (await call(app.page, 'code.list', {})).find(({ shortId }) => shortId === 'SF.tracking')?.id as string;
  const { text } = await call(app.page, 'document.get', { documentId });
  for (const turn of CODED) {
    const start = text.indexOf(`Ord${turn}slutt`);
    await call(app.page, 'coding.create', { documentId, start, end: start + 8, codeId });
  }
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pixels between the line of a turn's coded word and the middle of the stripe beside it; null while there is none. */
function stripeBesideWord(turn: number): Promise<number | null> {
  return app.page.evaluate((word) => {
    const texts = document.createTreeWalker(document.querySelector('[role=textbox][aria-readonly]') as Node, 4);
    while (texts.nextNode() && !texts.currentNode.textContent?.includes(word));
    const node = texts.currentNode as Text;
    const range = new Range();
    range.setStart(node, node.data.indexOf(word));
    range.setEnd(node, node.data.indexOf(word) + word.length);
    const line = range.getBoundingClientRect();
    const stripes = [...document.querySelectorAll('svg g > title')].map((title) =>
      (title.parentElement as Element).getBoundingClientRect(),
    );
    const seen = stripes.find(({ top, bottom }) => bottom > line.top - 200 && top < line.bottom + 200);
    if (!seen || line.top < 0 || line.bottom > window.innerHeight) return null;
    return Math.abs((seen.top + seen.bottom) / 2 - (line.top + line.bottom) / 2);
  }, `Ord${turn}slutt`);
}

const scrollTo = (share: number) =>
  app.page.evaluate((part) => {
    let box = document.querySelector('[role=textbox][aria-readonly]')?.parentElement as HTMLElement;
    while (box.scrollHeight <= box.clientHeight || getComputedStyle(box).overflowY === 'visible')
      box = box.parentElement as HTMLElement;
    box.scrollTop = part * box.scrollHeight;
  }, share);

it('has each stripe beside its words, also where one scrolls to the end before all is laid out', async () => {
  await app.page.getByText('A1', { exact: true }).first().click();
  await theText(app.page, 'A1').waitFor();
  await expect
    .poll(async () => {
      await scrollTo(1);
      return stripeBesideWord(898);
    })
    .toBeLessThan(12);
});

it('steps to a coding far above, which is then in sight', async () => {
  const { page } = app;
  await theText(page, 'A1').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('F8');
  await expect.poll(() => stripeBesideWord(450)).toBeLessThan(12);
  await page.keyboard.press('F8');
  await expect.poll(() => stripeBesideWord(898)).toBeLessThan(12);
});
