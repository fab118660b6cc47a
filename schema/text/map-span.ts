/**
 * Where a span of a text is after an edit. The start sticks to the character on its right and the end to the one
 * on its left, so typing at an edge does not grow a coding and typing inside it does. Words that replace
 * words of the span, and only such words, stay in it: correcting a coding's first letter keeps the letter coded.
 */
import type { Edit } from '../model/editing.ts';
import type { Span } from './span.ts';

/** Null when nothing is left of the span's own text. The span must not be empty. */
export function mapSpan(span: Span, { start, end, text }: Edit): Span | null {
  if (start >= span.end) return span;
  const shift = text.length - (end - start);
  if (end <= span.start) return { start: span.start + shift, end: span.end + shift };
  const startsInside = start >= span.start;
  const endsInside = end <= span.end;
  if (startsInside && endsInside) {
    return span.end + shift === span.start ? null : { start: span.start, end: span.end + shift };
  }
  if (startsInside) return start === span.start ? null : { start: span.start, end: start };
  return end >= span.end ? null : { start: start + text.length, end: span.end + shift };
}

/** Edits one after the other, each in the coordinates of the text as it then is. */
export function mapSpanThrough(span: Span, edits: readonly Edit[]): Span | null {
  let mapped: Span | null = span;
  for (const edit of edits) {
    if (mapped === null) return null;
    mapped = mapSpan(mapped, edit);
  }
  return mapped;
}
