/**
 * What is typed to find a name in a list: every typed word must be there, in any order. Capitals do not count, and
 * canonically equivalent letters are the same; "å" is not "a".
 */

import { foldName } from '../names.ts';

export function typedWords(query: string): string[] {
  return foldName(query).split(' ').filter(Boolean);
}

/** Whether every typed word occurs somewhere; nothing typed finds everything. */
export function hasAllWords(query: string, text: string): boolean {
  const found = foldName(text);
  return typedWords(query).every((word) => found.includes(word));
}

/** Whether a word of the text begins so; both folded. */
export function startsWord(text: string, word: string): boolean {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u).some((part) => part.startsWith(word));
}

/**
 * How well a name answers what was typed: 0 when it begins with it, 1 when every typed word begins one of its words,
 * 2 when every typed word occurs somewhere, null when one does not.
 */
export function matchRank(query: string, name: string): number | null {
  const words = typedWords(query);
  const text = foldName(name);
  if (text.startsWith(foldName(query))) return 0;
  if (words.every((word) => startsWord(text, word))) return 1;
  return words.every((word) => text.includes(word)) ? 2 : null;
}
