/** Where the coder bar opens: below the selection, or above it when there is no room below. */
import type { CSSProperties } from 'react';
import type { Span } from '../editor/offset-map.ts';
import type { TextView } from '../editor/text-view.ts';

export type BarPlace = Pick<CSSProperties, 'insetBlockStart' | 'insetBlockEnd'>;

/** px: the bar with all its fields and a full list; the space to the selection. */
const TALLEST = 430;
const GAP = 8;

/** Relative to the page, which scrolls with the text. */
export function placeBar(view: TextView, span: Span, scroller: HTMLElement | null): BarPlace {
  const { top, bottom } = view.extent(span);
  const page = (view.root.parentElement ?? view.root).getBoundingClientRect();
  const window = (scroller ?? document.documentElement).getBoundingClientRect();
  const isTight = bottom + TALLEST > window.bottom;
  if (isTight && top - TALLEST > window.top) return { insetBlockEnd: `${page.bottom - top + GAP}px` };
  return { insetBlockStart: `${bottom - page.top + GAP}px` };
}
