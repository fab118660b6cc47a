import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedCodes } from '../core/counted-codes.ts';
import { type App, answerDialogs, launch } from './app.ts';
import { code, codeRow, openCode, tree } from './pages/codebook.ts';
import { choose, chooseInMenu, filterBy, goTo, message } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await goTo(app.page, 'codebook');
});
afterAll(() => app.close());

const codes = () => countedCodes((procedure, input) => call(app.page, procedure, input));
const codeNamed = async (name: string) => (await codes()).find((one) => one.name === name);
const menu = 'The whole codebook';

describe('the codebook in depth', () => {
  it('is frozen as it is', async () => {
    const { page } = app;
    await chooseInMenu(page, menu, 'Freeze a version …');
    await page.keyboard.type('Round 1');
    await page.keyboard.press('Enter');
    await message(page, 'The codebook is frozen as “Round 1”.').waitFor();
    expect(await call(page, 'codebook.versions', {})).toMatchObject([{ name: 'Round 1' }]);
  });

  it('takes a code that is dragged onto another one below it', async () => {
    const { page } = app;
    await openCode(page, 'Vesting');
    const row = codeRow(page, 'Vesting');
    await row.hover();
    await row.dragTo(codeRow(page, 'Defining'));
    const parent = await codeNamed('Defining');
    await expect.poll(async () => (await codeNamed('Vesting'))?.parentId).toBe(parent?.id);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await codeNamed('Vesting'))?.parentId).toBeNull();
  });

  it('merges a code into another, with all that was coded with it', async () => {
    const { page } = app;
    const before = { policing: await codeNamed('Policing'), deterring: await codeNamed('Deterring') };
    await openCode(page, 'Policing');
    await chooseInMenu(page, 'More', 'Merge into …');
    const dialog = page.getByRole('dialog', { name: 'Merge “Policing” into another code' });
    await dialog.getByText(`${before.policing?.codings} codings`).waitFor();
    await dialog.getByRole('combobox', { name: 'Into' }).fill('Deterr');
    await page.getByRole('option', { name: /^Deterring/ }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('coders could not tell them apart');
    await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
    await code(page, 'Deterring').waitFor();
    expect(await codeNamed('Policing')).toBeUndefined();
    const sum = (before.policing?.codings ?? 0) + (before.deterring?.codings ?? 0);
    expect((await codeNamed('Deterring'))?.codings).toBe(sum);
  });

  it('splits a code by keyboard: a number gives the coding in focus to that part and goes on', async () => {
    const { page } = app;
    const before = await codeNamed('Defining');
    await openCode(page, 'Defining');
    await chooseInMenu(page, 'More', 'Split …');
    const dialog = page.getByRole('dialog', { name: 'Split “Defining”' });
    await page.keyboard.type('Naming');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Drawing lines');
    await page.keyboard.press('Enter');
    await dialog.getByRole('listbox', { name: 'Codings to give to parts' }).getByRole('option').first().focus();
    for (const key of ['1', '2', '0', '1']) await page.keyboard.press(key);
    await dialog.getByText(`3 of ${before?.codings} codings go to other codes.`).waitFor();
    await dialog.getByRole('button', { name: 'Split', exact: true }).click();
    await message(page, '3 codings have a new code.').waitFor();
    expect((await codeNamed('Naming'))?.codings).toBe(2);
    expect((await codeNamed('Drawing lines'))?.codings).toBe(1);
    expect((await codeNamed('Defining'))?.codings).toBe((before?.codings ?? 0) - 3);
  });

  it('says what changed since, by whom and why', async () => {
    const { page } = app;
    await chooseInMenu(page, menu, 'Compare versions …');
    const dialog = page.getByRole('dialog', { name: 'What changed in the codebook' });
    const merged = dialog.getByRole('row', { name: /^Merged/ });
    await merged.waitFor();
    expect(await merged.textContent()).toMatch(/MNT\.policing.*MNT\.deterring.*coders could not tell them apart/);
    expect(await dialog.getByRole('row', { name: /^Split/ }).count()).toBe(2);
    await page.keyboard.press('Escape');
  });

  it('shows the codebook and its codings as they were in a version, to look at only', async () => {
    const { page } = app;
    const [version] = await call(page, 'codebook.versions', {});
    await choose(page, 'Version', 'Round 1');
    await page.getByText('Nothing can be changed here.').waitFor();
    await openCode(page, 'Policing');
    const then = await call(page, 'codebook.version', { id: version?.id as string });
    const policing = then.codes.find(({ name }) => name === 'Policing');
    expect(policing?.codings).toBeGreaterThan(0);
    const list = page.getByRole('region', { name: 'Coded with it, as in this version' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(policing?.codings);
    expect(await page.getByRole('textbox', { name: 'Definition' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Back to now' }).click();
    await expect.poll(() => codeRow(page, 'Policing').count()).toBe(0);
  });

  it('is narrowed to a set of codes', async () => {
    const { page } = app;
    await chooseInMenu(page, menu, 'Code sets …');
    const dialog = page.getByRole('dialog', { name: 'Code sets' });
    await dialog.getByRole('textbox', { name: 'Name of the set' }).fill('Follow-up');
    await filterBy(page, 'Codes', /^Deterring/);
    await filterBy(page, 'Codes', /^Naming/);
    await dialog.getByRole('button', { name: 'Save the set' }).click();
    await message(page, 'The set “Follow-up” is saved.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await choose(page, 'Code set', 'Follow-up');
    await expect.poll(() => tree(page).getByRole('row', { level: 2 }).count()).toBe(2);
    await choose(page, 'Code set', 'All codes');
  });

  it('is written to a file', async () => {
    const { page } = app;
    const path = join(app.folder, 'codebook.csv');
    await answerDialogs(app, { save: path });
    await chooseInMenu(page, menu, 'Export to CSV …');
    await message(page, /codes were written/).waitFor();
    expect(readFileSync(path, 'utf8')).toContain('CRE.naming');
  });
});

describe('the history', () => {
  it('goes back to any step by keyboard, after saying how many steps that takes back, and forth again', async () => {
    const { page } = app;
    const now = await codes();
    await page.keyboard.press('Control+Shift+H');
    const dialog = page.getByRole('dialog', { name: 'History' });
    await dialog.getByRole('option', { name: /^code set Follow-up/ }).waitFor();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('alertdialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    const frozen = dialog.getByRole('option', { name: /^freeze the codebook as Round 1/ });
    await frozen.focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('alertdialog', { name: /^Go to “freeze the codebook/ });
    const { undo } = await call(page, 'history.stepsTo', {
      seq: (await call(page, 'history.list', {})).find(({ procedure }) => procedure === 'codebook.freeze')
        ?.seq as number,
    });
    await question.getByText(`${undo} later steps are taken back.`).waitFor();
    await question.getByRole('button', { name: 'Go there' }).click();
    await message(page, /^The study is as it was after: freeze/).waitFor();
    expect(await codeNamed('Policing')).toBeDefined();

    await dialog.getByRole('option', { name: /^code set Follow-up/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Go there' }).click();
    await expect.poll(codes).toEqual(now);
    // The question goes when the window has heard that the jump is done; only then does Esc mean the history.
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(app.problems).toEqual([]);
  });
});
