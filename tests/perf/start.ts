/**
 * From starting the program to what a user waits for: the start screen, the sample study's list, the list of a study of
 * 500 documents and 100,000 codings. The program is started as `npm start` starts it; the window is looked at through
 * Chromium's own debugging port, since a test driver would delay the start.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chromium, type Locator, type Page } from 'playwright-core';
import { electronPath, root } from '../../scripts/paths.mjs';
import { PATIENCE_MS } from '../patience.ts';
import type { Build } from './build.ts';
import type { Group } from './group.ts';
import { LARGE, largeStudy } from './large-study.ts';

/** Chromium's sandbox refuses root. */
const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const SAMPLE = 'Sample study.proact';

export const startGroup: Group = {
  runs: 5,
  async prepare(build, folder) {
    // By the build's own command line: another version may not read what this one makes.
    const sample = join(folder, SAMPLE);
    const take = (...args: string[]) => build.cli(folder, 'import', ...args, '--project', sample);
    build.cli(folder, 'new', sample, '--template', 'institutional-work');
    take('documents', join(root, 'sample-study', 'documents'));
    take('codings', join(root, 'sample-study', 'codings-coder-1.csv'), '--coder', 'Coder 1');
    largeStudy(build, folder);
  },
  async once(build, folder) {
    const start = (project: string | null, shown: (page: Page) => Locator) =>
      startOnce(build, project, join(folder, 'profile'), shown);
    const row = (name: string) => (page: Page) => page.locator('[data-ready]').getByRole('row', { name });
    return [
      { name: 'start', values: [await start(join(folder, SAMPLE), row('F-S1-W1'))], size: { documents: 14 } },
      { name: 'start-empty', values: [await start(null, (page) => page.getByRole('button').first())], size: {} },
      { name: 'start-large', values: [await start(largeStudy(build, folder), row('D001'))], size: LARGE },
    ];
  },
};

/** Seconds. */
async function startOnce(
  build: Build,
  project: string | null,
  profile: string,
  shown: (page: Page) => Locator,
): Promise<number> {
  const started = performance.now();
  const app = spawn(
    electronPath() as string,
    [
      ...switches,
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      build.root,
      ...(project === null ? [] : [project]),
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(app.stderr), { timeout: PATIENCE_MS });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page) throw new Error('The application shows no window');
  await shown(page).waitFor({ timeout: PATIENCE_MS });
  const seconds = (performance.now() - started) / 1000;
  app.kill();
  await once(app, 'exit');
  return seconds;
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
