import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdge } from '../../../renderer/document/move-edge.ts';

const TEXT = 'Vi ringte 👩‍🏫 hjem, til kafe\u0301en.';
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const wordsOf = (span: { start: number; end: number } | null) => span && TEXT.slice(span.start, span.end);

describe('moving an end of a coding', () => {
  it('by character takes whole characters as one sees them', () => {
    expect(wordsOf(moveEdge(TEXT, at('ringte '), 'end', 1, 'character'))).toBe('ringte 👩‍🏫');
    expect(wordsOf(moveEdge(TEXT, at('👩‍🏫 hjem'), 'start', 1, 'character'))).toBe(' hjem');
    expect(wordsOf(moveEdge(TEXT, at('til kafe\u0301'), 'end', -1, 'character'))).toBe('til kaf');
  });

  it('by word begins where a word begins and ends where one ends', () => {
    expect(wordsOf(moveEdge(TEXT, at('ringte'), 'end', 1, 'word'))).toBe('ringte 👩‍🏫 hjem');
    expect(wordsOf(moveEdge(TEXT, at('hjem, til'), 'end', -1, 'word'))).toBe('hjem');
    expect(wordsOf(moveEdge(TEXT, at('hjem, til'), 'start', 1, 'word'))).toBe('til');
    expect(wordsOf(moveEdge(TEXT, at('hjem'), 'start', -1, 'word'))).toBe('ringte 👩‍🏫 hjem');
  });

  it('stops before nothing would be left, and at the ends of the text', () => {
    expect(moveEdge(TEXT, at('hjem'), 'end', -1, 'word')).toBeNull();
    expect(moveEdge(TEXT, { start: 0, end: 1 }, 'end', -1, 'character')).toBeNull();
    expect(moveEdge(TEXT, { start: 0, end: 2 }, 'start', -1, 'character')).toBeNull();
    expect(moveEdge(TEXT, { start: 0, end: TEXT.length }, 'end', 1, 'word')).toBeNull();
  });

  it('never cuts a character in two, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 2, maxLength: 40 }),
        fc.constantFrom('start' as const, 'end' as const),
        fc.constantFrom(1 as const, -1 as const),
        (text, edge, direction) => {
          const moved = moveEdge(text, { start: 0, end: text.length }, edge, direction, 'character');
          if (moved) expect(text.slice(moved.start, moved.end).isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
