import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, answerDialogs, launch } from './app.ts';
import { addCondition, choose, goTo } from './pages/frame.ts';
import { openSample } from './pages/start.ts';

let app: App;
let preview: Locator;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await goTo(app.page, 'reports');
  preview = app.page.getByRole('region', { name: 'Excerpts that will be exported' });
  await preview.getByRole('listitem').first().waitFor();
});
afterAll(() => app.close());

const total = async () => Number.parseInt((await preview.getByRole('status').textContent()) ?? '', 10);

/** Exports and gives what the dialog says, paragraph by paragraph and reason by reason. */
async function exportTo(path: string, button: 'Export to Word …' | 'To CSV …'): Promise<string[]> {
  await answerDialogs(app, { save: path });
  await app.page.getByRole('button', { name: button }).click();
  const result = app.page.getByRole('dialog', { name: 'Exported' });
  await result.waitFor();
  const said = await result.locator('p, li').allTextContents();
  await result.getByRole('button', { name: 'Close' }).last().click();
  return said;
}

describe('coded excerpts', () => {
  it('are narrowed by filters that must all hold', async () => {
    const { page } = app;
    const all = await total();
    await addCondition(page, 'County', 'Fjordheim');
    await expect.poll(total).toBeLessThan(all);
    const inCounty = await total();
    await addCondition(page, 'Wave', 'Wave 2');
    await expect.poll(total).toBeLessThan(inCounty);
    const tags = await preview.getByRole('listitem').allTextContents();
    expect(tags.length).toBeGreaterThan(0);
    for (const text of tags) expect(text).toMatch(/\([^()]+, Fjordheim, wave 2\)/);
  });

  it('go out as CSV, each with its source tag', async () => {
    const path = join(app.folder, 'excerpts.csv');
    const said = await exportTo(path, 'To CSV …');
    const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toHaveLength(await total());
    expect(said.join(' ')).toContain(`${rows.length} excerpts written to excerpts.csv`);
    expect(new Set(rows.map(({ county }) => county))).toEqual(new Set(['Fjordheim']));
    expect(rows.every(({ quote }) => (quote ?? '').length > 0)).toBe(true);
  });

  it('go out as a Word document that reads as the preview does', async () => {
    const path = join(app.folder, 'excerpts.docx');
    await exportTo(path, 'Export to Word …');
    const { value: text } = await mammoth.extractRawText({ path });
    const [first] = await preview.getByRole('listitem').allTextContents();
    const quote = first?.slice(0, 60) ?? '';
    expect(text).toContain(quote);
    expect(text).toContain('Fjordheim, wave 2)');
  });

  it('for a purpose that not everybody allowed are left out by reason, and the reasons are counted', async () => {
    const { page } = app;
    await choose(page, 'Purpose', 'Quotes in a publication');
    const path = join(app.folder, 'publication.csv');
    const [written, ...leftOut] = await exportTo(path, 'To CSV …');
    const count = (text: string | undefined) => Number.parseInt(text ?? '', 10);
    const reasons = leftOut.filter((line) => /^\d/.test(line));
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.some((line) => line.includes('said no to "quote_in_publication"'))).toBe(true);
    const rows = parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as Record<string, string>[];
    expect(count(written)).toBe(rows.length);
    expect(count(written) + reasons.reduce((sum, line) => sum + count(line), 0)).toBe(await total());
  });

  it('say so when none matches, and cannot be exported then', async () => {
    const { page } = app;
    await addCondition(page, 'Role', 'Student');
    await preview.getByText('No excerpt matches').waitFor();
    expect(await page.getByRole('button', { name: 'Export to Word …' }).isDisabled()).toBe(true);
    expect(app.problems).toEqual([]);
  });
});
