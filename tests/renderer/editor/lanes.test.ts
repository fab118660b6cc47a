import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes } from '../../../renderer/editor/lanes.ts';
import { overlaps } from '../../../renderer/editor/offset-map.ts';
import type { Span } from '../../../schema/text/span.ts';

const span = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 60 });

const deepest = (all: readonly Span[]) =>
  all.reduce(
    (most, { start }) => Math.max(most, all.filter((each) => each.start <= start && start < each.end).length),
    0,
  );

describe('lanes for the stripes in the margin', () => {
  it('puts a coding beside the one it overlaps and reuses a lane that has become free', () => {
    const { lanes, count } = assignLanes([
      { start: 0, end: 50 },
      { start: 10, end: 20 },
      { start: 20, end: 60 },
      { start: 50, end: 70 },
    ]);
    expect(lanes).toEqual([0, 1, 1, 0]);
    expect(count).toBe(2);
  });

  it('keeps the longer of two that start together next to the text', () => {
    expect(
      assignLanes([
        { start: 5, end: 9 },
        { start: 5, end: 40 },
      ]).lanes,
    ).toEqual([1, 0]);
  });

  it('never lets overlapping spans share a lane', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const { lanes } = assignLanes(all);
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            if (i < j && overlaps(a, b)) expect(lanes[i]).not.toBe(lanes[j]);
          });
        });
      }),
    );
  });

  it('uses no more lanes than the densest place needs', () => {
    fc.assert(
      fc.property(spans, (all) => {
        expect(assignLanes(all).count).toBe(deepest(all));
      }),
    );
  });

  it('leaves the stripes above where they are when something below is coded', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 40 }), (all, length) => {
        const start = Math.max(0, ...all.map((each) => each.start)) + 1;
        const { lanes } = assignLanes([...all, { start, end: start + length }]);
        expect(lanes.slice(0, -1)).toEqual(assignLanes(all).lanes);
      }),
    );
  });
});
