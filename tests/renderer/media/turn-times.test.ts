import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  offsetWhen,
  parseSignedClock,
  placeOfTurn,
  signedClock,
  timestampAt,
  timestampOf,
  turnHeardAt,
} from '../../../renderer/features/media/turn-times.ts';
import type { Turn } from '../../../schema/model/document.ts';

const turnsOf = (...times: (number | null)[]) => times.map((timeMs) => ({ timeMs }));

describe('the turn that is heard', () => {
  it('is the one that began last', () => {
    const turns = turnsOf(0, null, 4000, 9000);
    expect([0, 3999, 4000, 8999, 60_000].map((place) => turnHeardAt(turns, place, 0))).toEqual([0, 0, 2, 2, 3]);
  });

  it('is none before the first, and none without times', () => {
    expect(turnHeardAt(turnsOf(4000), 3999, 0)).toBeNull();
    expect(turnHeardAt(turnsOf(null, null), 3999, 0)).toBeNull();
  });

  it('is the first of two with one time, and is found where times are not in order', () => {
    expect(turnHeardAt(turnsOf(4000, 4000), 5000, 0)).toBe(0);
    expect(turnHeardAt(turnsOf(9000, 4000), 5000, 0)).toBe(1);
    expect(turnHeardAt(turnsOf(9000, 4000), 9500, 0)).toBe(0);
  });

  it('is heard from the place that its time and the offset give, whatever they are', () => {
    const time = fc.integer({ min: 0, max: 20_000_000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(time, { minLength: 1 }),
        fc.nat(),
        fc.integer({ min: 0, max: 5_000_000 }),
        (times, n, offset) => {
          const turns = turnsOf(...times);
          const index = n % times.length;
          const place = placeOfTurn(turns[index] as Turn, offset) as number;
          expect(turnHeardAt(turns, place, offset)).toBe(index);
        },
      ),
    );
  });
});

describe('a written time', () => {
  const text = 'INT: Og så?\nINF [00:00:04]: Ja.\nAnna:\tNei.';
  const turns = [
    { start: 0, speechStart: 5, timeMs: null },
    { start: 12, speechStart: 28, timeMs: 4000 },
    { start: 32, speechStart: 38, timeMs: 9000 },
  ] as Turn[];

  it('is found in the label, brackets and all; where it is not, the label stands for it', () => {
    expect(turns.map((turn) => timestampOf({ text }, turn))).toEqual([
      null,
      { start: 16, end: 26 },
      { start: 32, end: 38 },
    ]);
  });

  it('is known at every place in it and nowhere else', () => {
    const found = [...text].flatMap((_, offset) => (timestampAt({ text, turns }, offset) === 1 ? [offset] : []));
    expect(found).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(timestampAt({ text, turns: [] }, 3)).toBeNull();
  });
});

describe('the offset', () => {
  it('set while a turn is heard makes that turn begin there', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (timeMs, place) => {
        expect(placeOfTurn({ timeMs }, offsetWhen({ timeMs }, place))).toBe(place);
      }),
    );
    expect(offsetWhen(null, 7000)).toBe(7000);
  });

  it('is written and read with its sign', () => {
    expect(signedClock(-65_000)).toBe('−00:01:05');
    expect(['−00:01:05', '-1:05', '+1:05', '0:00', 'x', '1:5', ''].map(parseSignedClock)).toEqual([
      -65_000,
      -65_000,
      65_000,
      0,
      null,
      null,
      null,
    ]);
  });
});
