/** What was collected where and when, held against what was planned. A table only: cells are chosen and planned in it. */
import { defineFigure } from '../define.ts';
import { CoverageGrid, CoverageParams } from './model.ts';

export const coverage = defineFigure({
  params: CoverageParams,
  data: CoverageGrid,
  formats: ['xlsx', 'csv'],
  key: null,
  marks: ({ cells }) => cells,
  markId: ({ row, column }) => `${row} ${column}`,
  words: null,
  rows(grid, { rows, columns, by }) {
    const rowById = new Map(grid.rows.map((row) => [row.id, row]));
    const columnById = new Map(grid.columns.map((column) => [column.id, column]));
    const headings = [rows, ...(by === null ? [] : [by]), columns, 'documents', 'planned', 'missing', 'reason'];
    const cells = grid.cells.map((cell) => {
      const row = rowById.get(cell.row);
      return [
        row?.name ?? '',
        ...(by === null ? [] : [row?.by ?? '']),
        columnById.get(cell.column)?.name ?? '',
        String(cell.documents),
        // Empty is "no plan", which is not 0.
        cell.planned === null ? '' : String(cell.planned),
        cell.missing ? '1' : '0',
        cell.reason ?? '',
      ];
    });
    return [headings, ...cells];
  },
});
