import { describe, expect, it } from 'vitest';
import { looksTorn, withoutFalseSpaces } from '../../../../electron/core/imports/formats/pdf-spaces.ts';

describe('withoutFalseSpaces', () => {
  it('takes out the spaces that are not drawn where most are', () => {
    const drawn = 'Some sort of short artist came in and then went out again.';
    expect(withoutFalseSpaces(['Some sor t of ', 'shor t ar tist came in and then went out again.'], drawn)).toEqual([
      'Some sort of ',
      'short artist came in and then went out again.',
    ]);
  });

  it('leaves a text alone that draws no spaces, or says something else', () => {
    expect(withoutFalseSpaces(['some sor t of'], 'somesortof')).toEqual(['some sor t of']);
    expect(withoutFalseSpaces(['some sor t of'], 'some other text')).toEqual(['some sor t of']);
  });

  it('sees torn words, but not letters that stand for themselves', () => {
    expect(looksTorn('some sor t of')).toBe(true);
    expect(['jeg gikk i går', 'a b.', 'vitamin D-mangel', 'klasse 8 b'].some(looksTorn)).toBe(false);
  });
});
