import { expect, test } from 'vitest';
import { matchRank } from '../../../renderer/features/palette/match-rank.ts';

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
