/** The start screen and what it opens. System dialogs are answered as the user would answer them. */
import type { Page } from 'playwright-core';
import { type App, answerDialogs } from '../app.ts';

export async function newStudy(app: App, name: string, path: string): Promise<void> {
  const { page } = app;
  await answerDialogs(app, { save: path });
  await page.getByRole('button', { name: 'New study …' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('button', { name: 'Choose where to keep it …' }).click();
  await studyIsOpen(page, name);
}

export async function openStudy(app: App, path: string): Promise<void> {
  await answerDialogs(app, { open: [path] });
  await app.page.getByRole('button', { name: 'Open …', exact: true }).click();
}

export async function openSample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample study' }).click();
  await studyIsOpen(page, 'Sample study');
}

export async function studyIsOpen(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name }).waitFor();
}
