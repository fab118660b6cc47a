/**
 * Moving an end of a coding from the keyboard, by a character as the reader sees it (an emoji or a letter with
 * accents is one) or by a word. Offsets count UTF-16 code units.
 */
import type { Span } from '../../schema/text/span.ts';

export type Edge = 'start' | 'end';
export type Direction = 1 | -1;
export type Step = 'character' | 'word';

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });
/** More than any word or cluster; the text is looked at only this far around the end that moves. */
const WINDOW = 400;

/**
 * The span with one end moved by one step; null when it would hold nothing or leave the text. By words a coding
 * begins where a word begins and ends where a word ends.
 */
export function moveEdge(text: string, span: Span, edge: Edge, direction: Direction, step: Step): Span | null {
  const places = step === 'character' ? charactersAround(text, span[edge]) : wordsAround(text, span[edge], edge);
  const place = direction === 1 ? places.find((at) => at > span[edge]) : places.findLast((at) => at < span[edge]);
  if (place === undefined) return null;
  const moved = { ...span, [edge]: place };
  return moved.start < moved.end && text.slice(moved.start, moved.end).trim() !== '' ? moved : null;
}

function charactersAround(text: string, offset: number): number[] {
  const { from, near } = around(text, offset);
  return [...CHARACTERS.segment(near)].map(({ index }) => from + index).concat(from + near.length);
}

function wordsAround(text: string, offset: number, edge: Edge): number[] {
  const { from, near } = around(text, offset);
  return [...WORDS.segment(near)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => from + index + (edge === 'end' ? segment.length : 0));
}

function around(text: string, offset: number): { from: number; near: string } {
  // Never beginning within a surrogate pair.
  const cut = Math.max(0, offset - WINDOW);
  const from = cut > 0 && /[\udc00-\udfff]/.test(text.charAt(cut)) ? cut + 1 : cut;
  return { from, near: text.slice(from, offset + WINDOW) };
}
