import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNT_UNITS, type CountUnit } from '../../schema/analysis/units.ts';
import { type App, answerDialogs, launch } from './app.ts';
import { exportFigure, figure, mark, quotesBehindMark, workByLevel } from './pages/figures.ts';
import { addCondition, choose, goTo, message } from './pages/frame.ts';
import { selectedWords, theText } from './pages/reading.ts';
import { openSample } from './pages/start.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await goTo(app.page, 'figures');
  await figure(app.page).waitFor();
});
afterAll(() => app.close());

const UNIT_NAMES: Record<CountUnit, string> = {
  acts: 'Acts',
  segments: 'Segments',
  documents: 'Documents with at least one',
  documentShare: 'Share of documents',
  perThousandWords: 'Per 1,000 words of speech',
  codedCharacterShare: 'Share of coded characters',
};
const CAPTIONS: Record<CountUnit, string> = {
  acts: 'Counting unit: acts',
  segments: 'Counting unit: segments',
  documents: 'Counting unit: documents',
  documentShare: 'Counting unit: share of the county’s documents',
  perThousandWords: 'Counting unit: acts per 1,000 words',
  codedCharacterShare: 'Counting unit: characters under at least one act',
};
const PLACE = 'Fjordheim, Wave 1, actor level School, Maintaining';

describe('the figure “institutional work by level over waves”', () => {
  it('says in its caption what it counts and of how many; every unit gives other numbers', async () => {
    const { page } = app;
    const seen = new Set<string>();
    for (const unit of COUNT_UNITS) {
      await choose(page, 'Count', UNIT_NAMES[unit]);
      const { marks } = await workByLevel(page, { countUnit: unit });
      await figure(page).getByText(CAPTIONS[unit]).last().waitFor();
      seen.add((await mark(page, PLACE).getAttribute('aria-label')) ?? '');
      expect(await figure(page).getByRole('button').count()).toBe(marks.length);
      expect(await figure(page).textContent()).toContain('14 documents, 230 acts, 2 coders');
    }
    expect(seen.size).toBe(COUNT_UNITS.length);
  });

  it('draws a wave without documents as “no data”, not as 0', async () => {
    const { page } = app;
    await choose(page, 'Count', 'Acts');
    expect(await figure(page).getByText('no data', { exact: true }).count()).toBe(3);
    const inEmptyWave = await figure(page)
      .getByRole('button', { name: /^Nordøya, Wave 3, / })
      .all();
    expect(inEmptyWave).toHaveLength(15);
    for (const each of inEmptyWave) {
      expect(await each.getAttribute('aria-label')).toMatch(/: no data$/);
      expect(await each.getAttribute('aria-disabled')).toBe('true');
    }
    expect(await figure(page).textContent()).toContain(
      'Hatched: no data, since the county has no document in the wave.',
    );
  });

  it('lists exactly the quotes behind a mark', async () => {
    const { page } = app;
    await mark(page, PLACE).click();
    const { marks, counties, waves, levels } = await workByLevel(page, { countUnit: 'acts' });
    const idOf = (items: readonly { id: string; name: string }[], name: string) =>
      items.find((item) => item.name.toLowerCase() === name)?.id;
    const shown = marks.find(
      ({ countyId, waveId, levelId, category }) =>
        countyId === idOf(counties, 'fjordheim') &&
        waveId === idOf(waves, '1') &&
        levelId === idOf(levels, 'school') &&
        category === 'maintaining',
    );
    expect(shown?.count).toBeGreaterThan(3);
    await expect.poll(() => quotesBehindMark(page).getByRole('listitem').count()).toBe(shown?.count);
    await quotesBehindMark(page)
      .getByRole('heading', { name: `${shown?.count} excerpts` })
      .waitFor();
  });

  it('opens a quote’s document at the quote: selected, in view', async () => {
    const { page } = app;
    const quote = quotesBehindMark(page).getByRole('listitem').nth(2).getByRole('button');
    const words = await quote.textContent();
    const title = /([A-Z]-[A-Z]\d-W\d) · coded by/.exec(words ?? '')?.[1] ?? '';
    const flashed = page.waitForFunction(() => CSS.highlights.has('found-place'));
    await quote.click();
    await theText(page, title).waitFor();
    await expect.poll(async () => (await selectedWords(page)).length).toBeGreaterThan(10);
    const selected = await selectedWords(page);
    expect(words?.startsWith(selected)).toBe(true);
    await flashed;
    const place = await page.evaluate(() => {
      const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
      return { top: box.top, bottom: box.bottom, height: window.innerHeight };
    });
    expect(place.top).toBeGreaterThan(0);
    expect(place.bottom).toBeLessThan(place.height);
    await page.waitForFunction(() => !CSS.highlights.has('found-place'));
  });

  it('is found as it was left', async () => {
    await goTo(app.page, 'figures');
    expect(await mark(app.page, PLACE).getAttribute('aria-pressed')).toBe('true');
    await quotesBehindMark(app.page).getByRole('button', { name: 'Close' }).click();
  });

  it('is walked mark by mark with the arrow keys', async () => {
    const { page } = app;
    await mark(page, PLACE).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await quotesBehindMark(page)
      .getByText(/^Fjordheim, Wave 1, actor level County, Maintaining/)
      .waitFor();
    await quotesBehindMark(page).getByRole('button', { name: 'Close' }).click();
  });

  it('shows the same numbers as a table', async () => {
    const { page } = app;
    const label = await mark(page, PLACE).getAttribute('aria-label');
    await page.getByRole('radio', { name: 'Table' }).click();
    const table = page.getByRole('table');
    await table.waitFor();
    const cells = await table
      .getByRole('rowgroup')
      .nth(1)
      .getByRole('row', { name: /^School/ })
      .getByRole('cell')
      .allTextContents();
    expect(label).toContain(`: ${cells[3]} acts`);
    await page.getByRole('radio', { name: 'Figure' }).click();
  });

  it('exports what is shown as SVG, PNG and CSV', async () => {
    const { page } = app;
    await addCondition(page, 'County', 'Fjordheim');
    const files = { SVG: '', PNG: '', CSV: '' };
    for (const format of ['SVG', 'PNG', 'CSV'] as const) {
      files[format] = join(app.folder, `figure.${format.toLowerCase()}`);
      await answerDialogs(app, { save: files[format] });
      await exportFigure(page, format);
      await message(page, `Saved as figure.${format.toLowerCase()}`).waitFor();
      expect(existsSync(files[format])).toBe(true);
    }
    const svg = readFileSync(files.SVG, 'utf8');
    expect(svg).toMatch(/^<(\?xml|svg)/);
    expect(svg).toContain('Counting unit: acts of institutional work.');
    expect(svg).toContain('Fjordheim');
    expect(svg).not.toContain('Skogmark');
    const png = readFileSync(files.PNG);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
    const rows = parse(readFileSync(files.CSV, 'utf8'), { columns: true }) as Record<string, string>[];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      ...['county', 'wave', 'actor_level', 'category', 'count', 'count_unit', 'n_documents'],
    ]);
    expect(new Set(rows.map(({ county }) => county))).toEqual(new Set(['Fjordheim']));
    expect(new Set(rows.map(({ count_unit }) => count_unit))).toEqual(new Set(['acts']));
    expect(app.problems).toEqual([]);
  });
});
