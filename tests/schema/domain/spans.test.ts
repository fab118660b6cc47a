import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveredLength } from '../../../schema/domain/spans.ts';

test('covered length is the number of places under at least one span', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })));
  fc.assert(
    fc.property(spans, (all) => {
      const places = new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
      expect(coveredLength(all)).toBe(places.size);
    }),
  );
});
