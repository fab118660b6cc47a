import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launch } from './app.ts';
import { openCode } from './pages/codebook.ts';
import { chooseInMenu, goTo } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
});
afterAll(() => app.close());

const coders = async () => (await call(app.page, 'coder.list', {})).map(({ name }) => name);

describe('a question with fields', () => {
  it('has the focus in its first field, keeps what was typed when it is refused, and says why until it is taken', async () => {
    const { page } = app;
    const [known = ''] = await coders();
    await chooseInMenu(page, /^Coder: /, 'New coder …');
    const dialog = page.getByRole('dialog', { name: 'New coder …' });
    await page.keyboard.type(known);
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').getByText(known).waitFor();
    expect(await dialog.getByRole('textbox').inputValue()).toBe(known);
    await page.keyboard.type(' II');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await coders()).toContain(`${known} II`);
  });

  it('is left with Esc, and nothing was sent', async () => {
    const { page } = app;
    const before = await coders();
    await chooseInMenu(page, /^Coder: /, 'New coder …');
    await page.keyboard.type('Nobody');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await coders()).toEqual(before);
  });

  it('begins at a field that is chosen from, too', async () => {
    const { page } = app;
    await goTo(page, 'codebook');
    await openCode(page, 'Defining');
    await chooseInMenu(page, 'More', 'Merge into …');
    const dialog = page.getByRole('dialog', { name: 'Merge “Defining” into another code' });
    await dialog.waitFor();
    expect(await dialog.getByRole('combobox').evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await dialog.getByRole('button', { name: 'Merge', exact: true }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
  });
});
