import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '../../../../schema/domain/identifiers/find-identifiers.ts';
import { originalsOf } from '../../../../schema/domain/identifiers/originals.ts';
import { keepToKey, replacementsFor } from '../../../../schema/domain/identifiers/pseudonyms.ts';
import type { PseudonymStyle } from '../../../../schema/model/pseudonym.ts';

const TEXT = 'Kari Nordmann og Torstein Ødegård kom. KARI lo. Karis bror møtte Ødegård i Bergen. Kari Dahl kom ikke.';
const replaced = (text: string, style: PseudonymStyle) =>
  replacementsFor(text, findIdentifiers(text), style, 'en').map(({ text, replacement }) => [text, replacement]);

describe('pseudonyms', () => {
  it('are the same for the same person, by full name, part of it, in capitals and in the genitive', () => {
    const text = TEXT.replace(' Kari Dahl kom ikke.', '');
    expect(replaced(text, 'role')).toEqual([
      ['Kari Nordmann', '[person 1]'],
      ['Torstein Ødegård', '[person 2]'],
      ['KARI', '[person 1]'],
      ['Kari', '[person 1]'],
      ['Ødegård', '[person 2]'],
      ['Bergen', '[place 1]'],
    ]);
  });

  it('do not guess which of two people a first name means', () => {
    const all = new Map(replaced(TEXT, 'letter') as [string, string][]);
    expect(all.get('Kari Nordmann')).toBe('Person A');
    expect(all.get('Kari')).toBe('Person C');
    expect(all.get('Kari Dahl')).toBe('Person D');
  });

  it('do not take a pseudonym that stands in the text already', () => {
    expect(replaced('[person 1] og Kari.', 'role')).toEqual([['Kari', '[person 2]']]);
  });

  it('keep to the key: known names keep theirs, a new person gets none that is taken, own words are kept', () => {
    const place = { start: 0, end: 4, kind: 'person' as const };
    const key = [{ kind: 'person' as const, original: 'Torstein Ødegård', pseudonym: '[person 1]' }];
    const { replacements, entries } = keepToKey(
      [
        { ...place, text: 'Kari', replacement: '[person 1]' },
        { ...place, text: 'TORSTEIN ØDEGÅRD', replacement: '[person 2]' },
        { ...place, text: 'Sigrid', replacement: 'the teacher' },
      ],
      key,
      () => false,
    );
    expect(replacements.map(({ replacement }) => replacement)).toEqual(['[person 2]', '[person 1]', 'the teacher']);
    expect(entries.map(({ original, pseudonym }) => [original, pseudonym])).toEqual([
      ['Kari', '[person 2]'],
      ['Sigrid', 'the teacher'],
    ]);
  });
});

describe('originals elsewhere', () => {
  const originals = originalsOf([
    { original: 'Strand', pseudonym: '[place 1]' },
    { original: 'Kari Nordmann', pseudonym: '[person 1]' },
  ]);
  it('are found as whole words, also in file names, and not where they are ordinary words', () => {
    expect(originals.replaceIn('Kari_Nordmann.docx, kari nordmanns notat')).toBe('[person 1].docx, [person 1]s notat');
    expect(originals.replaceIn('På Strand, en strand, STRAND, Strandvik')).toBe(
      'På [place 1], en strand, [place 1], Strandvik',
    );
  });
  it('are noticed where a passage was cut within them', () => {
    expect(originals.isCutAt('start', 'mann sa')).toBe(true);
    expect(originals.isCutAt('end', 'så kom Kari Nor')).toBe(true);
    expect(originals.isCutAt('end', 'så kom de')).toBe(false);
  });
});
