/**
 * Where a quoted passage is, when the offsets that came with it may be wrong: another program may
 * have counted differently, or the text may have been edited since. Offsets win when the quote
 * stands there; otherwise the quote is looked for nearby, then anywhere if it can only be one place.
 */
import type { CanonicalText } from './canonical-text.ts';
import type { Span } from './span.ts';

/** How far from the expected place a quote may have moved and still be taken for the same passage. */
const NEARBY_UTF16 = 2000;

/**
 * The span that reads as `quote` (canonically equivalent Unicode counts as equal): `expected` itself,
 * else the nearest within NEARBY_UTF16 of its start, else the only one in the text, else null.
 * Offsets count UTF-16 code units; `expected` may lie outside the text.
 */
export function anchorQuote(text: CanonicalText, quote: string, expected: Span): Span | null {
  if (quote !== '' && text.reads(expected, quote)) return expected;
  return nearest(text, quote, expected.start) ?? only(text, quote);
}

function nearest(text: CanonicalText, quote: string, expectedStart: number): Span | null {
  let best: Span | null = null;
  let found = text.find(quote, Math.max(0, expectedStart - NEARBY_UTF16));
  while (found && found.start <= expectedStart + NEARBY_UTF16) {
    if (!best || Math.abs(found.start - expectedStart) < Math.abs(best.start - expectedStart)) best = found;
    found = text.find(quote, found.start + 1);
  }
  return best;
}

function only(text: CanonicalText, quote: string): Span | null {
  const first = text.find(quote);
  return first && !text.find(quote, first.start + 1) ? first : null;
}
