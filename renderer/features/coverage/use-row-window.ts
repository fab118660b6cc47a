/**
 * Which rows of a long grid are drawn: those near what is seen, and the one that takes the focus, wherever it is. All
 * rows have the same height, so the rest is an empty stretch of known length.
 */
import { type RefObject, useLayoutEffect, useState } from 'react';

/** As in Coverage.module.css. */
export const ROW_HEIGHT = 26;

/** More than Page Up and Page Down go, so that a key never leads to a row that is not drawn yet. */
const BEYOND = 15;

/** Stretches of rows with `from` included and `to` not, drawn or left out, from the first row to the last. */
export interface Stretch {
  from: number;
  to: number;
  isDrawn: boolean;
}

export function useRowWindow(frame: RefObject<HTMLElement | null>, count: number, focused: number): Stretch[] {
  const [seen, setSeen] = useState({ from: 0, to: 2 * BEYOND });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      // In steps, so that not every pixel of scrolling draws.
      const from = Math.floor(element.scrollTop / ROW_HEIGHT / BEYOND) * BEYOND;
      const to = from + Math.ceil(element.clientHeight / ROW_HEIGHT / BEYOND) * BEYOND + BEYOND;
      setSeen((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [frame]);
  return stretches(count, seen.from - BEYOND, seen.to + BEYOND, focused);
}

/** Drawn are the rows from `from` up to `to` as far as there are such, and the focused one. */
export function stretches(count: number, from: number, to: number, focused: number): Stretch[] {
  const within = (row: number) => Math.min(Math.max(row, 0), count);
  const drawn = [
    { from: within(focused), to: within(focused + 1) },
    { from: within(from), to: within(to) },
  ].sort((a, b) => a.from - b.from);
  const all: Stretch[] = [];
  let next = 0;
  for (const one of drawn) {
    const start = Math.max(one.from, next);
    if (start >= one.to) continue;
    if (start > next) all.push({ from: next, to: start, isDrawn: false });
    all.push({ from: start, to: one.to, isDrawn: true });
    next = one.to;
  }
  if (next < count) all.push({ from: next, to: count, isDrawn: false });
  return all;
}
