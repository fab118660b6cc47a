import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CanonicalText } from '../../../../schema/text/canonical-text.ts';
import { inContext } from '../../../../schema/text/matching/in-context.ts';
import { asPhrase, exactly, inOrder, wordsOf } from '../../../../schema/text/matching/patterns.ts';

/** Words as they stand in transcripts, with letters that can be composed, capitals, signs, and what lies outside the BMP. */
const word = fc.constantFrom('rådgiver', 'Råd', 'GIVER', 'é', 'Ørsta', 'ja', 'NAV', '2021', 'straße', 'İ', '𝒜b');
const between = fc.constantFrom(' ', ', ', ' – ', '.\n', '\u00a0', '👍 ', ' (');
const form = fc.constantFrom('NFC', 'NFD');
const text = fc
  .array(fc.tuple(word, between, form), { maxLength: 12 })
  .map((parts) => parts.map(([one, gap, as]) => (one + gap).normalize(as)).join(''));
const typed = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), form)
  .map(([words, as]) => words.join(' ').normalize(as));
/** Simple folding, as a pattern without regard to capitals compares. */
const same = (a: string, b: string) =>
  new RegExp(`^(?:${RegExp.escape(b.normalize('NFC'))})$`, 'iu').test(a.normalize('NFC'));
const LETTER = /[\p{L}\p{N}\p{M}]/u;

describe('what was typed is found at places of the stored text', () => {
  it('words in their order, from the beginning of a word, each on what stands there', () => {
    fc.assert(
      fc.property(text, typed, (stored, query) => {
        const words = wordsOf(query);
        for (const { start, end } of new CanonicalText(stored).matchAll(inOrder(words))) {
          expect(LETTER.test([...stored.slice(0, start)].at(-1) ?? ' ')).toBe(false);
          const found = stored.slice(start, end).split(/[^\p{L}\p{N}\p{M}]+/u);
          expect(found).toHaveLength(words.length);
          expect(found.every((one, index) => same(one, words[index] ?? ''))).toBe(true);
        }
      }),
    );
  });

  it('every word that stands in a text is found in it, however either is composed', () => {
    fc.assert(
      fc.property(text, form, (stored, as) => {
        for (const { index, 0: one } of stored.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
          const place = { start: index, end: index + one.length };
          for (const pattern of [inOrder(wordsOf(one.normalize(as))), asPhrase(one.normalize(as))]) {
            expect(new CanonicalText(stored).matchAll(pattern)).toContainEqual(place);
          }
        }
      }),
    );
  });

  it('exactly what was typed, capitals and all where they count, and the text between the places is left over', () => {
    fc.assert(
      fc.property(text, typed, fc.boolean(), (stored, query, isCaseSensitive) => {
        const spans = new CanonicalText(stored).matchAll(exactly(query, isCaseSensitive));
        for (const { start, end } of spans) {
          const found = stored.slice(start, end);
          expect(isCaseSensitive ? found.normalize('NFC') === query.normalize('NFC') : same(found, query)).toBe(true);
        }
        expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start));
        expect(spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });

  it('signs that mean something in a pattern mean themselves', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (query) => {
        fc.pre(query.trim() !== '' && query.isWellFormed());
        expect(new CanonicalText(query).matchAll(exactly(query, true))).toHaveLength(1);
        expect(() => [inOrder(wordsOf(query)), asPhrase(query)]).not.toThrow();
      }),
    );
  });

  it('what stands around a place is cut between characters, and the three parts join', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (stored, a, b) => {
        const [start = 0, end = 0] = [a % (stored.length + 1), b % (stored.length + 1)].sort(
          (one, other) => one - other,
        );
        const { before, match, after } = inContext(stored, { start, end });
        expect(match).toBe(stored.slice(start, end));
        expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
        expect(stored.slice(0, start).toWellFormed().endsWith(before.slice(1))).toBe(true);
      }),
    );
  });
});
