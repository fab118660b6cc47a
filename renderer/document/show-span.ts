/** Brings a place in the text into sight. */
import type { Span } from '../../schema/text/span.ts';
import type { Surface } from './document-state.ts';

/** px: the last line of the window may be half hidden. */
const LAST_LINE = 40;

/** Shows the place, too, without taking the focus away. */
export function showSpan(surface: Surface, scroller: HTMLElement | null, span: Span): void {
  bringIntoSight(surface, scroller, span);
  surface.painter.overlay('found-place', [span]);
}

export function bringIntoSight({ view }: Surface, scroller: HTMLElement | null, span: Span): void {
  if (!scroller) return;
  const top = view.extent(span).top - scroller.getBoundingClientRect().top;
  const isInSight = top > 0 && top < scroller.clientHeight - LAST_LINE;
  if (!isInSight) scrollTo(scroller, top);
}

/** As `bringIntoSight`, where the whole span has to be in sight. */
export function reveal({ view }: Surface, scroller: HTMLElement | null, span: Span): void {
  if (!scroller) return;
  const window = scroller.getBoundingClientRect();
  const { top, bottom } = view.extent(span);
  if (top < window.top || bottom > window.bottom) scrollTo(scroller, top - window.top);
}

/** Scrolls what is `top` pixels below the window's edge to its upper third. */
export function scrollTo(scroller: HTMLElement, top: number): void {
  scroller.scrollTo({ top: scroller.scrollTop + top - scroller.clientHeight / 3 });
}
