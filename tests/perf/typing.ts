/**
 * Typing in a long coded text: from the key to the picture, letter by letter, with codings shown and stripes beside.
 * Saves happen meanwhile, as they do for a user.
 */

import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/app.ts';
import { nextFrame } from '../e2e/pages/reading.ts';
import type { Build } from './build.ts';
import type { Group } from './group.ts';
import { makeReadingStudy, SIZES, type Size } from './reading.ts';
import type { Sample } from './samples.ts';

const LETTERS = 40;
const MOVES = 40;
/** A quick typist: ten letters a second. */
const PAUSE_MS = 100;

export const typingGroup: Group = {
  runs: 1,
  async prepare(build, folder) {
    makeReadingStudy(build, folder);
  },
  async once(build, folder) {
    const samples: Sample[] = [];
    for (const [which, size] of Object.entries(SIZES)) {
      const copy = join(folder, `typing-${which}.proact`);
      copyFileSync(makeReadingStudy(build, folder), copy);
      const { frames, shown, caret } = await typeInto(build, copy, size);
      rmSync(copy);
      const { words, codings } = size;
      samples.push(
        { name: `type-${which}-frames`, values: frames, size: { words, codings } },
        { name: `type-${which}-shown`, values: shown, size: { words, codings } },
      );
      if (which === 'large') samples.push({ name: 'caret-script', values: [caret], size: { words, codings } });
    }
    return samples;
  },
};

async function typeInto(build: Build, project: string, { title }: Size) {
  const app = await launch({ project, root: build.root, checkOutput: false });
  try {
    const { page } = app;
    await page.getByRole('row', { name: title }).click();
    const text = page.getByRole('textbox', { name: `Text of ${title}` });
    await text.waitFor();
    await page.waitForTimeout(1500);
    await text
      .locator(':scope > *')
      .nth(4)
      .click({ position: { x: 120, y: 12 } });
    const caret = await scriptOfCaretMoves(page);
    await page.keyboard.press('F4');
    await startTimer(page);
    for (let letter = 0; letter < LETTERS; letter += 1) {
      await page.keyboard.press('abcde'[letter % 5] as string);
      await page.waitForTimeout(PAUSE_MS);
    }
    await page.waitForTimeout(1000);
    return { ...(await page.evaluate(() => window.typing)), caret };
  } finally {
    await app.close();
  }
}

/** Milliseconds of script for one move of the caret while reading. */
async function scriptOfCaretMoves(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scripted = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  const before = await scripted();
  for (let move = 0; move < MOVES; move += 1) {
    await page.keyboard.press('ArrowRight');
    await nextFrame(page);
  }
  const taken = (await scripted()) - before;
  await session.detach();
  return taken / MOVES;
}

declare global {
  interface Window {
    typing: { frames: number[]; shown: number[] };
  }
}

/** Frames and ms between a key and the frame behind which its letter was painted. */
function startTimer(page: Page): Promise<void> {
  return page.evaluate(() => {
    const typing: Window['typing'] = { frames: [], shown: [] };
    window.typing = typing;
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const taken = performance.now() - timeStamp;
            typing.shown.push(taken);
            typing.frames.push(Math.ceil(taken / (1000 / 60)));
            port1.close();
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}
