import { expect, test } from 'vitest';
import { TableDraft } from '../../../renderer/ui/grid/table-draft.ts';
import type { DesignEdit } from '../../../schema/model/design.ts';

/** Keeps rows by id and refuses the cell "bad", as the core refuses a table that holds something impossible. */
function study() {
  const saved: DesignEdit[][] = [];
  let made = 0;
  const draft = new TableDraft({
    requires: ['name'],
    placeOf: (error) => ({ index: (error as { index: number }).index, column: 'kind' }),
    save: async (edits) => {
      const index = edits.findIndex(({ cells }) => cells.kind === 'bad');
      if (index >= 0) throw { index };
      saved.push(edits);
      return edits.map(({ id }) => id ?? `id-${++made}`);
    },
  });
  return { draft, saved };
}
const one = (key: string, cells: Record<string, string>) => new Map([[key, cells]]);

test('a cell of a stored row is stored at once, alone', async () => {
  const { draft, saved } = study();
  await draft.put(one('a', { kind: 'county' }));
  expect(saved).toEqual([[{ id: 'a', cells: { kind: 'county' } }]]);
  expect(draft.read().changes.size).toBe(0);
});

test('a new row waits for the cells it needs and is then made once, however quickly one types', async () => {
  const { draft, saved } = study();
  const key = draft.read().blankKey;
  await draft.put(one(key, { kind: 'county' }));
  expect(saved).toEqual([]);
  expect(draft.read()).toMatchObject({ incomplete: 1 });
  expect(draft.read().blankKey).not.toBe(key);
  const first = draft.put(one(key, { name: 'Fjordheim' }));
  const second = draft.put(one(key, { name: 'Fjordheim fylke' }));
  await Promise.all([first, second]);
  expect(saved).toEqual([[{ cells: { kind: 'county', name: 'Fjordheim fylke' } }]]);
  await draft.put(one(key, { kind: 'country' }));
  expect(saved.at(-1)).toEqual([{ id: 'id-1', cells: { kind: 'country' } }]);
  expect(draft.read().stored.get(key)).toBe('id-1');
});

test('nothing of a refused table is stored; corrected in one cell, all of it is', async () => {
  const { draft, saved } = study();
  await draft.put(
    new Map([
      ['a', { kind: 'county' }],
      ['b', { kind: 'bad' }],
    ]),
  );
  expect(saved).toEqual([]);
  expect(draft.read().refusals).toMatchObject([{ row: 'b', column: 'kind' }]);
  await draft.put(one('c', { kind: 'school' }));
  expect(saved).toEqual([[{ id: 'c', cells: { kind: 'school' } }]]);
  expect(draft.read().refusals).toHaveLength(1);
  await draft.put(one('b', { kind: 'school' }));
  expect(saved[1]?.map(({ id }) => id).sort()).toEqual(['a', 'b']);
  expect(draft.read().refusals).toEqual([]);
  expect(draft.read().changes.size).toBe(0);
});

test('what was refused apart is corrected apart', async () => {
  const { draft, saved } = study();
  await draft.put(one('a', { kind: 'bad' }));
  await draft.put(one('b', { kind: 'bad', name: 'Lia' }));
  expect(await draft.put(one('a', { kind: 'school' }))).toBe(true);
  expect(saved).toEqual([[{ id: 'a', cells: { kind: 'school' } }]]);
  expect(draft.read().refusals).toMatchObject([{ row: 'b' }]);
});

test('what is discarded is not stored later', async () => {
  const { draft, saved } = study();
  await draft.put(one('b', { kind: 'bad' }));
  draft.discard();
  expect(draft.read().refusals).toEqual([]);
  await draft.put(one('b', { name: 'Lia' }));
  expect(saved).toEqual([[{ id: 'b', cells: { name: 'Lia' } }]]);
});
