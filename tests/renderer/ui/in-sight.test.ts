import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../../../renderer/ui/use-in-sight.ts';

it('draws what is in sight, what lies around it and what must be there, in order and each once', () => {
  const index = fc.integer({ min: -40, max: 240 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.nat(199),
      fc.nat(60),
      fc.nat(20),
      fc.array(index, { maxLength: 3 }),
      (count, from, length, overscan, always) => {
        const startIndex = Math.min(from, count - 1);
        const endIndex = Math.min(startIndex + length, count - 1);
        const all = drawn({ startIndex, endIndex, overscan, count }, always);
        for (let n = 0; n < count; n++) {
          const isNear = n >= startIndex - overscan && n <= endIndex + overscan;
          expect(all.filter((one) => one === n)).toHaveLength(isNear || always.includes(n) ? 1 : 0);
        }
        expect(all).toEqual(all.toSorted((a, b) => a - b));
        expect(all.every((one) => one >= 0 && one < count)).toBe(true);
      },
    ),
  );
});
