/** Long tables and lists: only what is in sight is drawn, and keys, focus and counts are those of the whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launch, resize } from './app.ts';
import { choose, goTo, message } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { grid, gridRow, openPart } from './pages/study.ts';
import { call } from './port.ts';

let app: App;
let sites: number;
const ADDED = 2000;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  const rows = Array.from({ length: ADDED }, (_, n) => ({
    cells: { name: `School ${String(n).padStart(4, '0')}`, kind: 'school' },
  }));
  await call(app.page, 'design.save', { table: 'sites', rows });
  sites = (await call(app.page, 'design.rows', { table: 'sites' })).rows.length;
});
afterAll(() => app.close());

describe('a table of 2,000 rows', () => {
  it('tells how many rows there are, draws few, and follows the keys to the last and back', async () => {
    const { page } = app;
    await goTo(page, 'study');
    await openPart(page, 'Sites', 'Sites');
    const table = grid(page, 'Sites');
    await expect.poll(() => table.getAttribute('aria-rowcount')).toBe(String(sites + 2));
    expect(await table.getByRole('row').count()).toBeLessThan(80);
    await table.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    const last = gridRow(page, 'Sites', `School ${ADDED - 1}`);
    await last.waitFor();
    const at = async () => page.locator(`#${escaped(await table.getAttribute('aria-activedescendant'))}`);
    expect(await (await at()).getAttribute('aria-colindex')).toBe(await table.getAttribute('aria-colcount'));
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Control+Home');
    await gridRow(page, 'Sites', /^1/).first().waitFor();
    expect(await (await at()).isVisible()).toBe(true);
  });

  it('keeps the row one is at while another part of it is looked at', async () => {
    const { page } = app;
    const table = grid(page, 'Sites');
    const id = await table.getAttribute('aria-activedescendant');
    await table.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
    await gridRow(page, 'Sites', `School ${ADDED - 1}`).waitFor();
    expect(await page.locator(`#${escaped(id)}`).count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => table.evaluate((element) => element.scrollTop)).toBeLessThan(100);
  });

  it('draws only the columns in sight, with the first and the one that one is at', async () => {
    const { page } = app;
    await resize(app, { width: 900, height: 700 });
    const table = grid(page, 'Sites');
    await table.focus();
    await page.keyboard.press('Control+Home');
    const count = Number(await table.getAttribute('aria-colcount'));
    const headings = table.getByRole('columnheader');
    await expect.poll(() => headings.count()).toBeLessThan(count);
    await page.keyboard.press('End');
    await expect.poll(() => headings.last().getAttribute('aria-colindex')).toBe(String(count));
    expect(await headings.nth(1).getAttribute('aria-colindex')).toBe('2');
    const number = table.getByRole('rowheader').first();
    const box = await number.boundingBox();
    expect(box?.x).toBeCloseTo((await table.boundingBox())?.x ?? 0, -1);
    await resize(app, { width: 1440, height: 900 });
  });
});

describe('coverage of 2,000 schools', () => {
  it('tells how many rows there are, draws few, and has its focus in the last row after Ctrl+End', async () => {
    const { page } = app;
    await openPart(page, 'Coverage');
    await choose(page, 'Rows', /^School$/);
    const table = page.getByRole('grid', { name: 'Coverage' });
    await expect.poll(async () => Number(await table.getAttribute('aria-rowcount'))).toBeGreaterThan(ADDED);
    expect(await table.getByRole('row').count()).toBeLessThan(120);
    await table.locator('[tabindex="0"]').focus();
    await page.keyboard.press('Control+End');
    const focused = page.locator(':focus');
    // The last by name is one of the sample study.
    await expect.poll(() => focused.getAttribute('aria-label')).toMatch(/^Tindnes videregående skole/);
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press('PageUp');
    await expect.poll(() => focused.isVisible()).toBe(true);
  });
});

describe('a list of many memos', () => {
  it('draws few and says of each which of how many it is', async () => {
    const { page } = app;
    const many = 200;
    for (let n = 0; n < many; n++) await call(page, 'memo.create', { kind: 'free', title: `Memo ${n}`, text: '' });
    await goTo(page, 'memos');
    const list = page.getByRole('listbox', { name: 'Memos' });
    const first = list.getByRole('option').first();
    await expect.poll(async () => Number(await first.getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(many);
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    await first.click();
    await page.keyboard.press('End');
    await expect
      .poll(() => page.locator(':focus').getAttribute('aria-posinset'))
      .toBe(await first.getAttribute('aria-setsize'));
    expect(await message(page, /./).count()).toBe(0);
  });
});

/** React's ids hold characters that stand for something in a selector. */
function escaped(id: string | null): string {
  return (id ?? '').replace(/[^\w-]/g, (sign) => `\\${sign}`);
}
