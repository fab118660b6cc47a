import { expect, it } from 'vitest';
import { codingsStatement } from '../../../electron/core/codings/queries.ts';
import { sql } from '../../../electron/core/db/sql.ts';
import { openTestCore } from '../test-core.ts';

/** Asked once per imported row: reading all of a coder's work each time would make an import quadratic; a segment has a handful. */
it.each([
  [
    'a segment by its span',
    `SELECT id FROM segments WHERE state = 'anchored' AND start_block_id = ? AND start_offset_utf16 = ?
      AND end_block_id = ? AND end_offset_utf16 = ?`,
    'segments_by_start (start_block_id=? AND start_offset_utf16=? AND end_block_id=? AND end_offset_utf16=?)',
  ],
  [
    'a coder’s codings on a segment',
    'SELECT act_id, slot, code_id FROM codings WHERE segment_id = ? AND coder_id = ? AND act_id IS NOT NULL',
    'codings_by_segment (segment_id=?)',
  ],
  [
    'a coder’s coding of a segment with a code',
    'SELECT id FROM codings WHERE segment_id = ? AND code_id = ? AND coder_id = ? AND act_id IS NULL',
    'codings_by_segment (segment_id=?)',
  ],
])('finds %s by an index on its place', (_, statement, index) => {
  const { reader } = openTestCore('empty').project;
  const plan = reader.sqlite.prepare(`EXPLAIN QUERY PLAN ${statement.replaceAll('?', '1')}`).all() as {
    detail: string;
  }[];
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(`USING INDEX ${index}`);
});

it('looks the blocks of a document’s codings up instead of walking through them for each', () => {
  const { reader } = openTestCore('empty').project;
  const { text, values } = codingsStatement(sql`document_id = ${'a'}`, sql`segments.document_id = ${'a'}`);
  const plan = reader.sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
  expect(plan.map(({ detail }) => detail).filter((line) => /SCAN (first|last)_block/.test(line))).toEqual([]);
});
