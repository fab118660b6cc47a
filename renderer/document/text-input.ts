/** What keys and clicks in the text do. Moving and selecting is the browser's; coding is here. */
import { type DocumentState, selectionNow } from './document-state.ts';
import { nextUnder } from './mark.ts';
import type { OpenDocument } from './open-document.ts';
import { indexOfDigit } from './remembered.ts';
import { turnAround } from './selection.ts';
import { reveal } from './show-span.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether the key was one of ours: what it stands for is done then. */
export function pressInText(open: OpenDocument, event: Key): boolean {
  const { coding, tools, store } = open;
  const { selected } = store.state;
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (tools.press(event)) return true;
  const withControl = ctrlKey || metaKey;
  if (withControl && shiftKey && key === ' ') selectTurn(store.state);
  else if (key === 'F8') step(open, shiftKey ? -1 : 1);
  else if (withControl || altKey) return false;
  else if (key === '?') store.set({ isHelpOpen: true });
  else if (key === 'F2' && selected) coding.openBar('', selected);
  else if (key === 'Delete' && selected) coding.remove(selected);
  else if (key === 'Escape' && selected) coding.deselect();
  else if (key === 'Enter') playOrCode(open);
  else if (/^\d$/.test(key)) coding.applyRecent(indexOfDigit(key));
  else if (/^\p{L}$/u.test(key)) coding.openBar(key);
  else return false;
  return true;
}

/** Selects the smallest coding under a point of the viewport, the next click the next larger. */
export function clickInText(open: OpenDocument, x: number, y: number): void {
  const { store, coding } = open;
  const { surface, marks, selected, isEditing } = store.state;
  if (!surface || window.getSelection()?.isCollapsed === false) return;
  const offset = surface.view.offsetAt(x, y);
  if (offset !== null && !isEditing && open.playTimestamp(offset)) return;
  const under = offset === null ? [] : marks.at({ start: offset, end: offset });
  const mark = nextUnder(under, selected?.id ?? null);
  if (mark) coding.select(mark);
  else coding.deselect();
}

function selectTurn(state: DocumentState): void {
  const selection = selectionNow(state);
  const turn = selection && turnAround(state.document, selection.focus);
  if (turn) state.surface?.view.select(turn);
}

function step({ store, coding }: OpenDocument, direction: 1 | -1): void {
  const { marks, selected, surface, scroller } = store.state;
  const mark = marks.next(selected ?? selectionNow(store.state)?.focus ?? 0, direction);
  if (!mark || !surface) return;
  coding.select(mark);
  surface.view.select({ start: mark.start, end: mark.start });
  reveal(surface, scroller, mark);
}

function playOrCode(open: OpenDocument): void {
  const { store, coding } = open;
  const place = selectionNow(store.state);
  if (!place || place.start < place.end || !open.playTimestamp(place.focus)) coding.openBar('');
}
