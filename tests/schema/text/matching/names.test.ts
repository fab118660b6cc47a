import { expect, test } from 'vitest';
import { hasAllWords, matchRank } from '../../../../schema/text/matching/names.ts';

test('a name that begins with what was typed comes before one with such a word, and that before mere letters', () => {
  const ranks = ['Policing MNT.policing', 'School policy', 'Metropolis', 'Teacher'].map((name) =>
    matchRank('poli', name),
  );
  expect(ranks).toEqual([0, 1, 2, null]);
});

test('every typed word counts, in any order; short ids are found by their last part', () => {
  expect(matchRank('nor constructing', 'Constructing normative networks')).toBe(1);
  expect(matchRank('policing', 'Something MNT.policing')).toBe(1);
  expect(matchRank('constructing zebra', 'Constructing normative networks')).toBeNull();
});

test('å is not a', () => {
  expect(matchRank('skape', 'Skåpe')).toBeNull();
});

test('letters are the same however they are composed, with capitals or without', () => {
  expect(matchRank('SKÅPE'.normalize('NFD'), 'Skåpe skole')).toBe(0);
  expect(matchRank('skåpe', 'Skåpe skole'.normalize('NFD'))).toBe(0);
  expect(hasAllWords('SKOLE skå', 'Skåpe skole'.normalize('NFD'))).toBe(true);
  expect(hasAllWords('skole ska', 'Skåpe skole')).toBe(false);
  expect(hasAllWords('', 'Skåpe')).toBe(true);
});
