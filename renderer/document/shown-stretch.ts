/**
 * The part of the text that is on the screen, with room above and below. Highlights and stripes are kept for this part
 * only: the browser goes through every highlighted range when one changes, so that coding in a long text would
 * otherwise grow slower with every coding in it.
 */
import type { Span } from '../../schema/text/span.ts';
import type { TextView } from '../editor/text-view.ts';

/** Screens above and below that are kept, and that must be left before the part is taken anew. */
const ROOM = 1.5;
const LEAST_ROOM = 0.3;

export interface ShownStretch {
  /** When the text is set differently every place moves. */
  takeAnew: () => void;
  stop: () => void;
}

export function followShown(view: TextView, scroller: HTMLElement, onTake: (shown: Span) => void): ShownStretch {
  let takenAt = Number.NaN;
  let frame = 0;
  const take = () => {
    const { top, bottom, height } = scroller.getBoundingClientRect();
    // While another room is looked at the text has no size, and what is painted may stay.
    if (height === 0) return;
    takenAt = scroller.scrollTop;
    onTake(view.spanBetween(top - ROOM * height, bottom + ROOM * height));
  };
  const follow = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const moved = Math.abs(scroller.scrollTop - takenAt);
      if (moved > (ROOM - LEAST_ROOM) * scroller.clientHeight) take();
    });
  };
  take();
  scroller.addEventListener('scroll', follow, { passive: true });
  const resized = new ResizeObserver(() => {
    takenAt = Number.NEGATIVE_INFINITY;
    follow();
  });
  resized.observe(scroller);
  return {
    takeAnew: take,
    stop: () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', follow);
      resized.disconnect();
    },
  };
}
