import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeEvent, type WaveWindow } from '../../../schema/figures/work-by-level/events.ts';

const waves: WaveWindow[] = [
  { from: '2021-09-14', to: '2021-12-08' },
  { from: '2023-02-08', to: '2023-05-23' },
  { from: '2024-09-17', to: '2024-10-16' },
];
const on = (day: string, windows: readonly (WaveWindow | null)[] = waves) =>
  placeEvent({ from: day, to: null }, windows)?.first ?? null;

describe('an event among the waves', () => {
  test('stands before them, in one, between two or after them; a wave’s first and last day are in it', () => {
    const days = ['2016-08-01', '2021-09-14', '2021-12-08', '2021-12-09', '2023-03-01', '2024-01-01', '2025-01-01'];
    expect(days.map((day) => on(day))).toEqual([0, 1, 1, 2, 3, 4, 6]);
  });

  test('an interval begins in one place and ends in another; a day does both in one', () => {
    expect(placeEvent({ from: '2020-01-01', to: '2023-03-01' }, waves)).toEqual({ first: 0, last: 3 });
    expect(placeEvent({ from: null, to: '2023-03-01' }, waves)).toEqual({ first: 3, last: 3 });
  });

  test('is not placed without a date, nor beside a wave without dates', () => {
    expect(placeEvent({ from: null, to: null }, waves)).toBeNull();
    expect(on('2022-01-01', [null, null, null])).toBeNull();
    expect(on('2022-01-01', [])).toBeNull();
    const [first, , third] = waves as [WaveWindow, WaveWindow, WaveWindow];
    const secondUnknown = [first, null, third];
    const days = ['2016-08-01', '2021-10-01', '2022-01-01', '2024-09-17', '2025-01-01'];
    expect(days.map((day) => on(day, secondUnknown))).toEqual([0, 1, null, 5, 6]);
  });

  test('is in the later of two waves that overlap', () => {
    const overlapping = [
      { from: '2021-01-01', to: '2022-12-31' },
      { from: '2022-06-01', to: '2023-06-30' },
    ];
    expect(['2022-05-31', '2022-06-01', '2023-01-01'].map((day) => on(day, overlapping))).toEqual([1, 3, 3]);
  });

  test('later days never stand further left, whatever the waves', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const windows = fc.array(fc.uniqueArray(day, { minLength: 2, maxLength: 10 }), { maxLength: 1 }).map((lists) => {
      const days = (lists[0] ?? []).toSorted();
      return days.flatMap((from, index) => {
        const to = days[index + 1];
        return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
      });
    });
    fc.assert(
      fc.property(windows, fc.array(day, { maxLength: 20 }), (ordered, days) => {
        const places = days.toSorted().map((one) => on(one, ordered) ?? -1);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});
