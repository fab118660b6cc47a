import { describe, expect, it } from 'vitest';
import { dateOrWords, findDate, findTimes } from '../../../schema/text/written-date.ts';

describe('written dates', () => {
  it.each([
    ['17. september 2024', '2024-09-17'],
    ['Tirsdag 17. september 2024, kl. 08.30–09.25', '2024-09-17'],
    ['on March 1st, 2022', '2022-03-01'],
    ['1 March 2022', '2022-03-01'],
    ['01.03.2022', '2022-03-01'],
    ['2022-03-01', '2022-03-01'],
    ['31. februar 2022', null],
    ['3/4/2022', null],
    ['1. mars', null],
    ['', null],
  ])('%s is %s', (text, date) => expect(findDate(text)).toBe(date));

  it('are a date only when nothing else is said', () => {
    expect(dateOrWords('innen fredag 1. mars 2022')).toBe('2022-03-01');
    expect(dateOrWords('1. mars 2022, hvis NAV kan')).toBe('1. mars 2022, hvis NAV kan');
    expect(dateOrWords('neste møte')).toBe('neste møte');
  });
});

describe('written times', () => {
  it.each([
    ['13:00–14:30', '13:00', '14:30'],
    ['kl. 08.30 til 9.25', '08:30', '09:25'],
    ['1:30–2:15 pm', '13:30', '14:15'],
    ['17.09.2024, 12.00', '12:00', null],
    ['17.09.2024', null, null],
    ['etter lunsj', null, null],
  ])('%s is %s to %s', (text, startsAt, endsAt) => expect(findTimes(text)).toEqual({ startsAt, endsAt }));
});
