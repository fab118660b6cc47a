/** axe-core in the real window. Its source is evaluated by the test driver, past the page's content policy. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { fadedIn } from './pages/frame.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** "rule: element" for every violation, once everything has faded in; `only` runs single rules. */
export async function violations(page: Page, only?: string[]): Promise<string[]> {
  const options: RunOptions = {
    runOnly: only === undefined ? WCAG_22_AA : { type: 'rule', values: only },
    // Chromium lets Tab stop at whatever scrolls and holds nothing else to stop at; axe does not know that yet.
    rules: { 'scrollable-region-focusable': { enabled: false } },
  };
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  await fadedIn(page);
  const results: AxeResults = await page.evaluate(
    (given) => (window as unknown as { axe: { run(o: RunOptions): Promise<AxeResults> } }).axe.run(given),
    options,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim()}`),
  );
}
