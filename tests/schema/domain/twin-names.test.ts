import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NamedRow, nameTwins } from '../../../schema/domain/twin-names.ts';

const fold = (name: string) => name.toLowerCase();
const row = (id: string, name: string, clock = '2026'): NamedRow => ({ id, name, clock });

describe('twins of the same name', () => {
  it('the one made first keeps it, the others are numbered past numbers that are taken', () => {
    const names = nameTwins(
      [row('a', 'nav', '2027'), row('b', 'NAV', '2026'), row('c', 'NAV', '2028'), row('d', 'Nav (2)', '2029')],
      fold,
    );
    expect(Object.fromEntries(names)).toEqual({ b: 'NAV', d: 'Nav (2)', a: 'nav (3)', c: 'NAV (4)' });
  });

  it('any copy arrives at the same names, all different, and names that differ stay', () => {
    const name = fc.constantFrom('NAV', 'nav', 'NAV (2)', 'PPT', 'Nav (3)');
    const rows = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), name, clock: fc.constantFrom('1', '2', '3') }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, fc.func(fc.nat()), (made, shuffle) => {
        const names = nameTwins(made, fold);
        const elsewhere = nameTwins(
          made.toSorted((a, b) => shuffle(a.id) - shuffle(b.id)),
          fold,
        );
        expect(elsewhere).toEqual(names);
        expect(names.size).toBe(made.length);
        expect(new Set([...names.values()].map(fold)).size).toBe(made.length);
        const renamed = made.map((one) => ({ ...one, name: names.get(one.id) as string }));
        expect(nameTwins(renamed, fold)).toEqual(names);
      }),
    );
  });
});
