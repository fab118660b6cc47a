import { expect, it } from 'vitest';
import { studyWith } from './study.ts';

it('finds the segments that lie across an edit in an index, without reading the segments', async () => {
  const { test, documentId } = await studyWith();
  const plan = test.project.reader.sqlite
    .prepare(`EXPLAIN QUERY PLAN SELECT id, start_block_id, end_block_id
      FROM segments WHERE document_id = ? AND start_block_id <> end_block_id`)
    .all(documentId) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    'SEARCH segments USING COVERING INDEX segments_across_blocks (document_id=?)',
  ]);
});
