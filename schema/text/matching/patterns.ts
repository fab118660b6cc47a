/**
 * What is typed to be found in a text, as a pattern for CanonicalText, whose places are offsets into the text as it is
 * stored. Capitals count only where that is asked for; canonically equivalent letters are always the same.
 */

/** A sign that belongs to a word, in any script. */
const IN_WORD = String.raw`[\p{L}\p{N}\p{M}]`;
const WORD = new RegExp(`${IN_WORD}+`, 'gu');
const BETWEEN_WORDS = String.raw`[^\p{L}\p{N}\p{M}]+`;
const AT_WORD_START = `(?<!${IN_WORD})`;

/** Empty when nothing but signs was typed. */
export function wordsOf(typed: string): string[] {
  return typed.normalize('NFC').match(WORD) ?? [];
}

/** The words in this order, over whatever stands between them, the last one perhaps as the beginning of a longer word. */
export function inOrder(words: readonly string[]): RegExp {
  return new RegExp(AT_WORD_START + words.join(BETWEEN_WORDS), 'giu');
}

/** As it was typed, signs and all, over any white space. What begins with a word is found at the beginning of one. */
export function asPhrase(typed: string): RegExp {
  const phrase = typed.normalize('NFC').trim();
  const parts = phrase.split(/\s+/u).map(RegExp.escape).join(String.raw`\s+`);
  return new RegExp((/^[\p{L}\p{N}]/u.test(phrase) ? AT_WORD_START : '') + parts, 'giu');
}

/** Exactly what was typed, also within words, since it may be replaced. */
export function exactly(typed: string, isCaseSensitive: boolean): RegExp {
  return new RegExp(RegExp.escape(typed.normalize('NFC')), isCaseSensitive ? 'gu' : 'giu');
}
