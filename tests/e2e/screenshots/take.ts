/**
 * The README's pictures: always the same places and selections of the sample study, in light and dark. Each is taken
 * once nothing moves any more.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/paths.mjs';
import { type App, launch } from '../app.ts';
import startDisplay from '../display.ts';
import { code, codeRow } from '../pages/codebook.ts';
import { openDocument } from '../pages/documents.ts';
import { figure, mark } from '../pages/figures.ts';
import { addCondition, chooseInMenu, fadedIn, goTo } from '../pages/frame.ts';
import { barField, clickAt, coderBar, selectByMouse, theText } from '../pages/reading.ts';
import { openSample } from '../pages/start.ts';
import { openPart, siteInTree } from '../pages/study.ts';

const FOLDER = join(root, 'docs', 'screenshots');
const SIZE = { width: 1440, height: 900 };

export async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const stopDisplay = await startDisplay();
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const app = await launch({ size: SIZE });
      try {
        await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await takeIn(app, (page, name) => take(page, `${name}-${colorScheme}`));
      } finally {
        await app.close();
      }
    }
  } finally {
    stopDisplay();
  }
}

async function takeIn(app: App, shot: (page: Page, name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await shot(page, 'start');

  await openSample(app);
  await openDocument(page, 'F-S1-W1');
  await clickAt(page, 'Tre kjennetegn');
  await shot(page, 'reading');

  await selectByMouse(page, 'Vi har tatt arket som det var og hengt det på veggen på arbeidsrommet.');
  await page.keyboard.type('mimicry');
  await page.keyboard.press('Tab');
  await barField(page, 'Actor').waitFor();
  await page.keyboard.type('school lea');
  await page.keyboard.press('Tab');
  await page.keyboard.type('sch');
  await shot(page, 'coder-bar');
  await page.keyboard.press('Escape');
  await coderBar(page).waitFor({ state: 'hidden' });
  await theText(page, 'F-S1-W1').press('Escape');

  await openDocument(page, 'F-M1-W3');
  await chooseInMenu(page, 'Meeting and who meets where', 'Show the meeting');
  await page
    .getByRole('complementary', { name: 'Meeting' })
    .getByText(/^Present/)
    .waitFor();
  await shot(page, 'meeting');

  await goTo(page, 'study');
  await openPart(page, 'Sites');
  await siteInTree(page, 'Granli videregående skole').click();
  await shot(page, 'sites');
  await openPart(page, 'Coverage');
  await shot(page, 'coverage');
  await openPart(page, 'Network');
  await page
    .getByRole('button', { name: /^Wave 3: / })
    .first()
    .waitFor();
  await shot(page, 'network');

  await goTo(page, 'codebook');
  await codeRow(page, 'Policing').click();
  await code(page, 'Policing').waitFor();
  await shot(page, 'codebook');

  await goTo(page, 'figures');
  await figure(page).waitFor();
  await page.getByRole('button', { name: /^Events: / }).click();
  const events = page.getByRole('dialog', { name: 'Events' });
  await events.getByRole('button', { name: 'All' }).click();
  await page.keyboard.press('Escape');
  await events.waitFor({ state: 'hidden' });
  await mark(page, 'Skogmark, Wave 2, actor level School, Disrupting').click();
  await page.getByRole('region', { name: 'Quotes behind the mark' }).getByRole('listitem').first().waitFor();
  await shot(page, 'figure');

  await goTo(page, 'reports');
  await addCondition(page, 'County', 'Skogmark');
  await addCondition(page, 'Wave', 'Wave 2');
  await shot(page, 'reports');
}

async function take(page: Page, name: string): Promise<void> {
  // The pointer rests in the top bar, where nothing shows that it is pointed at.
  await page.mouse.move(400, 24);
  await page.evaluate(() => document.fonts.ready);
  await fadedIn(page);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
}
