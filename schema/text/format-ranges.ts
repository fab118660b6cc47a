/** Bold, italic and markup as ranges within one block: following an edit, set, cleared, cut and joined. */
import type { InlineFormat } from '../model/document.ts';
import type { Edit } from '../model/editing.ts';
import { mapSpan } from './map-span.ts';
import type { Span } from './span.ts';

type Ranges = readonly InlineFormat[];

/** A range whose characters are all gone is gone too. */
export function editFormats(formats: Ranges, edit: Edit): InlineFormat[] {
  return formats.flatMap(({ format, ...span }) => {
    const mapped = mapSpan(span, edit);
    return mapped ? [{ format, ...mapped }] : [];
  });
}

/** The ranges of a part of the block, counted from the part's beginning. */
export function cutFormats(formats: Ranges, { start, end }: Span): InlineFormat[] {
  return formats
    .map((range) => ({ ...range, start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start }))
    .filter((range) => range.start < range.end);
}

export function shiftFormats(formats: Ranges, by: number): InlineFormat[] {
  return formats.map((range) => ({ ...range, start: range.start + by, end: range.end + by }));
}

export function setFormat(formats: Ranges, format: InlineFormat['format'], span: Span, on: boolean): InlineFormat[] {
  const others = formats.filter((range) => range.format !== format);
  const outside = formats
    .filter((range) => range.format === format)
    .flatMap((range) => [
      { ...range, end: Math.min(range.end, span.start) },
      { ...range, start: Math.max(range.start, span.end) },
    ])
    .filter((range) => range.start < range.end);
  return joinFormats([...others, ...outside, ...(on ? [{ format, ...span }] : [])]);
}

/** Touching ranges of the same format become one, in the order in which imports write them. */
export function joinFormats(formats: Ranges): InlineFormat[] {
  const joined: InlineFormat[] = [];
  for (const range of [...formats].sort(byPlace)) {
    const before = joined.findLast((one) => one.format === range.format);
    // Markup stands for single delimiters, which are not one for standing side by side.
    if (before && range.start <= before.end && range.format !== 'markup') before.end = Math.max(before.end, range.end);
    else joined.push({ ...range });
  }
  return joined;
}

function byPlace(a: InlineFormat, b: InlineFormat): number {
  return a.start - b.start || b.end - a.end;
}
