/**
 * Interval colouring for the margin: every span gets a lane, spans that overlap never share one,
 * and no more lanes are used than the densest place needs. Taking spans from left to right and
 * giving each the lowest free lane reaches that minimum for intervals.
 */
import type { Span } from '../../schema/text/span.ts';

export interface Lanes {
  /** Lane of each span, in the order given; 0 lies next to the text. */
  lanes: number[];
  count: number;
}

/** Longer spans come first among those that start together, so that they lie next to the text. */
export function assignLanes(spans: readonly Span[]): Lanes {
  const order = spans.map((_, index) => index).sort((a, b) => compare(spans, a, b));
  const lanes = new Array<number>(spans.length).fill(0);
  const freeFrom: number[] = [];
  for (const index of order) {
    const { start, end } = spans[index] as Span;
    let lane = freeFrom.findIndex((free) => free <= start);
    if (lane === -1) lane = freeFrom.length;
    // An empty span still takes a unit, or it would share its lane with what starts there.
    freeFrom[lane] = Math.max(end, start + 1);
    lanes[index] = lane;
  }
  return { lanes, count: freeFrom.length };
}

function compare(spans: readonly Span[], a: number, b: number): number {
  const left = spans[a] as Span;
  const right = spans[b] as Span;
  return left.start - right.start || right.end - left.end || a - b;
}
