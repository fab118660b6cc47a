import { expect, it } from 'vitest';
import { SEGMENT_REFERRERS, segmentIsUsed, segmentUses } from '../../../electron/core/db/referrers.ts';
import { SEGMENT_USES } from '../../../schema/model/editing.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

const listed = SEGMENT_REFERRERS.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)).sort();

function referringTo(table: string, { project }: TestCore): string[] {
  const columns = project.reader.sqlite.prepare(`
    SELECT tables.name || '.' || keys."from" FROM pragma_table_list AS tables, pragma_foreign_key_list(tables.name) AS keys
    WHERE tables.schema = 'main' AND keys."table" = ? ORDER BY 1`);
  return columns.pluck().all(table) as string[];
}

it('lists every column that refers to a segment: a table that is added is decided on there', () => {
  expect(referringTo('segments', openTestCore('empty'))).toEqual(listed);
});

it('would notice a table that is not listed', () => {
  const test = openTestCore('empty');
  test.project.writer.sqlite.exec(
    'CREATE TABLE notes (id TEXT PRIMARY KEY, about TEXT REFERENCES segments (id) ON DELETE CASCADE) STRICT',
  );
  expect(referringTo('segments', test)).toEqual([...listed, 'notes.about'].sort());
});

it('names every use of a segment', () => {
  const { reader } = openTestCore('empty').project;
  const fixed = SEGMENT_REFERRERS.flatMap(({ use }) => (typeof use === 'string' ? [use] : []));
  expect(SEGMENT_USES).toEqual(expect.arrayContaining(fixed));
  const { text, values } = segmentUses;
  reader.sqlite.prepare(`SELECT (SELECT json_group_array(use) FROM (${text})) FROM segments`).all(...values);
});

it('looks up by index whether a segment is used', () => {
  const { reader } = openTestCore('empty').project;
  const { text, values } = segmentIsUsed;
  const plan = reader.sqlite
    .prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM segments WHERE id IN ('a') AND NOT (${text})`)
    .all(...values) as { detail: string }[];
  expect(plan.map(({ detail }) => detail).filter((line) => line.startsWith('SCAN'))).toEqual([]);
});
