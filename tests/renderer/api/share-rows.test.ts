import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareRows } from '../../../renderer/api/share-rows.ts';

const row = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  start: fc.nat(3),
  slots: fc.array(fc.nat(2)),
});
const list = fc.uniqueArray(row, { selector: ({ id }) => id });

it('keeps the object of every row that did not change, and says what the new list says', () => {
  fc.assert(
    fc.property(list, list, (before, now) => {
      const shared = shareRows(before, structuredClone(now)) as typeof now;
      expect(shared).toEqual(now);
      for (const each of shared) {
        const last = before.find(({ id }) => id === each.id);
        if (last && JSON.stringify(last) === JSON.stringify(each)) expect(each).toBe(last);
      }
    }),
  );
});

it('keeps the list itself when nothing changed, and the parts of any other answer', () => {
  const before = [{ id: 'a', start: 1 }];
  expect(shareRows(before, structuredClone(before))).toBe(before);
  const info = { name: 'Study', counts: { codes: 1 } };
  const changed = shareRows(info, { name: 'Other', counts: { codes: 1 } }) as typeof info;
  expect(changed.name).toBe('Other');
  expect(changed.counts).toBe(info.counts);
  expect(shareRows(undefined, before)).toBe(before);
});
