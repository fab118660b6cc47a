import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClipboardTable, writeClipboardTable } from '../../../renderer/ui/grid/clipboard-table.ts';

test('a table from a spreadsheet is read by rows and cells', () => {
  expect(readClipboardTable('School A\tcounty\r\n"School\tB"\t\r\n')).toEqual([
    ['School A', 'county'],
    ['School\tB', ''],
  ]);
  expect(readClipboardTable('"two\nlines"\t"a ""word"""')).toEqual([['two\nlines', 'a "word"']]);
});

test('a quotation mark within or before words is kept', () => {
  expect(readClipboardTable('5" pipe\t"open')).toEqual([['5" pipe', '"open']]);
});

test('one word is one cell', () => {
  expect(readClipboardTable('2021-10-21')).toEqual([['2021-10-21']]);
});

test('what is copied comes back as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', '\t', '\n', ' ', '🙂') });
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }));
  fc.assert(
    fc.property(table, (rows) => {
      // An empty last line is what a spreadsheet's own last line end looks like.
      fc.pre(rows.at(-1)?.some((text) => text !== '') ?? false);
      expect(readClipboardTable(writeClipboardTable(rows))).toEqual(rows);
    }),
  );
});
