import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedCodes } from '../core/counted-codes.ts';
import { type App, launch } from './app.ts';
import { code, codeRow, openCode, tree } from './pages/codebook.ts';
import { choose, chooseInMenu, goTo, message } from './pages/frame.ts';
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

describe('the codebook', () => {
  it('is walked with the arrow keys: facets open and close, a code shows what it says of itself', async () => {
    const { page } = app;
    await codeRow(page, 'Institutional work: creating').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await codeRow(page, 'Defining').count()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const article = code(page, 'Defining');
    await article.waitFor();
    expect(await article.getByRole('textbox', { name: 'Definition' }).inputValue()).toContain('rule systems');
    const { codings, documents } = (await codeNamed('Defining')) ?? {};
    expect(await article.textContent()).toContain(`${codings} codings · ${documents} documents`);
  });

  it('shows the excerpts of the code that is looked at', async () => {
    const excerpts = app.page.getByRole('region', { name: 'Coded with it' });
    const { total } = await call(app.page, 'excerpt.list', {
      filter: { codeIds: [(await codeNamed('Defining'))?.id ?? ''] },
    });
    await excerpts.getByRole('heading', { name: `${total} excerpts` }).waitFor();
    expect(await excerpts.getByRole('listitem').count()).toBe(total);
  });

  it('takes a new code beside the one that is looked at', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+N');
    const dialog = page.getByRole('dialog', { name: 'New code' });
    await page.keyboard.type('Bending rules');
    await dialog.getByRole('textbox', { name: 'Definition' }).fill('Quietly doing otherwise');
    await dialog.getByRole('button', { name: 'Create' }).click();
    await code(page, 'Bending rules').waitFor();
    expect(await codeNamed('Bending rules')).toMatchObject({
      facet: 'work-creating',
      definition: 'Quietly doing otherwise',
    });
    await expect.poll(() => codeRow(page, 'Bending rules').getAttribute('aria-selected')).toBe('true');
  });

  it('renames in place, and Esc leaves the name as it was', async () => {
    const { page } = app;
    await page.keyboard.press('F2');
    await page.keyboard.type('Bending the rules');
    await page.keyboard.press('Enter');
    await code(page, 'Bending the rules').waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('Something else');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toBe('Bending the rules');
    expect(await codeNamed('Bending the rules')).toBeDefined();
  });

  it('recolours', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Colour' }).click();
    const field = page.getByRole('textbox', { name: /^Other colour/ });
    await field.fill('#7a4fa3');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await codeNamed('Bending the rules'))?.colour).toBe('#7a4fa3');
    await page.keyboard.press('Escape');
  });

  it('moves to another facet', async () => {
    const { page } = app;
    await chooseInMenu(page, 'More', 'Move to …');
    const dialog = page.getByRole('dialog', { name: 'Move “Bending the rules”' });
    await choose(page, 'Facet', 'Institutional work: disrupting');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await codeNamed('Bending the rules'))?.facet).toBe('work-disrupting');
    await code(page, 'Bending the rules').getByText('Institutional work: disrupting').waitFor();
  });

  it('shows what a deletion would take along before it is done, and undo brings all of it back', async () => {
    const { page } = app;
    await openCode(page, 'Policing');
    const before = await codes();
    const policing = before.find((one) => one.name === 'Policing');
    const impact = await call(page, 'code.deletionImpact', { codeId: policing?.id ?? '' });
    await codeRow(page, 'Policing').focus();
    await page.keyboard.press('Delete');
    const question = page.getByRole('alertdialog', { name: 'Delete the code “Policing”?' });
    await question.getByText(`${impact.codings} codings`).waitFor();
    expect(impact.codings).toBe(policing?.codings);
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await codes()).toEqual(before);

    await chooseInMenu(page, 'More', /^Delete …/);
    await question.getByRole('button', { name: 'Delete' }).click();
    await message(page, /“Policing” was deleted/).waitFor();
    expect(await codeNamed('Policing')).toBeUndefined();
    await tree(page).focus();
    await page.keyboard.press('Control+z');
    await expect.poll(codes).toEqual(before);
  });

  it('finds a code by part of its name', async () => {
    const { page } = app;
    const filter = page.getByRole('searchbox', { name: 'Filter codes' });
    await filter.fill('reciproc');
    await expect.poll(() => tree(page).getByRole('row', { level: 2 }).count()).toBe(1);
    await codeRow(page, 'Trust and reciprocity').waitFor();
    await filter.fill('');
    expect(app.problems).toEqual([]);
  });
});
