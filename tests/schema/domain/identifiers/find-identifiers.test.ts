import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNorwegianAccount, isNorwegianId } from '../../../../schema/domain/identifiers/check-digits.ts';
import { findIdentifiers } from '../../../../schema/domain/identifiers/find-identifiers.ts';
import type { IdentifierKind } from '../../../../schema/model/pseudonym.ts';

const found = (text: string, kind?: IdentifierKind, names: string[] = []) =>
  findIdentifiers(text, names)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ start, end }) => text.slice(start, end));

describe('people', () => {
  it.each([
    ['Jeg heter Jorunn Fjellvik og er lærer.', ['Jorunn Fjellvik']],
    ['Kari sa det. Så ringte Karis mor.', ['Kari', 'Kari']],
    ['Vi gikk sammen med Ragnfrid Stav til skolen.', ['Ragnfrid Stav']],
    ['Det var fru Hansen, ikke Dr. Dahl.', ['Hansen', 'Dahl']],
    ['Hon heter Ulrika Björklund och bor här.', ['Ulrika Björklund']],
    ['We met Sarah Connor-Smith and John’s brother.', ['Sarah Connor-Smith', 'John']],
    ['Anne-Marie Lie og K. Hansen kom.', ['Anne-Marie Lie', 'K. Hansen']],
    ['KARI NORDMANN: Ja.', ['KARI NORDMANN']],
    ['Vi meldte det, og NORDMANN fulgte opp.', ['NORDMANN']],
  ])('%s', (text, names) => expect(found(text, 'person')).toEqual(names));

  it('does not take ordinary words, roles and institutions at the beginning of a sentence', () => {
    const text =
      'INT: Hva skjer?\nREKTOR: Dag for dag. Berg og dal. Liv er viktig. NAV og PPT kom. De leser LIE. Fylket bestemte. Vår er her. Mandag.';
    expect(found(text)).toEqual([]);
  });

  it('finds a name in decomposed letters and between characters of two units', () => {
    const name = 'Håkon'.normalize('NFD');
    expect(found(`🎒🎒 ${name} 🙂 האב Kari`, 'person')).toEqual([name, 'Kari']);
  });

  it('finds further names that were given, in any case', () => {
    expect(found('Så kom zorbla. ZORBLA lo.', 'person', ['Zorbla'])).toEqual(['zorbla', 'ZORBLA']);
  });
});

describe('places and organisations', () => {
  it.each<[string, IdentifierKind, string[]]>([
    ['Hun flyttet til Mo i Rana og så Bergens sentrum.', 'place', ['Mo i Rana', 'Bergen']],
    ['Fjellheim kommune og Nordre Follo kommune.', 'place', ['Fjellheim', 'Nordre Follo']],
    ['Ski er gøy. Han bor i Ski.', 'place', ['Ski']],
    ['County A og Fylke B.', 'place', []],
    ['Elevene på Fagerlia videregående skole.', 'organisation', ['Fagerlia videregående skole']],
    ['På Fagerlia skole og Nordskogskolen.', 'organisation', ['Fagerlia skole', 'Nordskogskolen']],
    ['Denne skolen og Ungdomsskolen.', 'organisation', []],
    ['At Riverside High School, University of Oslo.', 'organisation', ['Riverside High School', 'University of Oslo']],
  ])('%s', (text, kind, words) => expect(found(text, kind)).toEqual(words));
});

describe('numbers and addresses', () => {
  it.each<[string, IdentifierKind, string[]]>([
    ['Ring 912 34 567 eller 22 33 44 55, +47 91234567.', 'phone', ['912 34 567', '22 33 44 55', '+47 91234567']],
    ['Ring 070-123 45 67 eller +46 70 123 45 67.', 'phone', ['070-123 45 67', '+46 70 123 45 67']],
    ['Call 020 7946 0958 or (212) 555-1234.', 'phone', ['020 7946 0958', '(212) 555-1234']],
    ['I 20240312 var det 1200 elever, kl. 10.30.', 'phone', []],
    ['Skriv til ola.nordmann+x@skole.kommune.no.', 'email', ['ola.nordmann+x@skole.kommune.no']],
    ['Født 12. mars 2004, født 12.03.04.', 'birth_date', ['12. mars 2004', '12.03.04']],
    ['Born on 3 May 1990; date of birth: 1990-05-03', 'birth_date', ['3 May 1990', '1990-05-03']],
    ['Möte 12.03.2004 om skolen.', 'birth_date', []],
    ['Konto 8601.11.17947, 8601 11 17947.', 'account', ['8601.11.17947', '8601 11 17947']],
    ['Personnummer 811228-9874.', 'national_id', ['811228-9874']],
  ])('%s', (text, kind, words) => expect(found(text, kind)).toEqual(words));
});

/** A national identity number whose check digits fit, made from a day and an individual number. */
const nationalId = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    individual: fc.integer({ min: 0, max: 999 }),
    isDNumber: fc.boolean(),
  })
  .map(({ day, month, year, individual, isDNumber }) => {
    const two = (value: number) => String(value).padStart(2, '0');
    const nine = `${two(isDNumber ? day + 40 : day)}${two(month)}${two(year)}${String(individual).padStart(3, '0')}`;
    const check = (digits: string, weights: number[]) =>
      (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;
    const first = check(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
    const second = check(nine + first, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
    return first > 9 || second > 9 ? null : `${nine}${first}${second}`;
  })
  .filter((number) => number !== null);

describe('numbers with check digits', () => {
  it('every valid national identity number is found at its place, between any characters', () => {
    fc.assert(
      fc.property(nationalId, fc.constantFrom('', '🎒 ', 'אבג ', 'nr. '), (number, before) => {
        const text = `${before}${number.slice(0, 6)} ${number.slice(6)}, ${number}!`;
        const ids = findIdentifiers(text).filter(({ kind }) => kind === 'national_id');
        expect(ids.map(({ start, end }) => text.slice(start, end))).toEqual([
          `${number.slice(0, 6)} ${number.slice(6)}`,
          number,
        ]);
      }),
    );
  });

  it('with one digit changed it is not', () => {
    fc.assert(
      fc.property(nationalId, fc.nat(10), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const digit = (Number(number[place]) + by) % 10;
        const changed = number.slice(0, place) + digit + number.slice(place + 1);
        expect(isNorwegianId(changed)).toBe(false);
        expect(found(changed, 'national_id')).toEqual([]);
      }),
    );
  });

  it('an account number with one digit changed is none', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const number = '86011117947';
        const digit = (Number(number[place]) + by) % 10;
        expect(isNorwegianAccount(number.slice(0, place) + digit + number.slice(place + 1))).toBe(false);
      }),
    );
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Kari Nordmann',
      'Bergen',
      'Fagerlia videregående skole',
      '912 34 567',
      '🎒',
      'אבג',
      'é',
      '\n',
      ' ',
      '. ',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  it('gives places in order, none overlapping, none cutting a character in two', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const { start, end } of findIdentifiers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
          last = end;
        }
      }),
    );
  });
});
