/** The text while it is edited: entering and leaving the mode, the caret set as a user sets it, what is stored. */
import type { Locator, Page } from 'playwright-core';
import { call } from '../port.ts';
import { nextFrame, theText } from './reading.ts';

export const editBar = (page: Page): Locator => page.getByRole('region', { name: 'Editing the text' });
export const findBar = (page: Page): Locator => page.getByRole('search', { name: 'Find in the text' });

export async function startEditing(page: Page, title: string): Promise<void> {
  await theText(page, title).focus();
  await page.keyboard.press('F4');
  await editBar(page).waitFor();
}

/** Sets the caret before or behind a phrase by a click beside its first or last character. */
export async function caretAt(page: Page, phrase: string, side: 'before' | 'behind'): Promise<void> {
  const { x, y } = await pointBeside(page, phrase, side);
  await page.mouse.click(x, y);
  await nextFrame(page);
}

export const pointBehind = (page: Page, phrase: string): Promise<{ x: number; y: number }> =>
  pointBeside(page, phrase, 'behind');

function pointBeside(page: Page, phrase: string, side: 'before' | 'behind'): Promise<{ x: number; y: number }> {
  return theText(page, /^Text of /).evaluate(
    (root, { wanted, behind }) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at === -1) continue;
        node.parentElement?.scrollIntoView({ block: 'nearest' });
        const range = new Range();
        const last = at + wanted.length;
        range.setStart(node, behind ? last - 1 : at);
        range.setEnd(node, behind ? last : at + 1);
        const box = range.getClientRects()[0] as DOMRect;
        return { x: behind ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
      }
      throw new Error(`The text does not hold "${wanted}"`);
    },
    { wanted: phrase, behind: side === 'behind' },
  );
}

/** Waits until the bar says that everything is stored. */
export async function saved(page: Page): Promise<void> {
  await editBar(page).getByText('Saved', { exact: true }).waitFor();
}

export async function storedText(page: Page, documentId: string): Promise<string> {
  return (await call(page, 'document.get', { documentId })).text;
}

/** The text as the page shows it. */
export const shownText = (page: Page): Promise<string> =>
  theText(page, /^Text of /).evaluate((root) => [...root.children].map((block) => block.textContent).join('\n'));
