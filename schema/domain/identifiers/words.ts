/** A text as words with their places: what names, places and organisations are looked for in. */

import { foldName } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';

export interface Word extends Span {
  text: string;
  /** Lower case, NFC, without the genitive's s when the rest is what a list knows. */
  key: string;
  capitalised: boolean;
  /** All letters upper case, at least two. */
  isUpper: boolean;
  /** Begins a sentence, a line or what a speaker says: its capital proves nothing. */
  first: boolean;
  /** Only blanks stand between it and the word before, in the same line. */
  joined: boolean;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:[-’'](?=\p{Lu})\p{L}[\p{L}\p{M}]*)*/gu;
/** After these a new sentence begins; blanks, quotes, dashes and brackets may stand between. */
const SENTENCE_START = /(?:^|[.!?…:\n\]])["'«»“”„*_\s–—-]*$/u;
const ABBREVIATION = /(?:^|[^\p{L}])(?:\p{Lu}|dr|hr|fr|mr|mrs|ms|prof|st)\.\s*$/iu;
const LOOK_BACK = 24;

export function readWords(text: string): Word[] {
  let previousEnd = 0;
  return [...text.matchAll(WORD)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - LOOK_BACK), start);
    const between = text.slice(previousEnd, start);
    previousEnd = end;
    return {
      text: match[0],
      key: foldName(match[0]),
      start,
      end,
      capitalised: /^\p{Lu}/u.test(match[0]),
      isUpper: /^[\p{Lu}\p{M}]{2,}$/u.test(match[0]),
      first: start === 0 || (SENTENCE_START.test(before) && !ABBREVIATION.test(before)),
      joined: /^[ \u00a0]+$/.test(between),
    };
  });
}

/** The word as `known` has it, and how many units of a genitive ending it carries; null when it is not there. */
export function lookUp(word: Word, known: ReadonlySet<string>): { key: string; ending: number } | null {
  if (known.has(word.key)) return { key: word.key, ending: 0 };
  const ending = /['’]?s$/u.exec(word.key)?.[0].length ?? 0;
  const base = word.key.slice(0, -ending || undefined);
  return ending > 0 && known.has(base) ? { key: base, ending } : null;
}
