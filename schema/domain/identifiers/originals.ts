/**
 * Finds accepted originals wherever else they stand: in titles, memos, notes, the log. Whole words only, as
 * written or in capitals; names of several words and numbers in any case, since they mean nothing else.
 */

import { foldName } from '../../text/names.ts';
import { wholeWords } from './people.ts';

export interface Originals {
  /** Whether one of them stands in the text. */
  isIn(text: string): boolean;
  /** The text with each original replaced; `inForm` fits the replacement into the text's own form, as JSON. */
  replaceIn(text: string, inForm?: (replacement: string) => string): string;
  /** Whether the text begins or ends within one of them, as a passage cut at a fixed length may. */
  isCutAt(edge: 'start' | 'end', text: string): boolean;
}

/** Shorter rests of a name at a passage's edge tell nothing. */
const SHORTEST_REST = 2;

export function originalsOf(pairs: readonly { original: string; pseudonym: string }[]): Originals {
  const replacementOf = new Map(pairs.map(({ original, pseudonym }) => [looseForm(original), pseudonym]));
  const originals = [...new Set(pairs.map(({ original }) => original))];
  const forms = originals.flatMap((original) => [original, JSON.stringify(original).slice(1, -1)]);
  const pattern = wholeWords(forms);
  const isMeant = (match: string) =>
    /[^\p{L}\p{M}]/u.test(match) || match === match.toUpperCase() || forms.some((form) => sameLetters(form, match));
  const matches = (text: string) => [...text.matchAll(pattern)].filter(([match]) => isMeant(match));
  return {
    isIn: (text) => matches(text).length > 0,
    replaceIn: (text, inForm = (replacement) => replacement) =>
      text.replace(pattern, (match) => (isMeant(match) ? inForm(replacementOf.get(looseForm(match)) ?? '[…]') : match)),
    isCutAt: (edge, text) =>
      originals.some((original) => {
        for (let length = SHORTEST_REST; length < original.length; length += 1) {
          const rest = edge === 'start' ? original.slice(-length) : original.slice(0, length);
          if (edge === 'start' ? text.startsWith(rest) : text.endsWith(rest)) return true;
        }
        return false;
      }),
  };
}

function sameLetters(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC');
}

function looseForm(text: string): string {
  return foldName(text).replace(/[\s_-]+/g, ' ');
}
