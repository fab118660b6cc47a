/** What the window shows, copied into a spreadsheet, is understood when it comes back. */
import { describe, expect, test } from 'vitest';
import { findChoice, isNamedBy } from '../../../schema/domain/design/column-spec.ts';
import { DESIGN_TABLE_SPECS } from '../../../schema/domain/design/design-tables.ts';
import { study as en } from '../../../words/en/study.ts';
import { study as nb } from '../../../words/nb/study.ts';

const TABLES = Object.entries(DESIGN_TABLE_SPECS);

describe.each([
  ['English', en],
  ['Norwegian', nb],
])('%s', (_, texts) => {
  const shown: Record<string, string> = texts.column;
  const ownNames: Record<string, Record<string, string>> = texts.columnOf;
  const words: Record<string, string> = texts.choice;

  test.each(TABLES)('headings of %s', (table, { columns }) => {
    for (const { key } of columns) {
      const heading = ownNames[table]?.[key] ?? shown[key] ?? '';
      const [first] = columns.filter((column) => isNamedBy(column, heading));
      expect(first?.key, heading).toBe(key);
    }
  });

  test('choices', () => {
    for (const [, { columns }] of TABLES) {
      for (const { choices = [] } of columns) {
        for (const { value } of choices) expect(findChoice(choices, words[value] ?? ''), words[value]).toBe(value);
      }
    }
  });
});
