/**
 * Typing in a long coded text: from the key to the picture, letter by letter, with codings shown and stripes beside.
 * Saves happen meanwhile, as they do for a user.
 */

import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../e2e/app.ts';
import { makeReadingStudy, SIZES, type Size } from './reading.ts';
import type { Sample } from './samples.ts';

const LETTERS = 40;
/** A quick typist: ten letters a second. */
const PAUSE_MS = 100;

export async function typingMeasures(folder: string): Promise<Sample[]> {
  const project = await makeReadingStudy(folder);
  const samples: Sample[] = [];
  for (const [which, size] of Object.entries(SIZES)) {
    const copy = join(folder, `typing-${which}.proact`);
    copyFileSync(project, copy);
    const { frames, shown } = await typeInto(copy, size);
    rmSync(copy);
    const { words, codings } = size;
    samples.push({ name: `type-${which}-frames`, values: frames, size: { words, codings } });
    samples.push({ name: `type-${which}-shown`, values: shown, size: { words, codings } });
  }
  rmSync(project);
  return samples;
}

async function typeInto(project: string, { title }: Size): Promise<{ frames: number[]; shown: number[] }> {
  const app = await launch({ project });
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
    await page.keyboard.press('F4');
    await startTimer(page);
    for (let letter = 0; letter < LETTERS; letter += 1) {
      await page.keyboard.press('abcde'[letter % 5] as string);
      await page.waitForTimeout(PAUSE_MS);
    }
    await page.waitForTimeout(1000);
    return await page.evaluate(() => window.typing);
  } finally {
    await app.close();
  }
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
