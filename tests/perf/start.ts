/**
 * From starting the program to a window that shows the sample study. The program is started as `npm start` starts it;
 * the window is looked at through Chromium's own debugging port, since a test driver would delay the start.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chromium } from 'playwright-core';
import { createSampleStudy } from '../../electron/hosts/sample-study.ts';
import { electronPath, root } from '../../scripts/paths.mjs';
import { repeat, type Sample } from './samples.ts';

const RUNS = 5;
/** Chromium's sandbox refuses root. */
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export async function startMeasures(folder: string): Promise<Sample[]> {
  const project = join(folder, 'Sample study.proact');
  await createSampleStudy(project, join(root, 'sample-study'));
  const values = await repeat(RUNS, () => startOnce(project, join(folder, 'profile')));
  return [{ name: 'start', values: values.map((ms) => ms / 1000), size: { documents: 14 } }];
}

async function startOnce(project: string, profile: string): Promise<number> {
  const started = Date.now();
  const app = spawn(
    electronPath() as string,
    [...switches, `--user-data-dir=${profile}`, '--remote-debugging-port=0', root, project],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(app.stderr));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  await page?.locator('[data-ready]').getByRole('row', { name: 'F-S1-W1' }).waitFor();
  const ms = Date.now() - started;
  app.kill();
  await once(app, 'exit');
  return ms;
}

/** Chromium names its address on stderr; the rest of what it writes is read and dropped. */
function debuggerAddress(output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.once('end', () => reject(new Error(`The application ended before its window could be looked at:\n${text}`)));
  });
}
