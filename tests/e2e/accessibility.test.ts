import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type App, launch, resize } from './app.ts';
import { violations } from './axe.ts';
import { codeRow } from './pages/codebook.ts';
import { openDocument } from './pages/documents.ts';
import { figure, mark } from './pages/figures.ts';
import { goTo } from './pages/frame.ts';
import { clickAt, coderBar, codesHere, theText } from './pages/reading.ts';
import { openSample } from './pages/start.ts';

let app: App;
const ROOMY = { width: 1440, height: 900 };
const NARROW = { width: 1024, height: 700 };
const found: Record<string, string[]> = {};

beforeAll(async () => {
  app = await launch();
});
afterAll(() => app.close());
/** A dialog that a failed test left open must not stand in the next one's way. */
afterEach(async () => {
  for (let press = 0; press < 3; press += 1) await app.page.keyboard.press('Escape');
});

/** Every look that a screen can have: light and dark, roomy and narrow. */
async function check(screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const size of [ROOMY, NARROW]) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await resize(app, size);
      found[`${screen}, ${colorScheme}, ${size.width} × ${size.height}`] = await violations(app.page);
    }
  }
  await app.page.emulateMedia({ colorScheme: 'light' });
  await resize(app, ROOMY);
  const looks = Object.entries(found).filter(([look]) => look.startsWith(screen));
  for (const [look, violated] of looks) expect(violated, look).toEqual([]);
}

describe('WCAG 2.2 A and AA, in light and dark, 1440 × 900 and 1024 × 700', () => {
  it('the start screen and the dialog for a new study', async () => {
    const { page } = app;
    await check('start');
    await page.getByRole('button', { name: 'New study …' }).click();
    await page.getByRole('dialog').waitFor();
    await check('new study');
    await page.keyboard.press('Escape');
    await openSample(app);
  });

  it('reading, with a coding selected', async () => {
    const { page } = app;
    await check('documents');
    await openDocument(page, 'F-S1-W2');
    await clickAt(page, 'Gjennomgangen av');
    await codesHere(page).getByRole('button', { pressed: true }).waitFor();
    await check('reading');
  });

  it('the coder bar, with an act’s slots, which a low window shows to its end', async () => {
    const { page } = app;
    await clickAt(page, 'Gjennomgangen av');
    await page.keyboard.press('F2');
    await coderBar(page).waitFor();
    await check('coder bar');
    await page.keyboard.press('Escape');
    await resize(app, NARROW);
    await clickAt(page, 'Koordinatoren');
    await page.keyboard.press('Control+Shift+Space');
    await page.keyboard.type('defin');
    await page.keyboard.press('Tab');
    await expect.poll(() => isInView(coderBar(page).getByRole('button', { name: 'Apply' }))).toBe(true);
    await resize(app, ROOMY);
    await page.keyboard.press('Escape');
  });

  it('the list of keys, which Tab and the arrows scroll', async () => {
    const { page } = app;
    await theText(page, 'F-S1-W2').focus();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await check('keys');
    await resize(app, NARROW);
    const last = dialog.getByText('Apply all of it');
    expect(await isInView(last)).toBe(false);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await expect.poll(() => isInView(last)).toBe(true);
    await resize(app, ROOMY);
  });

  it('the codebook and its dialogs', async () => {
    const { page } = app;
    await goTo(page, 'codebook');
    await codeRow(page, 'Policing').click();
    await page.getByRole('article', { name: 'Policing' }).waitFor();
    await check('codebook');
    await page.keyboard.press('Control+Shift+N');
    await page.getByRole('dialog').waitFor();
    await check('new code');
    await page.keyboard.press('Escape');
    await codeRow(page, 'Policing').focus();
    await page.keyboard.press('Delete');
    await page.getByRole('alertdialog').waitFor();
    await check('deleting a code');
    await page.keyboard.press('Escape');
  });

  it('the figure, with the quotes behind a mark, and as a table', async () => {
    const { page } = app;
    await goTo(page, 'figures');
    await figure(page).waitFor();
    await mark(page, 'Fjordheim, Wave 1, actor level School, Maintaining').click();
    await page.getByRole('region', { name: 'Quotes behind the mark' }).getByRole('listitem').first().waitFor();
    await check('figure');
    await page.getByRole('radio', { name: 'Table' }).click();
    await page.getByRole('table').waitFor();
    await check('figure as table');
  });

  it('reports, a filter that is open, and the palette', async () => {
    const { page } = app;
    await goTo(page, 'reports');
    await page.getByRole('listitem').first().waitFor();
    await check('reports');
    await page.getByRole('button', { name: 'Codes: All' }).click();
    await page.getByRole('option').first().waitFor();
    await check('filter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search everything' }).waitFor();
    await check('palette');
    await page.keyboard.press('Escape');
  });
});

/** Whether it could be clicked where it stands. */
function isInView(element: Locator): Promise<boolean> {
  return element.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

/** Where Tab leads from the beginning of the page, until it comes round again; the focus must be seen at every stop. */
async function tabStops(page: Page): Promise<{ name: string; visible: boolean }[]> {
  const stops: { name: string; visible: boolean }[] = [];
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let press = 0; press < 80; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      const seen = (window as unknown as { seenStops: Set<Element> | undefined }).seenStops ?? new Set<Element>();
      (window as unknown as { seenStops: Set<Element> }).seenStops = seen;
      if (focused === document.body || seen.has(focused)) return null;
      seen.add(focused);
      const marked = (element: Element | null) => {
        if (element === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      };
      const label = focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40) ?? '';
      return {
        name: `${focused.getAttribute('role') ?? focused.localName} ${label}`,
        visible:
          marked(focused) ||
          marked(focused.parentElement) ||
          focused.isContentEditable ||
          ('editContext' in focused && focused.editContext !== null),
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  await page.evaluate(() => {
    (window as unknown as { seenStops: Set<Element> | undefined }).seenStops = undefined;
  });
  return stops;
}

describe('by keyboard alone', () => {
  it('Tab reaches everything in the reading room, and the focus is always seen', async () => {
    const { page } = app;
    await resize(app, ROOMY);
    await goTo(page, 'documents');
    await theText(page, 'F-S1-W2').waitFor();
    const stops = await tabStops(page);
    const names = stops.map(({ name }) => name).join('\n');
    for (const reached of [
      ...[
        'Sample study',
        'Search everything',
        'Coder: ',
        'View',
        'Documents',
        'Filter documents',
        'Import',
        'Add condition',
      ],
      ...[
        'Width of the list',
        'How the text is set',
        'Close the document',
        'Text of F-S1-W2',
        'Width of the inspector',
      ],
    ]) {
      expect(names).toContain(reached);
    }
    expect(stops.filter(({ visible }) => !visible)).toEqual([]);
  });

  it.each(['codebook', 'study', 'figures', 'memos', 'reports'] as const)(
    'the focus is always seen: %s',
    async (room) => {
      await goTo(app.page, room);
      const stops = await tabStops(app.page);
      expect(stops.length).toBeGreaterThan(10);
      expect(stops.filter(({ visible }) => !visible)).toEqual([]);
      expect(app.problems).toEqual([]);
    },
  );
});

describe('forced colours (high contrast of the system)', () => {
  it.each(['documents', 'codebook', 'study', 'figures', 'memos', 'reports'] as const)(
    'text can be read: %s',
    async (room) => {
      const { page } = app;
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await goTo(page, room);
      expect(await violations(page, ['color-contrast'])).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    },
  );
});
