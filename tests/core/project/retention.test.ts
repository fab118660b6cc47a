import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, keep } from '../../../electron/core/project/retention.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = new Date('2026-03-11T12:00:00.000Z');
const WITHOUT_END = Number.MAX_SAFE_INTEGER;

const copyAt = (ageMs: number, bytes = 10, isChecked = true): Copy => {
  const createdAt = new Date(NOW.getTime() - ageMs).toISOString();
  return { file: `${createdAt}${isChecked ? '' : ' unchecked'}`, createdAt, bytes, isChecked };
};
const aCopy = (isChecked: fc.Arbitrary<boolean> = fc.boolean()) =>
  fc
    .tuple(fc.integer({ min: 0, max: 500 * DAY }), fc.integer({ min: 1, max: 100 }), isChecked)
    .map(([age, bytes, checked]) => copyAt(age, bytes, checked));
const copies = (isChecked?: fc.Arbitrary<boolean>) =>
  fc.uniqueArray(aCopy(isChecked), { selector: ({ file }) => file, maxLength: 80 });

/** Told apart here by what a calendar says, not by counting days. */
const dayName = ({ createdAt }: Copy) => createdAt.slice(0, 10);
const mondayOf = ({ createdAt }: Copy) => {
  const day = new Date(createdAt.slice(0, 10));
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
};
const lastNames = (count: number, stepDays: number, name: (copy: Copy) => string) =>
  Array.from({ length: count }, (_, index) => name(copyAt(index * stepDays * DAY)));
const bytesOf = (list: readonly Copy[]) => list.reduce((sum, { bytes }) => sum + bytes, 0);

describe('which backups stay', () => {
  it('never goes without the newest, nor without the newest that was checked, however small the budget', () => {
    fc.assert(
      fc.property(copies(), fc.integer({ min: 0, max: 200 }), (all, budget) => {
        const newest = (list: readonly Copy[]) =>
          list.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0]?.file;
        const kept = keep(all, NOW, budget);
        for (const file of [newest(all), newest(all.filter(({ isChecked }) => isChecked))]) {
          if (file !== undefined) expect(kept.has(file)).toBe(true);
        }
      }),
    );
  });

  it('keeps all of the last hours, the last of each of 30 days and the last of each of 52 weeks', () => {
    fc.assert(
      fc.property(copies(fc.constant(true)), (all) => {
        const kept = keep(all, NOW, WITHOUT_END);
        const lastOf = (name: (copy: Copy) => string, wanted: string) =>
          all.filter((copy) => name(copy) === wanted).sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
        const wanted = [
          ...lastNames(30, 1, dayName).map((day) => lastOf(dayName, day)),
          ...lastNames(52, 7, mondayOf).map((monday) => lastOf(mondayOf, monday)),
          ...all.filter(({ createdAt }) => NOW.getTime() - Date.parse(createdAt) < 3 * HOUR),
        ].flatMap((copy) => (copy ? [copy.file] : []));
        const newest = all.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
        expect(new Set([...wanted, ...(newest ? [newest.file] : [])])).toEqual(kept);
      }),
    );
  });

  it('stays within the budget but for the newest, and a larger budget keeps more, never others', () => {
    fc.assert(
      fc.property(copies(), fc.nat(1500), fc.nat(1500), (all, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const kept = keep(all, NOW, small);
        expect(kept.isSubsetOf(keep(all, NOW, large))).toBe(true);
        const always = keep(all, NOW, 0);
        const bytes = bytesOf(all.filter(({ file }) => kept.has(file)));
        expect(bytes <= small || kept.size === always.size).toBe(true);
      }),
    );
  });

  it('lets no copy that was not checked take the place of one that was', () => {
    fc.assert(
      fc.property(copies(), (all) => {
        const checked = all.filter(({ isChecked }) => isChecked);
        const kept = keep(all, NOW, WITHOUT_END);
        expect(keep(checked, NOW, WITHOUT_END).isSubsetOf(kept)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which they are listed', () => {
    fc.assert(
      fc.property(copies(), fc.nat(1000), (all, budget) => {
        expect(keep(all.toReversed(), NOW, budget)).toEqual(keep(all, NOW, budget));
      }),
    );
    const ofOneMoment = [copyAt(0, 10, true), copyAt(0, 10, false), copyAt(DAY, 10, false), copyAt(DAY, 10, true)];
    expect(keep(ofOneMoment.toReversed(), NOW, 30)).toEqual(keep(ofOneMoment, NOW, 30));
  });

  it('when room is short, goes without older ones of the last hours before it goes without a day', () => {
    const minutes = [0, 10, 20, 30].map((minute) => copyAt(minute * 60_000));
    const days = [1, 2, 3].map((day) => copyAt(day * DAY));
    const files = (list: Copy[]) => new Set(list.map(({ file }) => file));
    expect(keep([...minutes, ...days], NOW, 40)).toEqual(files([minutes[0] as Copy, ...days]));
    expect(keep([...minutes, ...days], NOW, 60)).toEqual(files([...minutes.slice(0, 3), ...days]));
    expect(keep([...minutes, ...days], NOW, 30)).toEqual(files([minutes[0] as Copy, ...days.slice(0, 2)]));
  });

  it('over a year of work, pruned each time, yesterday, last week and last autumn are there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 3 * 24 * 60 }), { minLength: 200, maxLength: 500 }), (pauses) => {
        let time = NOW.getTime();
        let kept: Copy[] = [];
        const made: Copy[] = [];
        for (const minutes of pauses) {
          time += minutes * 60_000;
          const copy = copyAt(NOW.getTime() - time);
          made.push(copy);
          const stay = keep([...kept, copy], new Date(time), WITHOUT_END);
          kept = [...kept, copy].filter(({ file }) => stay.has(file));
        }
        const now = new Date(time);
        expect(new Set(kept.map(({ file }) => file))).toEqual(keep(made, now, WITHOUT_END));
      }),
      { numRuns: 20 },
    );
  });
});
