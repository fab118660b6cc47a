/** The study's design as it is kept: typed and pasted like a spreadsheet, imported, and changed in the course of time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DesignTable } from '../../schema/model/design.ts';
import { type App, answerDialogs, launch, resize } from './app.ts';
import { violations } from './axe.ts';
import { openDocument } from './pages/documents.ts';
import { choose, goTo, message } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { grid, gridRow, openPart, paste, siteInTree, toBlankRow } from './pages/study.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await goTo(app.page, 'study');
});
afterAll(() => app.close());

/** To be asked only when nothing is being saved: asking opens a port of its own, at which the window's calls fail. */
const rows = async (table: DesignTable) =>
  (await call(app.page, 'design.rows', { table })).rows.map(({ cells }) => cells);
const named = async (name: string) => (await rows('sites')).find((site) => site.name === name);
const steps = async () =>
  (await call(app.page, 'history.list', { limit: 1000 })).filter(({ undone }) => !undone).length;

describe('a table is filled in as in a spreadsheet', () => {
  it('by typing: a row is kept as soon as it has what it needs, a choice is found by its first letters', async () => {
    const { page } = app;
    await openPart(page, 'People', 'Roles');
    const before = (await rows('roles')).length;
    await toBlankRow(page, 'Roles');
    await page.keyboard.type('P0');
    await page.keyboard.press('Tab');
    await page.getByText('1 row is not saved yet. It needs: Participant, Role.').waitFor();
    expect(await rows('roles')).toHaveLength(before);
    await page.keyboard.type('Coordinator of the team');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('01.08.2023');
    await page.keyboard.press('Enter');
    await gridRow(page, 'Roles', 'Coordinator of the team').getByText('2023-08-01').waitFor();
    const kept = await rows('roles');
    expect(kept).toHaveLength(before + 1);
    expect(kept.find(({ role }) => role === 'Coordinator of the team')).toMatchObject({
      participant: 'P01',
      valid_from: '2023-08-01',
    });
  });

  it('by pasting: one bad cell is shown and keeps all out; mended, all are kept as one step', async () => {
    const { page } = app;
    await openPart(page, 'Sites', 'Sites');
    const before = await steps();
    await toBlankRow(page, 'Sites');
    await paste(app, [
      ['Elvebakken skole', '', 'school', '', 'Elvebakken'],
      ['Elvebakken', '', 'Municipality', 'Municipality', 'Nordøya', '2019-13-01'],
    ]);
    await page.getByRole('alert').getByText('column "From": "2019-13-01" is not a date').waitFor();
    expect(await named('Elvebakken skole')).toBeUndefined();
    const bad = grid(page, 'Sites').locator('[aria-invalid]');
    expect(await bad.textContent()).toBe('2019-13-01');
    await bad.click();
    await page.keyboard.type('2019-01-01');
    await page.keyboard.press('Enter');
    await siteInTree(page, 'Elvebakken skole').waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await named('Elvebakken skole')).toMatchObject({ kind: 'school', parent: 'Elvebakken' });
    expect(await steps()).toBe(before + 1);
    await grid(page, 'Sites').focus();
    await page.keyboard.press('Control+z');
    await siteInTree(page, 'Elvebakken skole').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Shift+Z');
    await siteInTree(page, 'Elvebakken skole').waitFor();
    expect(await named('Elvebakken')).toMatchObject({ valid_from: '2019-01-01' });
  });

  it('copies a range for a spreadsheet, empties cells, sorts and narrows', async () => {
    const { page } = app;
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill('elvebakken');
    await page.getByText(/^2 of \d+ rows/).waitFor();
    await gridRow(page, 'Sites', 'Elvebakken skole').getByText('Elvebakken skole').click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await expect
      .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
      .toBe('Elvebakken skole\t\tSchool');
    await page.getByRole('searchbox', { name: 'Filter rows' }).fill('');
    await gridRow(page, 'Sites', /Elvebakken(?! skole)/)
      .getByText('2019-01-01')
      .click();
    await page.keyboard.press('Delete');
    await grid(page, 'Sites').getByText('2019-01-01').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo: change sites (1)' }).waitFor();
    expect(await named('Elvebakken')).toMatchObject({ valid_from: '' });
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    expect(await grid(page, 'Sites').getByRole('row').nth(1).textContent()).toContain('Tindnes');
    await page.getByRole('columnheader', { name: 'Name' }).click();
  });

  it('deletes rows after saying what goes along', async () => {
    const { page } = app;
    await gridRow(page, 'Sites', 'Elvebakken skole').getByText('Elvebakken skole').click();
    await page.keyboard.press('Control+Delete');
    const dialog = page.getByRole('alertdialog', { name: 'Delete 1 row?' });
    await dialog.getByText('Their moves, links').waitFor();
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await message(page, '1 row was deleted. Undo brings it back.').waitFor();
    await gridRow(page, 'Sites', 'Elvebakken skole').waitFor({ state: 'detached' });
  });
});

describe('a table that is empty', () => {
  it('says what goes there, and Enter goes from row to row as they are typed', async () => {
    const { page } = app;
    await openPart(page, 'Sites', 'Moves');
    await page.getByText('When a school comes under another county').waitFor();
    await openPart(page, 'Sites', 'Sites');
    await openPart(page, 'Attributes');
    await toBlankRow(page, 'Attributes');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('Subject');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Seniority');
    await page.keyboard.press('Enter');
    await page.getByText('2 rows are not saved yet. They need: Of, Name.').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await paste(app, [['Participants']]);
    await message(page, '2 rows were pasted. Undo takes all of them back.').waitFor();
    const made = (await rows('attributes')).filter(({ target }) => target === 'participant');
    expect(made.map(({ name }) => name).sort()).toEqual(['Seniority', 'Subject']);
    await openPart(page, 'Sites');
  });
});

describe('sites in the course of time', () => {
  it('another parent is either a correction or a move, and a move leaves earlier waves alone', async () => {
    const { page } = app;
    await gridRow(page, 'Sites', 'Høgli videregående skole').getByRole('gridcell').nth(4).dblclick();
    await page.keyboard.type('Granli');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'When does Høgli videregående skole change?' });
    await dialog.getByText('Was it always so').waitFor();
    await choose(page, 'From', 'Wave 2');
    await dialog.getByText('Everything in Wave 1 stays as it was.').waitFor();
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await message(page, 'Høgli videregående skole belongs to Granli from Wave 2 on.').waitFor();
    expect(await named('Høgli videregående skole')).toMatchObject({ parent: 'Høgli' });
    const counties = (await call(page, 'document.list', {}))
      .filter(({ site }) => site === 'Høgli videregående skole')
      .map(({ wave, county }) => `${wave} ${county}`);
    expect(counties.sort()).toEqual(['1 Fjordheim', '2 Skogmark']);
    expect(await siteInTree(page, 'Høgli videregående skole').textContent()).not.toContain('moved');
    await choose(page, 'As it is in', 'Wave 2');
    await siteInTree(page, 'Høgli videregående skole').getByText('moved').waitFor();
  });

  it('counties merge from a day on', async () => {
    const { page } = app;
    await siteInTree(page, 'Fjordheim').click();
    await page.getByRole('button', { name: 'Merge …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Merge sites' });
    await dialog.getByRole('button', { name: /^Sites that merge/ }).click();
    await page.getByRole('option', { name: 'Nordøya' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('textbox', { name: 'Name of the new site' }).fill('Fjordøya');
    await choose(page, 'From', 'on a day');
    await dialog.getByRole('textbox', { name: 'Date' }).fill('1.1.2025');
    await dialog.getByText('From 1 January 2025 on Fjordøya stands in the place of Fjordheim and Nordøya.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await message(page, /^Fjordheim and Nordøya merged into Fjordøya/).waitFor();
    await choose(page, 'As it is in', '1 January 2025');
    await siteInTree(page, 'Fjordheim').getByText('ended').waitFor();
    await page.getByRole('region', { name: 'Fjordheim' }).getByText('Merged into Fjordøya').waitFor();
  });

  it('a county splits in a wave, each part takes its share, and undo puts it together again', async () => {
    const { page } = app;
    // A button that comes to life fades in otherwise, and is hard to read on its way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const countyOf = async (wave: string) =>
      (await call(page, 'document.list', {}))
        .filter((document) => document.wave === wave && document.site === 'Orrebekk videregående skole')
        .map(({ county }) => county);
    await siteInTree(page, 'Skogmark').click();
    await page.getByRole('button', { name: 'Split …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Split Skogmark' });
    await choose(page, 'From', 'Wave 2');
    await dialog.getByRole('textbox', { name: 'Name of part 1' }).fill('Nordskog');
    await dialog.getByRole('textbox', { name: 'Name of part 2' }).fill('Sørskog');
    await choose(page, 'Choose a part Granli', 'Nordskog');
    expect(await dialog.getByRole('button', { name: 'Split', exact: true }).isDisabled()).toBe(true);
    await choose(page, 'Choose a part Osmarka', 'Sørskog');
    await dialog.getByText('From Wave 2 on Nordskog and Sørskog stand in the place of Skogmark.').waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Split', exact: true }).click();
    await message(page, 'Skogmark was split into Nordskog and Sørskog.').waitFor();
    expect(new Set(await countyOf('1'))).toEqual(new Set(['Skogmark']));
    expect(new Set(await countyOf('2'))).toEqual(new Set(['Sørskog']));
    await grid(page, 'Sites').focus();
    await page.keyboard.press('Control+z');
    await siteInTree(page, 'Nordskog').waitFor({ state: 'detached' });
    expect(new Set(await countyOf('2'))).toEqual(new Set(['Skogmark']));
  });
});

describe('a table from a file', () => {
  it('is matched to the columns, tried, imported, and remembered for the next time', async () => {
    const { page } = app;
    const path = join(app.folder, 'people.csv');
    writeFileSync(path, 'Kode,Merknad,Ansiennitet\nP01,første,12\nP77,,3\n,uten kode,1\n');
    await answerDialogs(app, { open: [path] });
    await openPart(page, 'People', 'Participants');
    await page.getByRole('button', { name: 'Import table …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Participants from people.csv' });
    await dialog.getByText('2 rows taken in').waitFor();
    await dialog.getByText('1 refused').waitFor();
    await choose(page, 'Ansiennitet', 'New attribute: Whole number');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await gridRow(page, 'Participants', 'P77').getByText('3', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Import table …' }).click();
    await dialog.getByText('A table with these headings was imported before').waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('what is known of a document', () => {
  it('is changed beside its text', async () => {
    const { page } = app;
    await goTo(page, 'documents');
    await openDocument(page, 'F-S1-W2');
    await page.getByText('About the document').click();
    await page.getByRole('button', { name: 'Wave: Wave 2. Change' }).click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Wave: Wave 3. Change' }).waitFor();
    expect((await call(page, 'document.list', {})).find(({ title }) => title === 'F-S1-W2')).toMatchObject({
      wave: '3',
    });
    await page.getByRole('button', { name: 'Date: 2023-03-16. Change' }).press('Enter');
    await page.keyboard.type('sometime');
    await page.keyboard.press('Enter');
    await message(page, /"sometime" is not a date/).waitFor();
    await page.getByRole('button', { name: 'Date: 2023-03-16. Change' }).waitFor();
  });
});

describe('every part', () => {
  it('can be used by all, light and dark, roomy and narrow', async () => {
    const { page } = app;
    await goTo(page, 'study');
    for (const [part, colorScheme, size] of [
      ['Sites', 'light', { width: 1440, height: 900 }],
      ['Sites', 'dark', { width: 1024, height: 700 }],
      ['People', 'light', { width: 1024, height: 700 }],
      ['Documents', 'dark', { width: 1440, height: 900 }],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await resize(app, size);
      await openPart(page, part);
      await page.getByRole('grid').waitFor();
      expect(await violations(page), `${part}, ${colorScheme}`).toEqual([]);
    }
    expect(app.problems).toEqual([]);
  });

  it('Esc, Tab leaves a table in which Tab goes from cell to cell', async () => {
    const { page } = app;
    await grid(page, 'Documents').focus();
    await page.keyboard.press('Tab');
    expect(await grid(page, 'Documents').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await grid(page, 'Documents').evaluate((element) => element === document.activeElement)).toBe(false);
  });
});
