/** The frame around every room, found as a user finds it: rooms, menus, undo and redo, messages, fields. */
import type { Locator, Page } from 'playwright-core';
import type { Room } from '../../../renderer/app/places.ts';
import { app as en } from '../../../words/en/app.ts';
import type { Language } from '../../../words/languages.ts';
import { app as nb } from '../../../words/nb/app.ts';

const texts = { en, nb };

export async function goTo(page: Page, room: Room, language: Language = 'en'): Promise<void> {
  const { rooms, room: names } = texts[language];
  const button = page.getByRole('navigation', { name: rooms }).getByRole('button', { name: names[room] });
  await button.click();
  await page.getByRole('main', { name: names[room] }).waitFor();
}

export async function chooseInMenu(page: Page, button: string | RegExp, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const menu = page.getByRole('menu');
  await menu
    .getByRole('menuitem', { name: item })
    .or(menu.getByRole('menuitemradio', { name: item }))
    .click();
}

/** Waits until no transition or animation is under way. */
export async function fadedIn(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

/** Their names say what they would take back or do again. */
export const undoButton = (page: Page): Locator => page.getByRole('button', { name: /^(Undo: |Nothing to undo)/ });
export const redoButton = (page: Page): Locator => page.getByRole('button', { name: /^(Redo: |Nothing to redo)/ });

export const message = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('region', { name: 'Messages' }).getByText(text);

/** Chooses one value in a list that opens from a field. */
export async function choose(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Filters by one value, or takes that value out again. */
export async function filterBy(page: Page, field: string, option: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${field}: `) }).click();
  const list = page.getByRole('dialog', { name: field });
  await list.getByRole('option', { name: option }).click();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
}

/** Adds a condition to a room's filter of documents; `options` are ticked off. */
export async function addCondition(page: Page, condition: string, ...options: (string | RegExp)[]): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Add condition' }).click();
  await page
    .getByRole('dialog', { name: 'Add condition' })
    .getByRole('option', { name: condition, exact: true })
    .click();
  const editor = page.getByRole('dialog', { name: condition, exact: true });
  for (const option of options) await editor.getByRole('option', { name: option }).click();
  await page.keyboard.press('Escape');
  await editor.waitFor({ state: 'hidden' });
}
