/** The list of documents, and importing into it. */
import type { Locator, Page } from 'playwright-core';
import { type App, answerDialogs } from '../app.ts';
import { chooseInMenu } from './frame.ts';
import { theText } from './reading.ts';

/** A document's line, by its title. */
export const documentRow = (page: Page, title: string): Locator =>
  page.getByRole('treegrid', { name: 'Documents' }).getByRole('row', { name: new RegExp(`^${title}\\b`) });

export async function openDocument(page: Page, title: string): Promise<void> {
  await documentRow(page, title).click();
  await theText(page, title).waitFor();
}

/** Answers the dialog, chooses the command and imports with the defaults; works in an empty study, too. */
export async function importFolder(app: App, folder: string): Promise<void> {
  await answerDialogs(app, { open: [folder] });
  const inEmptyRoom = app.page.getByRole('button', { name: 'Import a folder …' });
  if (await inEmptyRoom.isVisible()) await inEmptyRoom.click();
  else await chooseInMenu(app.page, 'Import', 'Import a folder …');
  await importWizard(app.page).waitFor();
  await app.page.keyboard.press('Enter');
}

export const importWizard = (page: Page): Locator => page.getByRole('dialog', { name: 'Import transcripts' });

export const importResult = (page: Page): Locator => page.getByRole('dialog', { name: 'Imported transcripts' });
export const importPanel = (page: Page): Locator => page.getByRole('region', { name: 'Importing transcripts' });
