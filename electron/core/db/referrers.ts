/**
 * What refers to a segment, once. Most keys delete their rows along with the segment, so whatever removes, moves or lists
 * segments goes by this list; a test holds it against the schema, so that a table that is added cannot be forgotten.
 */
import type { SegmentUse } from '../../../schema/model/editing.ts';
import type { WriteDb } from '../context.ts';
import { identifier, joinSql, type Sql, sql } from './sql.ts';

interface SegmentReferrer {
  table: string;
  /** Columns with a segment's id. */
  columns: readonly [string, ...string[]];
  /** What the segment is to whoever reads of it; null for codings and acts, which are told one by one. */
  use: SegmentUse | { column: string } | null;
  /** Whether its rows go along to other words when nobody codes the first ones any more. Marks on a text stay with it. */
  follows: boolean;
}

export const SEGMENT_REFERRERS: readonly SegmentReferrer[] = [
  { table: 'codings', columns: ['segment_id'], use: null, follows: false },
  { table: 'acts', columns: ['segment_id'], use: null, follows: false },
  { table: 'memos', columns: ['segment_id'], use: 'memo', follows: true },
  { table: 'links', columns: ['from_segment_id', 'to_segment_id'], use: 'link', follows: true },
  { table: 'act_evidence', columns: ['segment_id'], use: 'evidence', follows: true },
  { table: 'third_person_marks', columns: ['segment_id'], use: 'third_person', follows: false },
  { table: 'meeting_items', columns: ['segment_id'], use: { column: 'kind' }, follows: false },
  { table: 'attendance', columns: ['segment_id'], use: 'attendance', follows: false },
  { table: 'reported_ties', columns: ['segment_id'], use: 'reported_tie', follows: false },
];

/** True of a row of `segments` to which something refers. */
export const segmentIsUsed: Sql = joinSql(
  SEGMENT_REFERRERS.flatMap(({ table, columns }) =>
    columns.map((column) => sql`EXISTS (SELECT 1 FROM ${identifier(table)} WHERE ${identifier(column)} = segments.id)`),
  ),
  ' OR ',
);

/** The uses of a row of `segments` besides codings, as a query with one column, each use once. */
export const segmentUses: Sql = joinSql(
  SEGMENT_REFERRERS.flatMap(({ table, columns, use }) =>
    use === null
      ? []
      : columns.map((column) => {
          const named = typeof use === 'string' ? sql`${use}` : identifier(use.column);
          return sql`SELECT ${named} AS use FROM ${identifier(table)} WHERE ${identifier(column)} = segments.id`;
        }),
  ),
  ' UNION ',
);

/** What goes along with words that were coded, onto other words. What those already have, as an act's evidence, is once. */
export function moveFollowers(db: WriteDb, from: string, to: string): void {
  for (const { table, columns, follows } of SEGMENT_REFERRERS) {
    if (!follows) continue;
    for (const column of columns.map(identifier)) {
      db.run(sql`UPDATE OR IGNORE ${identifier(table)} SET ${column} = ${to} WHERE ${column} = ${from}`);
      db.run(sql`DELETE FROM ${identifier(table)} WHERE ${column} = ${from}`);
    }
  }
}
