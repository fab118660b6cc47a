import { describe, expect, it } from 'vitest';
import { digitOf, indexOfDigit, NOTHING_REMEMBERED, remember } from '../../../renderer/document/remembered.ts';
import { id } from './codebook.ts';

describe('what was used last', () => {
  it('stands first, once, and ten at most', () => {
    let remembered = NOTHING_REMEMBERED;
    for (let number = 0; number < 12; number += 1) remembered = remember(remembered, {}, [id(`X.${number}`)]);
    remembered = remember(remembered, {}, [id('X.5')]);
    expect(remembered.recent).toHaveLength(10);
    expect(remembered.recent.slice(0, 3)).toEqual(['X.5', 'X.11', 'X.10']);
  });

  it('offers each slot’s last value until another one is used', () => {
    const first = remember(
      NOTHING_REMEMBERED,
      { work_form: [id('CRE.defining')], actor_level: [id('LVL.county')] },
      [],
    );
    const second = remember(first, { work_form: [id('CRE.educating')], target_level: [id('LVL.school')] }, []);
    expect(second.last).toEqual({ actor_level: 'LVL.county', target_level: 'LVL.school' });
    expect(second.recent).toEqual(['CRE.educating', 'CRE.defining']);
  });

  it('is applied by 1 … 9 and 0, in that order', () => {
    const digits = Array.from({ length: 10 }, (_, position) => digitOf(position));
    expect(digits.join('')).toBe('1234567890');
    expect(digits.map(indexOfDigit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
