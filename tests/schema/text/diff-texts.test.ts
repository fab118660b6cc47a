import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts, editsBetween } from '../../../schema/text/diff-texts.ts';
import { EditedText } from '../../../schema/text/edited-text.ts';
import { blocksOf, textOf } from './blocks.ts';
import { editIn, someEdit, someText } from './tagged-text.ts';

const changed = (before: string, after: string) => diffTexts(before, after).filter(({ kind }) => kind !== 'same');

describe('comparing two texts', () => {
  it('names whole words, not letters', () => {
    expect(changed('Fylket bestemte det.', 'Fylket bestemmer det, ja.')).toEqual([
      { kind: 'deleted', text: 'bestemte' },
      { kind: 'inserted', text: 'bestemmer' },
      { kind: 'inserted', text: ', ja' },
    ]);
  });

  it('sees paragraphs joined and divided', () => {
    expect(changed('En.\nTo. Tre.', 'En. To.\nTre.')).toEqual([
      { kind: 'deleted', text: '\n' },
      { kind: 'inserted', text: ' ' },
      { kind: 'deleted', text: ' ' },
      { kind: 'inserted', text: '\n' },
    ]);
  });

  it('does not take the blanks between other words for something kept', () => {
    expect(changed('alpha beta gamma', 'delta epsilon zeta')).toEqual([
      { kind: 'deleted', text: 'alpha beta gamma' },
      { kind: 'inserted', text: 'delta epsilon zeta' },
    ]);
  });

  it('the parts make up both texts, and the edits turn one into the other, for any two texts', () => {
    fc.assert(
      fc.property(someText(60), fc.array(someEdit, { maxLength: 6 }), (before, edits) => {
        let after = before;
        for (const relative of edits) {
          const { start, end, text } = editIn(after, relative);
          after = after.slice(0, start) + text + after.slice(end);
        }
        const diff = diffTexts(before, after);
        const join = (left: string) => diff.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
        expect([join('inserted'), join('deleted')]).toEqual([before, after]);
        const edited = new EditedText(blocksOf(before));
        for (const edit of editsBetween(before, after)) edited.apply(edit);
        expect(textOf(edited)).toBe(after);
      }),
    );
  });

  it('gives up on texts that have nothing in common rather than search for ever', () => {
    const words = (from: number) => Array.from({ length: 30_000 }, (_, index) => `w${from + index}`).join(' ');
    const [before, after] = [words(0), words(1_000_000)];
    expect(changed(before, after)).toEqual([
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ]);
  });
});
