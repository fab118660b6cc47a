/** The codebook room: its tree, the code that is looked at, its dialogs. */
import type { Locator, Page } from 'playwright-core';

export const tree = (page: Page): Locator => page.getByRole('treegrid', { name: 'Codebook' });

/** A code's or facet's line in the tree, by the beginning of its name. */
export const codeRow = (page: Page, name: string): Locator =>
  tree(page).getByRole('row', { name: new RegExp(`^${name}`) });

/** The code that is looked at. */
export const code = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });

export async function openCode(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Filter codes' }).fill(name);
  await codeRow(page, name).click();
  await page.getByRole('searchbox', { name: 'Filter codes' }).fill('');
  await code(page, name).waitFor();
}
