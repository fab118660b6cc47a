/**
 * Where events stand among the waves of a figure. A wave is a column and not a stretch of time, so an event is placed
 * by order alone: before the waves, in one of them, between two, or after them all.
 */
import type { FigureEvent } from './model.ts';

/** ISO dates of a wave's first and last day, both within it. */
export interface WaveWindow {
  from: string;
  to: string;
}

/**
 * The place of a day: 0 before the first wave, 2i + 1 in wave i, 2i + 2 between it and the next, or after the last.
 * In waves that overlap it is in the later one. null where a wave without dates stands beside it: the day may be
 * before that wave, in it or after it.
 */
function placeOfDay(day: string, windows: readonly (WaveWindow | null)[]): number | null {
  const within = windows.findLastIndex((wave) => wave !== null && wave.from <= day && day <= wave.to);
  if (within >= 0) return 2 * within + 1;
  const next = windows.findLastIndex((wave) => wave !== null && wave.from <= day) + 1;
  return windows.length === 0 || windows[next] === null ? null : 2 * next;
}

/** An event of one day begins and ends in the same place. null: it has no date, or where it falls no wave has any. */
export function placeEvent(
  { from, to }: Pick<FigureEvent, 'from' | 'to'>,
  windows: readonly (WaveWindow | null)[],
): FigureEvent['place'] {
  const begin = from ?? to;
  const end = to ?? from;
  if (begin === null || end === null) return null;
  const [first, last] = [placeOfDay(begin, windows), placeOfDay(end, windows)];
  return first === null || last === null ? null : { first: Math.min(first, last), last: Math.max(first, last) };
}

/** The events that are drawn, in the order of their numbers. */
export const drawnEvents = (events: readonly FigureEvent[]): FigureEvent[] =>
  events.filter(({ place, countyIds }) => place !== null && countyIds.length > 0);
