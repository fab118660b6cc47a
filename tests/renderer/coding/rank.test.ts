import { describe, expect, it } from 'vitest';
import { rankCodes } from '../../../renderer/features/coding/rank.ts';
import { codes, index, uses } from '../document/codebook.ts';

const ranked = (query: string, among = codes) =>
  rankCodes(query, among, index.facets, uses).map(({ shortId }) => shortId);

describe('the order of codes while typing', () => {
  it('puts the code first whose name or short id begins so', () => {
    expect(ranked('def')[0]).toBe('CRE.defining');
    expect(ranked('county_l')[0]).toBe('ACT.county_leader');
  });

  it('prefers a beginning over a word inside, and that over any other place', () => {
    expect(ranked('lead')).toEqual(['CON.leadership', 'ACT.school_leader', 'ACT.county_leader']);
  });

  it('finds by the whole short id and by facet', () => {
    expect(ranked('cre.ed')).toEqual(['CRE.educating']);
    expect(ranked('condition')).toEqual(['CON.trust', 'CON.leadership']);
  });

  it('needs every word that was typed', () => {
    expect(ranked('actor county')).toEqual(['ACT.county_leader']);
    expect(ranked('actor zebra')).toEqual([]);
  });

  it('takes the code used more often first when two fit equally', () => {
    expect(ranked('con.').slice(0, 2)).toEqual(['CON.trust', 'CON.leadership']);
  });

  it('does not take å for a', () => {
    const [template] = codes;
    if (!template) throw new Error('no code');
    expect(ranked('ap', [{ ...template, shortId: 'X.apen', name: 'Åpen' }])).toEqual(['X.apen']);
    expect(ranked('ap', [{ ...template, shortId: 'X.y', name: 'Åpen' }])).toEqual([]);
    expect(ranked('åp', [{ ...template, shortId: 'X.y', name: 'Åpen' }])).toEqual(['X.y']);
  });

  it('shows the whole codebook in its order when nothing is typed', () => {
    expect(ranked('  ')).toEqual(codes.map(({ shortId }) => shortId));
  });
});
