/** The room of the study's design: its parts, their tables as grids, and the tree of sites. */
import type { Locator, Page } from 'playwright-core';
import type { App } from '../app.ts';

export async function openPart(page: Page, part: string, table?: string): Promise<void> {
  await page
    .getByRole('listbox', { name: 'Parts of the study' })
    .getByRole('option', { name: part, exact: true })
    .click();
  if (table !== undefined) await page.getByRole('radio', { name: table, exact: true }).click();
}

export const grid = (page: Page, table: string): Locator => page.getByRole('grid', { name: table, exact: true });

/** A row, by the words in its cells. */
export const gridRow = (page: Page, table: string, text: string | RegExp): Locator =>
  grid(page, table).getByRole('row').filter({ hasText: text });

export const siteInTree = (page: Page, name: string): Locator =>
  page.getByRole('treegrid', { name: 'Sites at this time' }).getByRole('row', { name: new RegExp(`^${name}`) });

/** Puts the table on the clipboard, as copied in a spreadsheet, and pastes it where one is. */
export async function paste({ electron, page }: App, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((cells) => cells.join('\t')).join('\n');
  await electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
}

/** To the first cell of the blank row at the end. */
export async function toBlankRow(page: Page, table: string): Promise<void> {
  await grid(page, table).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
}
