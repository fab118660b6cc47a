/** The reading view: selecting words as a reader does, the coder bar, the codings listed beside the text. */
import type { Locator, Page } from 'playwright-core';

export const theText = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('textbox', { name: typeof title === 'string' ? `Text of ${title}` : title });
const anyText = (page: Page) => theText(page, /^Text of /);

export const coderBar = (page: Page): Locator => page.getByRole('region', { name: /^(Code the|Change the)/ });
export const barField = (page: Page, name: string): Locator =>
  coderBar(page).getByRole('combobox', { name, exact: true });
/** The codings at the place one is at. */
export const codesHere = (page: Page): Locator =>
  page.getByRole('region', { name: /^Codes here/ }).getByRole('listitem');

interface Point {
  x: number;
  y: number;
}

/** Where a phrase begins and ends on the screen, just inside its first and last character; it is scrolled to first. */
function endsOf(page: Page, phrase: string): Promise<{ first: Point; last: Point }> {
  return anyText(page).evaluate((root, wanted) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const characters = [...new Intl.Segmenter().segment(wanted)];
      const boxOf = (index: number) => {
        const { index: offset, segment } = characters.at(index) as Intl.SegmentData;
        const range = new Range();
        range.setStart(node, at + offset);
        range.setEnd(node, at + offset + segment.length);
        return range.getClientRects()[0] as DOMRect;
      };
      const first = boxOf(0);
      const last = boxOf(-1);
      // In a script that runs from right to left a phrase begins at its right edge.
      const leftwards = last.top === first.top ? last.left < first.left : /^\p{Script=Hebrew}/u.test(wanted);
      return {
        first: { x: leftwards ? first.right - 1 : first.left + 1, y: first.top + first.height / 2 },
        last: { x: leftwards ? last.left + 1 : last.right - 1, y: last.top + last.height / 2 },
      };
    }
    throw new Error(`The text does not hold "${wanted}" in one piece`);
  }, phrase);
}

/** Drags over a phrase. */
export async function selectByMouse(page: Page, phrase: string): Promise<void> {
  const { first, last } = await endsOf(page, phrase);
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  await page.mouse.move((first.x + last.x) / 2, (first.y + last.y) / 2);
  await page.mouse.move(last.x, last.y);
  await page.mouse.up();
  await nextFrame(page);
}

/** Clicks into the middle of a phrase's first word. */
export async function clickAt(page: Page, phrase: string): Promise<void> {
  const { first } = await endsOf(page, phrase);
  await page.mouse.click(first.x, first.y);
  await nextFrame(page);
}

/** Goes to the text's beginning, on by words, and extends by words: nothing but keys. */
export async function selectByKeyboard(page: Page, words: { from: number; count: number }): Promise<void> {
  await anyText(page).focus();
  await page.keyboard.press('Control+Home');
  for (let word = 0; word < words.from; word += 1) await page.keyboard.press('Control+ArrowRight');
  for (let word = 0; word < words.count; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await nextFrame(page);
}

/** The view follows the selection once per frame; no hand is quicker, but this one is. */
export function nextFrame(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** What the browser has selected. */
export const selectedWords = (page: Page): Promise<string> =>
  page.evaluate(() => document.getSelection()?.toString() ?? '');

/** Codes what is selected with one code: its first letters, Enter. */
export async function typeCode(page: Page, letters: string): Promise<void> {
  await page.keyboard.type(letters);
  await coderBar(page).getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await coderBar(page).waitFor({ state: 'hidden' });
}
