/** What each column of a survey is used for; a column has one use. */
import type { SurveyColumns } from '../../../../schema/model/imports.ts';

export const COLUMN_USES = ['open', 'closed', 'title', 'none'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export function readsAs({ title, open, closed }: SurveyColumns, column: string): ColumnUse {
  if (title === column) return 'title';
  if (open.includes(column)) return 'open';
  return closed.includes(column) ? 'closed' : 'none';
}

/** One column names the texts: the one that did before becomes an attribute. Columns keep the table's order. */
export function withUse(
  chosen: SurveyColumns,
  columns: readonly { name: string }[],
  column: string,
  use: ColumnUse,
): SurveyColumns {
  const uses = (name: string): ColumnUse => {
    if (name === column) return use;
    const before = readsAs(chosen, name);
    return use === 'title' && before === 'title' ? 'closed' : before;
  };
  const names = columns.map(({ name }) => name);
  return {
    title: names.find((name) => uses(name) === 'title') ?? null,
    open: names.filter((name) => uses(name) === 'open'),
    closed: names.filter((name) => uses(name) === 'closed'),
  };
}
