import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, answerDialogs, launch } from './app.ts';
import { violations } from './axe.ts';
import { exportFigure, figure } from './pages/figures.ts';
import { goTo, message } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await goTo(app.page, 'figures');
  await figure(app.page).waitFor();
});
afterAll(() => app.close());

const eventsButton = () => app.page.getByRole('button', { name: /^Events: / });
const eventsList = () => app.page.getByRole('dialog', { name: 'Events' });
const close = async () => {
  await app.page.keyboard.press('Escape');
  await eventsList().waitFor({ state: 'hidden' });
};
const inKey = (name: string | RegExp) => figure(app.page).locator('text').filter({ hasText: name });

describe('events in the figure', () => {
  it('are none until they are asked for', async () => {
    expect(await eventsButton().getAttribute('aria-label')).toBe('Events: None');
    expect(await figure(app.page).textContent()).not.toContain('Absence limit');
  });

  it('are chosen one by one with the keyboard, and stand above the columns with a key below', async () => {
    const { page } = app;
    await eventsButton().focus();
    await page.keyboard.press('Enter');
    await eventsList()
      .getByRole('option', { name: /^Absence limit/ })
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await close();
    await inKey('Absence limit, 1 Aug 2016').waitFor();
    await inKey('Schools closed, 12 Mar 2020 – 11 May 2020').waitFor();
    expect(await figure(page).locator('desc').textContent()).toContain('1 Absence limit, 1 Aug 2016: before Wave 1.');
  });

  it('are taken out and put in all at once; no rule of accessibility is broken', async () => {
    await eventsButton().click();
    await eventsList().getByRole('button', { name: 'All' }).click();
    expect(await violations(app.page)).toEqual([]);
    await eventsList().getByRole('button', { name: 'Clear' }).click();
    await inKey('Absence limit').waitFor({ state: 'hidden' });
    await eventsList().getByRole('button', { name: 'All' }).click();
    await close();
    await inKey('NAV tutor at the school, Skogmark, 10 Jan 2022 – 21 Jun 2024').waitFor();
    expect(await violations(app.page)).toEqual([]);
  });

  it('are remembered when one comes back, and said in the table', async () => {
    const { page } = app;
    await goTo(page, 'documents');
    await goTo(page, 'figures');
    await inKey('Absence limit').waitFor();
    await page.getByRole('radio', { name: 'Table' }).click();
    const caption = await page.getByRole('table').locator('caption').textContent();
    expect(caption).toContain('Fixed PPT day at every school, Fjordheim, 15 Aug 2022: between Wave 1 and Wave 2.');
    await page.getByRole('radio', { name: 'Figure' }).click();
  });

  it('go along into the exported picture', async () => {
    const { page } = app;
    const path = join(app.folder, 'events.svg');
    await answerDialogs(app, { save: path });
    await exportFigure(page, 'SVG');
    await message(page, 'Saved as events.svg').waitFor();
    expect(readFileSync(path, 'utf8')).toContain('Absence limit, 1 Aug 2016');
  });

  it('that are deleted from the study leave the figure', async () => {
    const { page } = app;
    const { events } = await call(page, 'study.outline', {});
    const ids = events.filter(({ name }) => name === 'Absence limit').map(({ id }) => id);
    await call(page, 'design.delete', { table: 'events', ids });
    await inKey('Absence limit').waitFor({ state: 'hidden' });
    await inKey('Schools closed').waitFor();
    const rest = events.filter(({ name }) => name !== 'Absence limit').map(({ id }) => id);
    await call(page, 'design.delete', { table: 'events', ids: rest });
    await eventsButton().waitFor({ state: 'hidden' });
    await figure(page).waitFor();
    expect(app.problems).toEqual([]);
  });
});
