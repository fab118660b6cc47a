/** The index is changed by what differs; each time it must be what it would be if it were made of the whole list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListedMarks } from '../../../renderer/document/listed-marks.ts';
import { inTextOrder, type Mark, markOf } from '../../../renderer/document/mark.ts';
import { MarkIndex } from '../../../renderer/document/mark-index.ts';
import { assignLanes } from '../../../renderer/editor/lanes.ts';
import { CERTAINTIES, type Coding } from '../../../schema/model/coding.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { mapSpanThrough } from '../../../schema/text/map-span.ts';

const LENGTH = 60;

const coding = fc.record({
  id: fc.integer({ min: 0, max: 25 }),
  act: fc.integer({ min: 0, max: 4 }),
  start: fc.nat(LENGTH - 1),
  length: fc.integer({ min: 1, max: 20 }),
  codeId: fc.constantFrom('X', 'Y'),
  slot: fc.constantFrom('work_form', 'actor'),
  certainty: fc.constantFrom(...CERTAINTIES),
  state: fc.constantFrom('anchored', 'anchored', 'anchored', 'orphaned'),
});
/** As the core lists them: the codings of an act on one segment, in the text's order. */
const list = fc.uniqueArray(coding, { selector: ({ id }) => id, maxLength: 20 }).map((drawn) =>
  drawn
    .map(({ id, act, start, length, slot, ...given }) => {
      const inAct = act > 1;
      const place = inAct ? { start: act * 5, end: act * 5 + 9 } : { start, end: Math.min(start + length, LENGTH) };
      const ids = { id: `c${String(id).padStart(2, '0')}`, actId: inAct ? `a${act}` : null };
      return { ...given, ...ids, ...place, slot: inAct ? slot : null, coder: 'HB', coderId: 'hb' } as unknown as Coding;
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)),
);
const edits = fc.array(
  fc
    .record({ start: fc.nat(LENGTH), removed: fc.nat(12), text: fc.string({ maxLength: 6 }) })
    .map(({ start, removed, text }): Edit => ({ start, end: start + removed, text })),
  { maxLength: 3 },
);

/** All marks of a list, with nothing known of an earlier one. */
function fromScratch(codings: readonly Coding[]): Mark[] {
  const anchored = codings.filter(({ state }) => state === 'anchored');
  const ids = [...new Set(anchored.map(({ id, actId }) => actId ?? id))];
  return ids.map((markId) => markOf(anchored.filter(({ id, actId }) => (actId ?? id) === markId))).sort(inTextOrder);
}

/** Keeps the object of a coding that did not change, as a patched list does. */
function patched(before: readonly Coding[], after: readonly Coding[]): Coding[] {
  return after.map((coding) => before.find((known) => JSON.stringify(known) === JSON.stringify(coding)) ?? coding);
}

describe('marks followed from list to list', () => {
  it('are those of the last list, whatever the lists before and however much of one is another object', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.boolean(), (lists, isPatched) => {
        const marks = new ListedMarks();
        let before: readonly Coding[] = [];
        for (const next of lists) {
          const codings = isPatched ? patched(before, next) : next;
          marks.take(codings);
          expect([...marks.index]).toEqual(fromScratch(codings));
          before = codings;
        }
      }),
    );
  });

  it('make only those marks anew whose codings differ', () => {
    fc.assert(
      fc.property(list, coding, (codings, { certainty }) => {
        const marks = new ListedMarks();
        marks.take(codings);
        const before = [...marks.index];
        const changed = codings.map((each, order) => (order === 0 ? { ...each, certainty } : each));
        marks.take(changed);
        const kept = [...marks.index].filter((mark) => before.includes(mark));
        expect(kept.length).toBeGreaterThanOrEqual(before.length - 1);
      }),
    );
  });

  it('follow edits of the text, and are the core’s again with its next list', () => {
    fc.assert(
      fc.property(list, edits, list, (first, typed, second) => {
        const marks = new ListedMarks();
        marks.take(first);
        const before = [...marks.index];
        marks.follow(typed);
        const expected = before.flatMap((mark) => {
          const span = mapSpanThrough(mark, typed);
          return span ? [{ ...mark, start: span.start, end: span.end }] : [];
        });
        expect([...marks.index]).toEqual(expected.sort(inTextOrder));
        marks.take(second);
        expect([...marks.index]).toEqual(fromScratch(second));
      }),
    );
  });
});

/** Enough marks for several runs. */
const many = fc
  .array(fc.record({ start: fc.nat(3000), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 600 })
  .map((drawn) =>
    drawn.map(
      ({ start, length }, order): Mark => ({
        id: `m${String(order).padStart(4, '0')}`,
        actId: null,
        coderId: null,
        coder: '',
        certainty: 'certain',
        start,
        end: start + length,
        codings: [],
      }),
    ),
  );
const span = fc.record({ start: fc.nat(3050), length: fc.nat(300) }).map(({ start, length }) => ({
  start,
  end: start + length,
}));
const share = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

describe('the index of marks', () => {
  it('finds what a look at every mark finds: at a span, at a caret, from an offset, by id', () => {
    fc.assert(
      fc.property(many, span, (marks, wanted) => {
        const index = MarkIndex.of(marks);
        const sorted = [...marks].sort(inTextOrder);
        expect([...index]).toEqual(sorted);
        expect(index.overlapping(wanted)).toEqual(sorted.filter((mark) => share(mark, wanted)));
        const at = wanted.start;
        const around = index.at({ start: at, end: at });
        expect(new Set(around)).toEqual(new Set(marks.filter(({ start, end }) => start <= at && at < end)));
        expect(around.map(({ start, end }) => end - start)).toEqual(
          around.map(({ start, end }) => end - start).sort((a, b) => a - b),
        );
        expect([...index.from(at)]).toEqual(sorted.filter(({ start }) => start >= at));
        for (const mark of marks.slice(0, 3)) expect(index.get(mark.id)).toBe(mark);
        expect(index.get('none')).toBeNull();
      }),
      { numRuns: 60 },
    );
  });

  it('goes from mark to mark in the text’s order, in both directions', () => {
    fc.assert(
      fc.property(many, fc.nat(3050), (marks, offset) => {
        const index = MarkIndex.of(marks);
        const sorted = [...marks].sort(inTextOrder);
        for (const [order, mark] of sorted.entries()) {
          expect(index.next(mark, 1)).toBe(sorted[order + 1] ?? null);
          expect(index.next(mark, -1)).toBe(sorted[order - 1] ?? null);
        }
        expect(index.next(offset, 1)).toBe(sorted.find(({ start }) => start >= offset) ?? null);
        expect(index.next(offset, -1)).toBe(sorted.findLast(({ start }) => start < offset) ?? null);
      }),
      { numRuns: 30 },
    );
  });

  it('changed by what goes and comes, or by a filter, is the index of what is left', () => {
    fc.assert(
      fc.property(many, many, fc.integer({ min: 2, max: 9 }), (marks, further, step) => {
        const come = further.slice(0, 40).map((mark) => ({ ...mark, id: `n${mark.id}` }));
        const gone = marks.filter((_, order) => order % step === 0);
        const left = [...marks.filter((mark) => !gone.includes(mark)), ...come].sort(inTextOrder);
        const index = MarkIndex.of(marks);
        expect([...index.with({ gone, come })]).toEqual(left);
        expect([...index]).toEqual([...marks].sort(inTextOrder));
        const passes = ({ start }: Mark) => start % step === 0;
        expect([...index.filter(passes)]).toEqual([...marks].sort(inTextOrder).filter(passes));
        expect(index.filter(() => true)).toBe(index);
      }),
      { numRuns: 60 },
    );
  });

  it('follows edits like every mark for itself, and can be changed afterwards', () => {
    const large = fc.array(
      fc
        .record({ start: fc.nat(3000), removed: fc.nat(400), text: fc.string({ maxLength: 30 }) })
        .map(({ start, removed, text }): Edit => ({ start, end: start + removed, text })),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(many, large, (marks, typed) => {
        const index = MarkIndex.of(marks).follow(typed);
        const expected = marks.flatMap((mark) => {
          const now = mapSpanThrough(mark, typed);
          return now ? [{ ...mark, start: now.start, end: now.end }] : [];
        });
        expect([...index]).toEqual(expected.sort(inTextOrder));
        const gone = [...index].filter((_, order) => order % 3 === 0);
        expect([...index.with({ gone })]).toEqual([...index].filter((mark) => !gone.includes(mark)));
      }),
      { numRuns: 60 },
    );
  });

  it('says all that the lanes of a stretch depend on', () => {
    fc.assert(
      fc.property(many, span, (marks, wanted) => {
        const index = MarkIndex.of(marks);
        const all = [...index];
        const whole = assignLanes(all);
        const part = index.connected(wanted);
        const lanes = assignLanes(part).lanes;
        for (const [order, mark] of part.entries()) expect(lanes[order]).toBe(whole.lanes[all.indexOf(mark)]);
        expect(part).toEqual(expect.arrayContaining(index.overlapping(wanted)));
      }),
      { numRuns: 60 },
    );
  });
});
