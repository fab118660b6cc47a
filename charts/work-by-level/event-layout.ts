/**
 * Where events stand above the columns of a panel, and the key to their numbers below the figure. An event of one day
 * is a number on a stem over its place; events of one place stand on each other, the first on top. An interval is a
 * bracket in a lane above all numbers it passes, so that no line runs through a number and no two numbers meet.
 */
import { max } from 'd3-array';
import { drawnEvents } from '../../schema/figures/work-by-level/events.ts';
import type { FigureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { FigureEvent } from '../../schema/figures/work-by-level/model.ts';
import { bottomOf, stackLines, type TextLine, textWidth, wrapText } from '../lib/text.ts';
import type { PlacedEvent, PlacedKeyEntry } from './placed.ts';

/** Of the circle that holds a number of up to two digits. */
export const RADIUS = 7;
const LANE = 2 * RADIUS + 2;
const STEM = 5;
const KEY_GAP = 18;
/** From the middle of a key's number to its text. */
const KEY_INDENT = RADIUS + 5;

/** An event with the lane it stands in, counted from the columns upwards. */
export interface EventInLane {
  id: string;
  number: string;
  first: number;
  last: number;
  lane: number;
}

/** The events shown in one county, each in its lane. */
export function eventLanes(events: readonly FigureEvent[], countyId: string): EventInLane[] {
  const shown = drawnEvents(events).flatMap(({ id, place, countyIds }, index) =>
    place && countyIds.some((county) => county === countyId) ? [{ id, number: String(index + 1), ...place }] : [],
  );
  const days = shown.filter(({ first, last }) => first === last);
  const standing = (at: number) => days.filter(({ first }) => first === at);
  const placed: EventInLane[] = days.map((event) => {
    const stack = standing(event.first);
    return { ...event, lane: stack.length - 1 - stack.indexOf(event) };
  });
  for (const event of shown.filter(({ first, last }) => first < last)) {
    const passed = placed.filter(({ first, last }) => first <= event.last && last >= event.first);
    const isDay = (other: EventInLane) => other.first === other.last;
    let lane = (max(passed.filter(isDay), (other) => other.lane) ?? -1) + 1;
    while (passed.some((other) => other.lane === lane)) lane += 1;
    placed.push({ ...event, lane });
  }
  return placed;
}

/** Room for the lanes above the columns, in pixels; none without events. */
export function lanesHeight(events: readonly EventInLane[]): number {
  const lanes = (max(events, ({ lane }) => lane) ?? -1) + 1;
  return lanes === 0 ? 0 : lanes * LANE + STEM;
}

/** `xOf`: the pixel of a place among the waves. `bottom`: the top of the columns. */
export function placeEvents(
  events: readonly EventInLane[],
  labels: FigureLabels,
  xOf: (place: number) => number,
  bottom: number,
): PlacedEvent[] {
  const sentences = new Map(labels.events.map(({ id, sentence }) => [id, sentence]));
  return events.map(({ id, number, first, last, lane }) => ({
    id,
    number,
    description: sentences.get(id) ?? '',
    from: xOf(first),
    to: xOf(last),
    x: (xOf(first) + xOf(last)) / 2,
    y: bottom - STEM - LANE * (lane + 0.5),
    bottom,
  }));
}

/** The key's entries row by row, in as many columns as the room holds; an entry wider than the room is broken. */
export function placeKey(labels: FigureLabels, left: number, room: number, top: number, size: number) {
  const indent = labels.events.some(({ number }) => number !== null) ? RADIUS + KEY_INDENT : 0;
  const widest = max(labels.events, ({ key }) => indent + textWidth(key, size)) ?? 0;
  const columns = Math.max(1, Math.floor((room + KEY_GAP) / (widest + KEY_GAP)));
  const entries: PlacedKeyEntry[] = [];
  let above: TextLine[] = [];
  let y = top + size;
  labels.events.forEach(({ id, number, key }, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) y = (above.at(-1)?.y ?? 0) + LANE;
    const x = left + column * (widest + KEY_GAP);
    const lines = stackLines(wrapText(key, room - indent, size), x + indent, y, size);
    entries.push({ id, number, x: x + RADIUS, lines });
    above = lines;
  });
  return { entries, bottom: bottomOf(above, size) };
}
