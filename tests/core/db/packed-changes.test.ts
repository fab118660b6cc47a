import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OPERATIONS, packChanges, unpackChanges } from '../../../electron/core/db/packed-changes.ts';
import { shortId } from '../../../schema/model/short-id.ts';

it('what is packed is unpacked again, whatever form an id has', () => {
  const rowId = fc.oneof(
    fc.uint8Array({ minLength: 16, maxLength: 16 }).map(shortId),
    fc.uuid(),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.uuid().map((id) => `phase-of-${id}`),
  );
  const change = fc.record({ shapeId: fc.nat(4095), operation: fc.constantFrom(...OPERATIONS), rowId });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      expect(unpackChanges(packChanges(changes))).toEqual(changes);
    }),
  );
});
