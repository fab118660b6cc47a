import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, foldName, isSameName } from '../../../schema/text/names.ts';

describe('two names are the same', () => {
  test.each([
    ['in capitals', 'Åsen skole', 'ÅSEN SKOLE'],
    ['composed and decomposed', 'Åsen', 'Åsen'.normalize('NFD')],
    ['with blanks around them', ' Åsen\t', 'Åsen'],
    ['with a non-breaking blank', 'Åsen\u00a0skole', 'Åsen skole'],
    ['with a narrow non-breaking blank and two blanks', 'Åsen\u202fskole', 'Åsen  skole'],
  ])('%s', (_, one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });
});

describe('two names are different', () => {
  test.each([
    ['å and a', 'Ås', 'As'],
    ['ø and o', 'Bø', 'Bo'],
    ['é and e', 'André', 'Andre'],
    ['with and without a hyphen', 'Anne-Lise', 'Anne Lise'],
    ['a sign more', 'NAV', 'NAV.'],
    ['one word and two', 'Nordøya', 'Nord øya'],
  ])('%s', (_, one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

test('folding again changes nothing, and the form in which a name was typed does not matter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = foldName(name);
      expect(foldName(folded)).toBe(folded);
      expect(foldName(name.normalize('NFD'))).toBe(folded);
      expect(foldName(`\u00a0${name} `)).toBe(folded);
    }),
  );
});

test('names are sorted as a Norwegian reader sorts, numbers by their value, what is not known last', () => {
  const names = ['Å', 'A10', null, 'Ø', 'A2', 'Z', 'Æ', 'aa'];
  expect(names.toSorted(compareNames)).toEqual(['A2', 'A10', 'Z', 'Æ', 'Ø', 'Å', 'aa', null]);
});
