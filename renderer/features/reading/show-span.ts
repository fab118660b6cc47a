/** Brings a place in the text into sight and shows it, without taking the focus away. */
import type { Span } from '../../editor/offset-map.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

/** px: the last line of the window may be half hidden. */
const LAST_LINE = 40;

export function showSpan(surface: ReadingSurface, scroller: HTMLElement | null, span: Span): void {
  bringIntoSight(surface, scroller, span);
  surface.painter.overlay('found-place', [span]);
}

export function bringIntoSight({ view }: ReadingSurface, scroller: HTMLElement | null, span: Span): void {
  if (!scroller) return;
  const top = view.extent(span).top - scroller.getBoundingClientRect().top;
  const isInSight = top > 0 && top < scroller.clientHeight - LAST_LINE;
  if (!isInSight) scroller.scrollTo({ top: scroller.scrollTop + top - scroller.clientHeight / 3 });
}
