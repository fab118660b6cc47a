/** What keys and clicks in the text do. Moving and selecting is the browser's; coding is here. */
import type { KeyboardEvent, MouseEvent } from 'react';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Span } from '../../editor/offset-map.ts';
import type { TextSelection } from '../../editor/text-view.ts';
import { type Mark, marksAt, nextUnder } from '../coding/marks.ts';
import { indexOfDigit } from '../coding/remembered.ts';
import { turnAround } from './selection.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

interface TextInput {
  surface: ReadingSurface | null;
  scroller: HTMLElement | null;
  document: DocumentDetail;
  /** In the text's order. */
  marks: readonly Mark[];
  selected: Mark | null;
  selection: TextSelection | null;
  onSelect: (mark: Mark) => void;
  onDeselect: () => void;
  onRemove: (mark: Mark) => void;
  /** With what was typed; or for a mark that is to be changed. */
  onOpenBar: (firstText: string, mark?: Mark) => void;
  /** Position in the list of recent codes. */
  onRecent: (position: number) => void;
  onHelp: () => void;
}

interface TextHandlers {
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
}

export function useTextInput(input: TextInput): TextHandlers {
  const { surface, scroller, document, marks, selected, selection } = input;
  const hasWords = selection !== null && selection.start < selection.end;

  const selectTurn = () => {
    const turn = selection && turnAround(document, selection.focus);
    if (turn) surface?.view.select(turn);
  };
  const step = (direction: 1 | -1) => {
    const from = selected ? marks.indexOf(selected) : nearest(marks, selection?.focus ?? 0, direction);
    const mark = marks[from + direction];
    if (!mark || !surface) return;
    input.onSelect(mark);
    surface.view.select({ start: mark.start, end: mark.start });
    reveal(surface, scroller, mark);
  };

  /** Whether the key was one of ours. */
  const act = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
    const withControl = ctrlKey || metaKey;
    if (withControl && shiftKey && key === ' ') selectTurn();
    else if (key === 'F8') step(shiftKey ? -1 : 1);
    else if (withControl || altKey) return false;
    else if (key === '?') input.onHelp();
    else if (key === 'F2' && selected) input.onOpenBar('', selected);
    else if (key === 'Delete' && selected) input.onRemove(selected);
    else if (key === 'Escape' && selected) input.onDeselect();
    else if (key === 'Enter') input.onOpenBar('');
    else if (/^\d$/.test(key) && hasWords) input.onRecent(indexOfDigit(key));
    else if (/^\p{L}$/u.test(key)) input.onOpenBar(key);
    else return false;
    return true;
  };

  return {
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing || !act(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    onClick: ({ clientX, clientY }) => {
      if (!surface || window.getSelection()?.isCollapsed === false) return;
      const offset = surface.view.offsetAt(clientX, clientY);
      const under = offset === null ? [] : marksAt(marks, { start: offset, end: offset });
      const mark = nextUnder(under, selected?.id ?? null);
      if (mark) input.onSelect(mark);
      else input.onDeselect();
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
