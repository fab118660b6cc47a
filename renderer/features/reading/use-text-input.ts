/** What keys and clicks in the text do. Moving and selecting is the browser's; coding is here. */
import type { KeyboardEvent, MouseEvent } from 'react';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Span } from '../../editor/offset-map.ts';
import type { TextSelection } from '../../editor/text-view.ts';
import type { CodingTools } from '../coding/coding-tools.ts';
import { type Mark, marksAt, nextUnder } from '../coding/marks.ts';
import { indexOfDigit } from '../coding/remembered.ts';
import { turnAround } from './selection.ts';
import type { CodingSession } from './use-coding-session.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

interface TextInput {
  surface: ReadingSurface | null;
  scroller: HTMLElement | null;
  document: DocumentDetail;
  /** In the text's order. */
  marks: readonly Mark[];
  session: CodingSession;
  tools: CodingTools;
  /** The selection as it is at this moment. */
  currentSelection: () => TextSelection | null;
  onHelp: () => void;
  /** Plays what begins at this offset; false where no time of a recording is written. */
  playTimestamp: (offset: number) => boolean;
  /** Keys are the text's while it is edited. */
  isEditing: boolean;
  onLeave: () => void;
}

interface TextHandlers {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

export function useTextInput(input: TextInput): TextHandlers {
  const { surface, scroller, document, marks, session, tools, currentSelection, onHelp, isEditing, onLeave } = input;
  const { playTimestamp } = input;
  const { selected } = session;

  const selectTurn = () => {
    const selection = currentSelection();
    const turn = selection && turnAround(document, selection.focus);
    if (turn) surface?.view.select(turn);
  };
  const step = (direction: 1 | -1) => {
    const from = selected ? marks.indexOf(selected) : nearest(marks, currentSelection()?.focus ?? 0, direction);
    const mark = marks[from + direction];
    if (!mark || !surface) return;
    session.select(mark);
    surface.view.select({ start: mark.start, end: mark.start });
    reveal(surface, scroller, mark);
  };

  const playOrCode = () => {
    const place = currentSelection();
    if (!place || place.start < place.end || !playTimestamp(place.focus)) session.openBar('');
  };

  /** Whether the key was one of ours. */
  const act = (event: KeyboardEvent): boolean => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (tools.press(event)) return true;
    const withControl = ctrlKey || metaKey;
    if (withControl && shiftKey && key === ' ') selectTurn();
    else if (key === 'F8') step(shiftKey ? -1 : 1);
    else if (withControl || altKey) return false;
    else if (key === '?') onHelp();
    else if (key === 'F2' && selected) session.openBar('', selected);
    else if (key === 'Delete' && selected) session.remove(selected);
    else if (key === 'Escape' && selected) session.deselect();
    else if (key === 'Enter') playOrCode();
    else if (/^\d$/.test(key)) session.applyRecent(indexOfDigit(key));
    else if (/^\p{L}$/u.test(key)) session.openBar(key);
    else return false;
    return true;
  };

  return {
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (isEditing) {
        if (event.key === 'Escape') onLeave();
        return;
      }
      if (!act(event)) return session.clearSaid();
      event.preventDefault();
      event.stopPropagation();
    },
    onClick: ({ clientX, clientY }) => {
      if (!surface || window.getSelection()?.isCollapsed === false) return;
      const offset = surface.view.offsetAt(clientX, clientY);
      if (offset !== null && !isEditing && playTimestamp(offset)) return;
      const under = offset === null ? [] : marksAt(marks, { start: offset, end: offset });
      const mark = nextUnder(under, selected?.id ?? null);
      if (mark) session.select(mark);
      else session.deselect();
    },
  };
}

/** The place in the list before (forwards) or behind (backwards) which the next mark lies. */
function nearest(marks: readonly Mark[], offset: number, direction: 1 | -1): number {
  const next = marks.findIndex(({ start }) => start >= offset);
  const following = next === -1 ? marks.length : next;
  return direction === 1 ? following - 1 : following;
}

function reveal({ view }: ReadingSurface, scroller: HTMLElement | null, span: Span): void {
  if (!scroller) return;
  const window = scroller.getBoundingClientRect();
  const { top, bottom } = view.extent(span);
  if (top >= window.top && bottom <= window.bottom) return;
  scroller.scrollTo({ top: scroller.scrollTop + top - window.top - window.height / 3 });
}
