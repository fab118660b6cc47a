import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, answerDialogs, launch } from './app.ts';
import { violations } from './axe.ts';
import { documentRow } from './pages/documents.ts';
import { addCondition, choose, chooseInMenu, goTo, message, undoButton } from './pages/frame.ts';
import { openSample } from './pages/start.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
});
afterAll(() => app.close());

const section = async (name: string) => {
  await goTo(app.page, 'study');
  await app.page.getByRole('listbox', { name: 'Parts of the study' }).getByRole('option', { name }).click();
};
const bar = (): Locator => app.page.getByRole('main').getByRole('group', { name: 'Filter' }).last();
const cell = (name: string | RegExp): Locator => app.page.getByRole('gridcell', { name });

describe('the filter bar', () => {
  it('finds a condition by typing, and narrows the list of documents by keyboard alone', async () => {
    const { page } = app;
    await page.getByRole('main').getByRole('button', { name: 'Add condition' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Find a condition' }).waitFor();
    await page.keyboard.type('coun');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'County', exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'County: Fjordheim. Change' }).waitFor();
    await page.getByText(/^5 of 14 documents$/).waitFor();
    expect(await documentRow(page, 'S-S1-W1').count()).toBe(0);
  });

  it('takes bounds that are typed, and says what is no date', async () => {
    const { page } = app;
    await page.getByRole('main').getByRole('button', { name: 'Add condition' }).click();
    await page.getByRole('option', { name: 'Date', exact: true }).click();
    const editor = page.getByRole('dialog', { name: 'Date', exact: true });
    await editor.getByRole('textbox', { name: 'From' }).fill('2023-13-01');
    await page.keyboard.press('Tab');
    await editor.getByText('Write a date, for example 2022-03-31.').waitFor();
    await editor.getByRole('textbox', { name: 'From' }).fill('1.1.2023');
    await page.keyboard.press('Enter');
    await editor.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Date: from 1 Jan 2023. Change' }).waitFor();
    await page.getByText(/^3 of 14 documents$/).waitFor();
  });

  it('is kept as a set that can be used in another room', async () => {
    const { page } = app;
    await chooseInMenu(page, 'Sets of documents', 'Save as a set …');
    await page.getByRole('textbox', { name: 'Name' }).fill('Fjordheim later');
    await page.keyboard.press('Enter');
    await message(page, 'Saved: Fjordheim later, 3 documents').waitFor();
    await page.getByRole('button', { name: 'Set: Fjordheim later. Change' }).waitFor();
    await goTo(page, 'figures');
    await chooseInMenu(page, 'Sets of documents', 'Fjordheim later');
    await bar().getByText('3 of 14 documents').waitFor();
    expect(await page.getByRole('main').getByText('Skogmark').count()).toBe(0);
    await bar().getByRole('button', { name: 'Take away: Set' }).click();
    await page.getByRole('main').getByText('Skogmark').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('says when what it asks for is gone, shows nothing then, and lets it be taken away', async () => {
    const { page } = app;
    await chooseInMenu(page, 'Sets of documents', 'Fjordheim later');
    await bar().getByText('3 of 14 documents').waitFor();
    await undoButton(page).click();
    await bar()
      .getByText(/^The filter asks for something that is no longer in the study/)
      .waitFor();
    expect(await page.getByRole('main').getByText('Fjordheim').count()).toBe(0);
    await bar().getByRole('button', { name: 'Set: no longer there. Change' }).waitFor();
    await goTo(page, 'documents');
    await page.getByText(/^0 of 14 documents$/).waitFor();
    for (const room of ['documents', 'figures'] as const) {
      await goTo(page, room);
      await bar().getByRole('button', { name: 'Take away: Set' }).click();
    }
    await bar()
      .getByText(/^14 documents$/)
      .waitFor();
  });
});

describe('coverage', () => {
  it('tells at a glance which cells lack a document, in words too', async () => {
    const { page } = app;
    await section('Coverage');
    await cell('Nordøya, Wave 3: missing').waitFor();
    expect(await cell('Nordøya, Wave 3: missing').textContent()).toBe('○');
    expect(await cell(/^Skogmark, Wave 1: filled, 2 documents$/).textContent()).toBe('● 2');
    expect(await violations(page)).toEqual([]);
  });

  it('shows a cell’s documents and opens one of them', async () => {
    const { page } = app;
    await cell(/^Skogmark, Wave 1/).click();
    const panel = page.getByRole('region', { name: 'Documents in the cell' });
    await panel.getByRole('button', { name: /^S-S2-W1/ }).click();
    await page.getByRole('main', { name: 'Documents' }).waitFor();
    await page
      .getByRole('region', { name: /S-S2-W1/ })
      .or(page.getByRole('heading', { name: /S-S2-W1/ }))
      .first()
      .waitFor();
    await section('Coverage');
    await panel.waitFor();
  });

  it('plans many cells at once by keyboard, with a reason, and undoes it as one step', async () => {
    const { page } = app;
    await cell('Nordøya, Wave 3: missing').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Enter');
    const planned = page.getByRole('textbox', { name: 'Planned documents' });
    await planned.fill('3');
    await page.getByRole('textbox', { name: 'Reason why something is missing' }).fill('The county withdrew');
    await page.getByRole('button', { name: 'Save plan for 2 cells' }).click();
    await message(page, 'Planned: 2 cells. Undo takes them back.').waitFor();
    await cell('Nordøya, Wave 3: missing, 0 of 3 documents. Reason: The county withdrew').waitFor();
    expect(await cell(/^Fjordheim, Wave 3: partly, 1 of 3 documents/).textContent()).toBe('◐ 1/3*');
    await planned.focus();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('gridcell');
    // Of cells with different plans each keeps its own when only a reason is written.
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+End');
    await page.keyboard.press('Enter');
    await planned.waitFor();
    expect(await planned.inputValue()).toBe('');
    await page.getByRole('textbox', { name: 'Reason why something is missing' }).fill('Later');
    await page.getByRole('button', { name: /^Save plan for/ }).click();
    await cell('Nordøya, Wave 3: missing, 0 of 3 documents. Reason: Later').waitFor();
    await undoButton(page).click();
    await cell('Nordøya, Wave 3: missing, 0 of 3 documents. Reason: The county withdrew').waitFor();
    await undoButton(page).click();
    await cell(/^Nordøya, Wave 3: missing$/).waitFor();
    expect(await cell(/Reason/).count()).toBe(0);
  });

  it('is divided, filtered and exported', async () => {
    const { page } = app;
    await choose(page, 'Rows', 'School');
    await choose(page, 'Divided by', 'Role');
    await addCondition(page, 'County', 'Fjordheim');
    await cell(/^Strandvik videregående skole · School leader, Wave 1: filled/).waitFor();
    expect(await cell(/^Granli/).count()).toBe(0);
    const path = join(app.folder, 'coverage.csv');
    await answerDialogs(app, { save: path });
    await chooseInMenu(page, 'Export', 'CSV, one row per cell');
    await message(page, 'Saved as coverage.csv').waitFor();
    const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(await cell(/Wave \d: /).count());
    expect(rows.find((row) => row.documents === '1')).toMatchObject({ missing: '0', planned: '' });
  });
});

describe('the overview', () => {
  it('leads from what is open to where it is seen to', async () => {
    const { page } = app;
    await section('Overview');
    await page.getByText('14 of 14 are coded').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: /^2 documents have no participant/ }).click();
    await page.getByText(/^2 of 14 documents$/).waitFor();
    await page.getByRole('button', { name: 'Lacking: A participant. Change' }).waitFor();
    expect(app.problems).toEqual([]);
  });
});
