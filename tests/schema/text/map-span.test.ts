import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../schema/model/editing.ts';
import { mapSpan, mapSpanThrough } from '../../../schema/text/map-span.ts';
import type { Span } from '../../../schema/text/span.ts';
import { spansStayOnTheirWords } from './span-property.ts';

/** The span of "coded" in this text, after an edit; shown as the text with the span in brackets. */
function shown(edit: Edit): string | null {
  const text = 'is coded here';
  const span = mapSpan({ start: 3, end: 8 }, edit);
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return span && `${after.slice(0, span.start)}[${after.slice(span.start, span.end)}]${after.slice(span.end)}`;
}

describe('mapSpan', () => {
  it.each([
    ['typing before it', { start: 0, end: 0, text: 'x' }, 'xis [coded] here'],
    ['typing at its start', { start: 3, end: 3, text: 'x' }, 'is x[coded] here'],
    ['typing inside', { start: 5, end: 5, text: 'x' }, 'is [coxded] here'],
    ['typing at its end', { start: 8, end: 8, text: 'x' }, 'is [coded]x here'],
    ['typing after it', { start: 9, end: 9, text: 'x' }, 'is [coded] xhere'],
    ['deleting its beginning', { start: 2, end: 5, text: '' }, 'is[ded] here'],
    ['deleting its end', { start: 6, end: 9, text: '' }, 'is [cod]here'],
    ['correcting its first letter', { start: 3, end: 4, text: 'C' }, 'is [Coded] here'],
    ['correcting its last letter', { start: 7, end: 8, text: 'r' }, 'is [coder] here'],
    ['another word in its place', { start: 3, end: 8, text: 'marked' }, 'is [marked] here'],
    ['replacing across its start', { start: 0, end: 5, text: 'en' }, 'en[ded] here'],
    ['replacing across its end', { start: 6, end: 13, text: 'ing' }, 'is [cod]ing'],
    ['deleting it', { start: 3, end: 8, text: '' }, null],
    ['replacing more than it', { start: 2, end: 8, text: ' x' }, null],
    ['replacing it and what follows', { start: 3, end: 9, text: 'x' }, null],
    ['replacing all', { start: 0, end: 13, text: 'x' }, null],
  ])('%s', (_, edit, expected) => {
    expect(shown(edit)).toBe(expected);
  });

  const someSpan = fc
    .tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]): Span => ({ start, end: start + length }));
  const someEditAt = fc
    .tuple(fc.nat({ max: 60 }), fc.nat({ max: 20 }), fc.string({ maxLength: 8 }))
    .map(([start, length, text]): Edit => ({ start, end: start + length, text }));

  it('identity: an edit that changes nothing moves nothing', () => {
    fc.assert(
      fc.property(someSpan, fc.nat({ max: 60 }), (span, at) => {
        expect(mapSpan(span, { start: at, end: at, text: '' })).toEqual(span);
      }),
    );
  });

  it('inverse: an insertion that is deleted again leaves every span as it was', () => {
    fc.assert(
      fc.property(someSpan, fc.nat({ max: 60 }), fc.string({ minLength: 1 }), (span, at, text) => {
        const edits = [
          { start: at, end: at, text },
          { start: at, end: at + text.length, text: '' },
        ];
        expect(mapSpanThrough(span, edits)).toEqual(span);
      }),
    );
  });

  it('order: spans that follow one another or lie in one another do so afterwards', () => {
    fc.assert(
      fc.property(someSpan, someSpan, someEditAt, (a, b, edit) => {
        const [x, y] = [mapSpan(a, edit), mapSpan(b, edit)];
        if (!x || !y) return;
        expect(x.start < x.end && y.start < y.end).toBe(true);
        if (a.end <= b.start) expect(x.end).toBeLessThanOrEqual(y.start);
        if (a.start <= b.start && a.end >= b.end && edit.start === edit.end) {
          expect(x.start <= y.start && x.end >= y.end).toBe(true);
        }
      }),
    );
  });

  it('composition: two insertions, or two deletions, side by side are as one', () => {
    fc.assert(
      fc.property(someSpan, someEditAt, fc.nat({ max: 20 }), (span, { start, end, text }, cut) => {
        const inside = Math.min(cut, text.length);
        const inserted = [
          { start, end: start, text: text.slice(0, inside) },
          { start: start + inside, end: start + inside, text: text.slice(inside) },
        ];
        expect(mapSpanThrough(span, inserted)).toEqual(mapSpan(span, { start, end: start, text }));
        const middle = Math.min(start + cut, end);
        const deleted = [
          { start: middle, end, text: '' },
          { start, end: middle, text: '' },
        ];
        expect(mapSpanThrough(span, deleted)).toEqual(mapSpan(span, { start, end, text: '' }));
      }),
    );
  });
});

describe('random edits', () => {
  it('120,000 of them: every span whose text was not touched covers exactly that text', () => {
    let edits = 0;
    const property = spansStayOnTheirWords((made) => {
      edits += made;
    });
    fc.assert(property, { numRuns: 1200 });
    expect(edits).toBeGreaterThanOrEqual(120_000);
  });
});
