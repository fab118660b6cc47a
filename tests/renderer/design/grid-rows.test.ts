import { describe, expect, test } from 'vitest';
import {
  cellOf,
  cleared,
  copied,
  type GridColumn,
  gridRows,
  inFirstOrder,
} from '../../../renderer/ui/grid/grid-rows.ts';
import { pasted } from '../../../renderer/ui/grid/pasted-table.ts';

const column = (key: string, type: GridColumn['type'] = 'text', required = false): GridColumn => ({
  key,
  heading: key,
  headings: [key],
  type,
  required,
  choices:
    type === 'choice'
      ? [
          { cell: 'county', words: 'Fylke' },
          { cell: 'school', words: 'Skole' },
        ]
      : null,
  free: false,
  width: 100,
});
const COLUMNS = [column('name', 'text', true), column('kind', 'choice'), column('pupils', 'integer')];
const row = (id: string, name: string, kind = '', pupils = '') => ({ id, cells: { name, kind, pupils } });
const STORED = [row('a', 'Lia', 'school', '90'), row('b', 'Bekk', 'school', '1200'), row('c', 'Austland', 'county')];
const PLAIN = { changes: new Map<string, Record<string, string>>(), stored: new Map<string, string>() };
const shown = (text = '', sorting: Parameters<typeof gridRows>[3]['sorting'] = null, draft: typeof PLAIN = PLAIN) =>
  gridRows(STORED, COLUMNS, draft, { text, sorting }).map(({ cells }) => cells.name);
const rows = gridRows(STORED, COLUMNS, PLAIN, { text: '', sorting: null });

describe('rows in sight', () => {
  test('are narrowed by the words that are seen and sorted as what they are, unknown last', () => {
    expect(shown('FYLKE')).toEqual(['Austland']);
    expect(shown('', { column: 'pupils', descending: false })).toEqual(['Lia', 'Bekk', 'Austland']);
    expect(shown('', { column: 'pupils', descending: true })).toEqual(['Bekk', 'Lia', 'Austland']);
  });

  test('what is not stored is always among them, and lies over what is stored', () => {
    const changes = new Map([
      ['a', { name: 'Lia skole' }],
      ['new:0', { name: 'Vik' }],
    ]);
    expect(shown('fylke', null, { ...PLAIN, changes })).toEqual(['Lia skole', 'Austland', 'Vik']);
  });

  test('a row that was made here keeps its key and its place', () => {
    const stored = new Map([['new:0', 'd']]);
    const keys = gridRows([...STORED, row('d', 'Aker')], COLUMNS, { ...PLAIN, stored }, { text: '', sorting: null });
    expect(keys.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'new:0']);
    const seen = new Map<string, number>();
    inFirstOrder(STORED, seen);
    const [a, b, c] = STORED as [(typeof STORED)[0], (typeof STORED)[0], (typeof STORED)[0]];
    expect(inFirstOrder([c, row('d', 'Aker'), a, b], seen).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a range of cells', () => {
  const all = { top: 0, bottom: 2, left: 0, right: 2 };

  test('is copied in words and pasted back as it was', () => {
    const table = copied(all, rows, COLUMNS);
    expect(table[0]).toEqual(['Lia', 'Skole', '90']);
    const { changes } = pasted(table, all, rows, COLUMNS, null);
    expect([...changes.values()]).toEqual(STORED.map(({ cells }) => cells));
  });

  test('takes a table at its first cell, with rows beyond it where they can be added, and tells what is left out', () => {
    let made = 0;
    const table = [
      ['Fylke', '1', 'beyond'],
      ['skole', '2', 'beyond'],
    ];
    const at = { top: 2, bottom: 2, left: 1, right: 1 };
    const laid = pasted(table, at, rows, COLUMNS, () => `new:${made++}`);
    expect([...laid.changes]).toEqual([
      ['c', { kind: 'county', pupils: '1' }],
      ['new:0', { kind: 'school', pupils: '2' }],
    ]);
    expect(laid).toMatchObject({ columnsBeyond: 1, rowsBeyond: 0, unknownHeadings: [] });
    const fixed = pasted(table, at, rows, COLUMNS, null);
    expect(fixed.changes.size).toBe(1);
    expect(fixed.rowsBeyond).toBe(1);
  });

  test('takes headings that were copied along as what they say, whatever the order of the columns', () => {
    const at = { top: 0, bottom: 0, left: 0, right: 0 };
    const table = [
      ['Pupils', 'Head teacher', '', 'NAME'],
      ['12', 'Ola', '', 'Vik'],
    ];
    const laid = pasted(table, at, rows, COLUMNS, null);
    expect([...laid.changes]).toEqual([['a', { pupils: '12', name: 'Vik' }]]);
    expect(laid).toMatchObject({ unknownHeadings: ['Head teacher'], columnsBeyond: 0 });
    expect([...pasted([['name'], ['Vik']], at, rows, COLUMNS, null).changes]).toEqual([['a', { name: 'Vik' }]]);
  });

  test('takes a first row for one like the others when it only sounds like headings', () => {
    const at = { top: 0, bottom: 0, left: 0, right: 0 };
    const names = pasted([['Kind'], ['Vik']], at, rows, COLUMNS, null);
    expect([...names.changes.values()]).toEqual([{ name: 'Kind' }, { name: 'Vik' }]);
    const half = [
      ['Kind', 'Skole'],
      ['Vik', 'Skole'],
    ];
    expect(pasted(half, at, rows, COLUMNS, null).changes.get('a')).toEqual({ name: 'Kind', kind: 'school' });
  });

  test('is filled by one cell and emptied but for what rows need', () => {
    const names = { ...all, right: 0 };
    expect([...pasted([['X']], names, rows, COLUMNS, null).changes.values()]).toEqual([
      { name: 'X' },
      { name: 'X' },
      { name: 'X' },
    ]);
    expect([...cleared(all, rows, COLUMNS)]).toEqual([
      ['a', { kind: '', pupils: '' }],
      ['b', { kind: '', pupils: '' }],
      ['c', { kind: '' }],
    ]);
  });

  test('what is not a choice is kept, so that it can be seen and mended', () => {
    expect(cellOf(COLUMNS[1] as GridColumn, ' kommune ')).toBe('kommune');
    expect(cellOf(COLUMNS[1] as GridColumn, 'FYLKE')).toBe('county');
  });
});
