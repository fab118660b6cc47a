import { describe, expect, it } from 'vitest';
import { type ConsentRule, mayUse } from '../../../schema/domain/consent.ts';

const rule = (over: Partial<ConsentRule>): ConsentRule => ({
  purpose: 'archive',
  recipient: null,
  decision: 'allow',
  validFrom: null,
  validTo: null,
  withdrawnOn: null,
  ...over,
});
const answer = (rules: ConsentRule[], recipient: string | null = null, date = '2026-03-01') => {
  const { allowed, reason } = mayUse(rules, 'archive', recipient, date);
  return [allowed, reason.key];
};

describe('mayUse', () => {
  it('denies what nobody allowed', () => {
    expect(answer([])).toEqual([false, 'consent.notGiven']);
    expect(answer([rule({ purpose: 'study' })])).toEqual([false, 'consent.notGiven']);
  });

  it('allows what was allowed for this purpose', () => {
    expect(answer([rule({})])).toEqual([true, 'consent.given']);
    expect(answer([rule({})], 'County A')).toEqual([true, 'consent.given']);
  });

  it('lets one no beat any number of yeses', () => {
    expect(answer([rule({}), rule({ decision: 'deny' }), rule({})])).toEqual([false, 'consent.denied']);
  });

  it('keeps a rule for one recipient to that recipient', () => {
    const rules = [rule({ recipient: 'County A' })];
    expect(answer(rules, 'County A')).toEqual([true, 'consent.given']);
    expect(answer(rules, 'County B')).toEqual([false, 'consent.notGiven']);
    expect(answer(rules)).toEqual([false, 'consent.notGiven']);
    expect(answer([rule({}), rule({ recipient: 'County B', decision: 'deny' })], 'County A')[0]).toBe(true);
    expect(answer([rule({}), rule({ recipient: 'County B', decision: 'deny' })], 'County B')[0]).toBe(false);
  });

  it('counts first and last day as valid, and nothing outside', () => {
    const rules = [rule({ validFrom: '2026-01-01', validTo: '2026-12-31' })];
    const allowedOn = (date: string) => answer(rules, null, date)[0];
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(allowedOn)).toEqual([false, true, true, false]);
  });

  it('denies everything from the day of a withdrawal on, whatever it was given for', () => {
    const rules = [rule({}), rule({ purpose: 'study', withdrawnOn: '2026-03-01' })];
    expect(answer(rules, null, '2026-02-28')).toEqual([true, 'consent.given']);
    expect(answer(rules, null, '2026-03-01')).toEqual([false, 'consent.withdrawn']);
  });
});
