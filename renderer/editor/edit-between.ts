/**
 * The exact edit between two states of a stretch of text. A diff alone cannot say where "s" was typed in "ss"; where
 * the caret is afterwards can: what was inserted ends there, and what was deleted was there. So typing before a coding
 * never grows it because its first letters happen to be the same.
 */
import type { Edit } from '../../schema/model/editing.ts';
import type { Span } from '../../schema/text/span.ts';

export interface Carets {
  /** What was selected before, in the old text; null when unknown or elsewhere. */
  selected: Span | null;
  /** Where the caret is now, in the new text. */
  caret: number | null;
}

/** Null when both are the same. Offsets count UTF-16 code units into the old text; no character is cut in two. */
export function editBetween(before: string, after: string, { selected, caret }: Carets): Edit | null {
  if (before === after) return null;
  const replaced = selected && replacementOf(before, after, selected);
  if (replaced) return replaced;
  const shorter = Math.min(before.length, after.length);
  let common = 0;
  while (
    common < shorter &&
    before.charCodeAt(before.length - 1 - common) === after.charCodeAt(after.length - 1 - common)
  ) {
    common += 1;
  }
  let suffix = caret === null ? common : Math.min(common, Math.max(0, after.length - caret));
  const most = shorter - suffix;
  let prefix = 0;
  while (prefix < most && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1;
  if (isCut(before, prefix) || isCut(after, prefix)) prefix -= 1;
  if (isCut(before, before.length - suffix) || isCut(after, after.length - suffix)) suffix -= 1;
  return { start: prefix, end: before.length - suffix, text: after.slice(prefix, after.length - suffix) };
}

/** The selected words, replaced as a whole: also where the new ones begin or end like the old. */
function replacementOf(before: string, after: string, { start, end }: Span): Edit | null {
  const tail = before.length - end;
  if (start === end || start + tail > after.length) return null;
  const isReplaced = after.startsWith(before.slice(0, start)) && after.endsWith(before.slice(end));
  return isReplaced ? { start, end, text: after.slice(start, after.length - tail) } : null;
}

/** Between the halves of a surrogate pair. */
function isCut(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
