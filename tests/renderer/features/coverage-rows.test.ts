import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretches } from '../../../renderer/features/coverage/use-row-window.ts';

it('every row lies in one stretch, in order; those on the screen and the focused one are drawn', () => {
  const row = fc.integer({ min: -40, max: 240 });
  fc.assert(
    fc.property(fc.nat(200), row, fc.nat(60), fc.nat(199), (count, from, height, focused) => {
      const all = stretches(count, from, from + height, focused);
      const rows = all.flatMap((one) => Array.from({ length: one.to - one.from }, (_, n) => one.from + n));
      expect(rows).toEqual(Array.from({ length: count }, (_, n) => n));
      const drawn = all.filter(({ isDrawn }) => isDrawn);
      for (let n = 0; n < count; n++) {
        const isWanted = n === focused || (n >= from && n < from + height);
        expect(drawn.some((one) => one.from <= n && n < one.to)).toBe(isWanted);
      }
    }),
  );
});
