/** Arithmetic over half-open spans [start, end). Units are the caller's; the app counts UTF-16 code units. */
import type { Span } from '../text/span.ts';

/** How many units at least one of the spans covers; overlaps count once. */
export function coveredLength(spans: readonly Span[]): number {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    covered += end - Math.max(start, reached);
    reached = end;
  }
  return covered;
}
