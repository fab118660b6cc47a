/**
 * The part of the text that is on the screen, with room above and below. Highlights and stripes are
 * kept for this part only: the browser goes through every highlighted range when one changes, so
 * that coding in a long text would otherwise grow slower with every coding in it.
 */
import { useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Span } from '../../editor/offset-map.ts';
import type { TextView } from '../../editor/text-view.ts';

/** Screens above and below that are kept, and that must be left before the part is taken anew. */
const ROOM = 1.5;
const LEAST_ROOM = 0.3;
const NOTHING: Span = { start: 0, end: 0 };

/** `layoutKey` changes when the text is set differently, so that every place moves. */
export function useWindow(view: TextView | undefined, scroller: HTMLElement | null, layoutKey: string): Span {
  const [span, setSpan] = useState(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of layoutKey moves every line
  useLayoutEffect(() => {
    if (!view || !scroller) return;
    let takenAt = Number.NaN;
    let frame = 0;
    const take = () => {
      const { top, bottom, height } = scroller.getBoundingClientRect();
      // While another room is looked at the text has no size, and what is painted may stay.
      if (height === 0) return;
      takenAt = scroller.scrollTop;
      setSpan(view.spanBetween(top - ROOM * height, bottom + ROOM * height));
    };
    const follow = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const moved = Math.abs(scroller.scrollTop - takenAt);
        if (moved > (ROOM - LEAST_ROOM) * scroller.clientHeight) flushSync(take);
      });
    };
    take();
    scroller.addEventListener('scroll', follow, { passive: true });
    const resized = new ResizeObserver(() => {
      takenAt = Number.NEGATIVE_INFINITY;
      follow();
    });
    resized.observe(scroller);
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', follow);
      resized.disconnect();
    };
  }, [view, scroller, layoutKey]);
  return span;
}
