/**
 * The grid as tidy CSV: one row per cell, for a statistics program. RFC 4180 quoting, UTF-8, lines end in LF. Headings
 * are the same in every language; an empty `planned` is "no plan", which is not 0.
 */
import { stringify } from 'csv-stringify/sync';
import type { CoverageAxes, CoverageGrid } from '../../../../schema/figures/coverage/model.ts';

export function coverageCsv(grid: CoverageGrid, { rows, columns, by }: CoverageAxes): string {
  const rowById = new Map(grid.rows.map((row) => [row.id, row]));
  const columnById = new Map(grid.columns.map((column) => [column.id, column]));
  const headings = [rows, ...(by === null ? [] : [by]), columns, 'documents', 'planned', 'missing', 'reason'];
  const lines = grid.cells.map((cell) => {
    const row = rowById.get(cell.row);
    return [
      row?.name ?? '',
      ...(by === null ? [] : [row?.by ?? '']),
      columnById.get(cell.column)?.name ?? '',
      String(cell.documents),
      cell.planned === null ? '' : String(cell.planned),
      cell.missing ? '1' : '0',
      cell.reason ?? '',
    ];
  });
  return stringify([headings, ...lines], { record_delimiter: 'unix' });
}
