/** Languages and themes: what a screen says and how it is lit, in every room. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as en from '../../words/en/index.ts';
import * as nb from '../../words/nb/index.ts';
import { type App, launch } from './app.ts';
import { openDocument } from './pages/documents.ts';
import { chooseInMenu, goTo } from './pages/frame.ts';
import { openSample } from './pages/start.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());

interface Texts {
  [key: string]: string | Texts;
}

/** Every English text that reads differently in bokmål, as a pattern for the whole of what stands on the screen. */
function englishOnly(english: Texts, norwegian: Texts): RegExp[] {
  return Object.entries(english).flatMap(([key, text]) => {
    const other = norwegian[key];
    if (typeof text !== 'string') return englishOnly(text, (other ?? {}) as Texts);
    if (text === other) return [];
    const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [new RegExp(`^${parts.join('.+')}$`, 'u')];
  });
}

/** Every text of a language. */
function textsOf(texts: Texts): string[] {
  return Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : textsOf(text)));
}

/** What the screen says: text, and the names that are read aloud or shown on hover. Fields hold the user's own words. */
function saidOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (!parentElement?.closest('textarea, [lang]:not(html)') && textContent?.trim()) said.add(textContent.trim());
    }
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description']) {
        const value = element.getAttribute(name);
        if (value) said.add(value);
      }
    }
    return [...said];
  });
}

describe('bokmål', () => {
  it('is on the start screen as soon as it is chosen, and in the menu bar', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Norsk bokmål' }).click();
    await page.getByRole('heading', { name: nb.start.way.new.title }).waitFor();
    const patterns = englishOnly(en, nb as never);
    expect((await saidOn(page)).filter((text) => patterns.some((pattern) => pattern.test(text)))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('nb');
    const menu = () =>
      app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
    await expect.poll(menu).toEqual(['Fil', 'Rediger', 'Vis']);
    await page.getByRole('button', { name: 'English' }).click();
    await expect.poll(menu).toEqual(['File', 'Edit', 'View']);
  });

  it('leaves no English text of the program in any room', async () => {
    const { page } = app;
    await openSample(app);
    await openDocument(page, 'F-S1-W2');
    await chooseInMenu(page, 'View', 'Norsk bokmål');
    await page.getByRole('main', { name: 'Dokumenter' }).waitFor();
    // Names in the codebook are the study's own, in the language in which it was written.
    const codes = await call(page, 'code.list', {});
    const facets = await call(page, 'facet.list', {});
    const { roles } = await call(page, 'study.outline', {});
    // Some words, such as a key's name, are the same in both.
    const own = new Set([...codes, ...facets].map(({ name }) => name).concat(roles, textsOf(nb as never)));
    const patterns = englishOnly(en, nb as never);
    const english: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const said = await saidOn(page);
      expect(said.length).toBeGreaterThan(20);
      english[screen] = said.filter((text) => !own.has(text) && patterns.some((pattern) => pattern.test(text)));
    };

    await page.getByRole('textbox', { name: 'Teksten i F-S1-W2' }).click({ position: { x: 300, y: 120 } });
    await page.keyboard.press('F8');
    await look('reading');
    await page.keyboard.press('F2');
    await look('coder bar');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await look('keys');
    await page.keyboard.press('Escape');
    await goTo(page, 'codebook', 'nb');
    await page.getByRole('treegrid', { name: nb.codebook.list }).getByRole('row', { name: 'Policing' }).click();
    await page.getByRole('article', { name: 'Policing' }).waitFor();
    await look('codebook');
    await page.keyboard.press('Delete');
    await page.getByRole('alertdialog').getByText('49').waitFor();
    await look('deleting a code');
    await page.keyboard.press('Escape');
    await goTo(page, 'figures', 'nb');
    const figure = page.getByRole('group', { name: /^Institusjonelt arbeid/ });
    await figure.waitFor();
    expect(await figure.textContent()).toContain('ingen data');
    await figure.getByRole('button').nth(1).click();
    await look('figures');
    await goTo(page, 'memos', 'nb');
    await page.getByRole('button', { name: 'Nytt notat' }).click();
    await page.getByRole('menuitem', { name: 'Fritt notat' }).click();
    await page.getByRole('article', { name: 'Notat' }).waitFor();
    await look('memos');
    await goTo(page, 'reports', 'nb');
    await page.getByRole('button', { name: 'Til CSV …' }).waitFor();
    await look('reports');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Søk i alt' }).waitFor();
    await look('palette');
    await page.keyboard.press('Escape');
    for (const [screen, texts] of Object.entries(english)) expect(texts, screen).toEqual([]);
    await chooseInMenu(page, 'Visning', 'English');
  });
});

/** Relative luminance of the page's ground, 0 to 1. Source: WCAG 2.2. */
const lightOf = (page: Page) =>
  page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
    context.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  });

describe('light and dark', () => {
  it('follow the system until one is chosen, and the choice is kept', async () => {
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lightOf(page)).toBeLessThan(0.05);
    await chooseInMenu(page, 'View', 'Light');
    expect(await lightOf(page)).toBeGreaterThan(0.8);
    await page.reload();
    await page.waitForSelector('[data-ready]');
    expect(await lightOf(page)).toBeGreaterThan(0.8);
    await chooseInMenu(page, 'View', 'Dark');
    expect(await lightOf(page)).toBeLessThan(0.05);
    expect(app.problems).toEqual([]);
  });
});
