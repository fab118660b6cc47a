/**
 * The grid as a workbook: a sheet to look at, every cell with sign, number and colour, and a sheet to count with, one
 * row per cell. Texts are written as texts: a spreadsheet takes none of them for a formula.
 */
import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { waveName } from '../../../../schema/domain/study-names.ts';
import { type CellState, cellMark, cellState } from '../../../../schema/figures/coverage/grid.ts';
import type { CoverageAxes, CoverageCell, CoverageGrid } from '../../../../schema/figures/coverage/model.ts';
import type { Language } from '../../../../words/languages.ts';
import { say } from '../../../../words/say.ts';

/** Light enough for black text; the sign in the cell says the same. */
const FILL: Record<CellState, string> = {
  filled: '#d5ead8',
  partly: '#f6e7c1',
  missing: '#f6d5d0',
  notExpected: '#eeeeee',
};

const NAME_WIDTH = 28;
const CELL_WIDTH = 16;

const text = (value: string): CellObject => ({ value, type: String });
const number = (value: number | null): CellObject | null => (value === null ? null : { value, type: Number });
const heading = (value: string): CellObject => ({ ...text(value), fontWeight: 'bold' });

export async function coverageXlsx(grid: CoverageGrid, axes: CoverageAxes, language: Language): Promise<Uint8Array> {
  const columnNames = grid.columns.map(({ name }) => (axes.columns === 'wave' ? waveName(name, language) : name));
  const keys = [axes.rows, ...(axes.by === null ? [] : [axes.by])].map((row) =>
    heading(say(language, `coverage:row.${row}`)),
  );
  const namesOf = (row: CoverageGrid['rows'][number]) => [row.name, ...(axes.by === null ? [] : [row.by ?? ''])];
  const cellsOf = (index: number) => grid.cells.slice(index * columnNames.length, (index + 1) * columnNames.length);

  const look: Row[] = [
    [...keys, ...columnNames.map(heading), heading(say(language, 'coverage:report.total'))],
    ...grid.rows.map((row, index): Row => {
      const cells = cellsOf(index);
      return [...namesOf(row).map(text), ...cells.map(shown), text(filledOf(cells))];
    }),
    [
      heading(say(language, 'coverage:report.total')),
      ...keys.slice(1).map(() => null),
      ...grid.columns.map(({ id }) => heading(filledOf(grid.cells.filter(({ column }) => column === id)))),
      heading(filledOf(grid.cells)),
    ],
    [],
    [text(say(language, 'coverage:report.filled', { filled: grid.filled, total: grid.total }))],
    ...(grid.documentsOutside > 0
      ? [[text(say(language, 'coverage:report.outside', { count: grid.documentsOutside }))]]
      : []),
  ];
  const count: Row[] = [
    [
      ...keys,
      heading(say(language, `coverage:column.${axes.columns}`)),
      heading(say(language, 'coverage:report.documents')),
      heading(say(language, 'coverage:report.planned')),
      heading(say(language, 'coverage:report.state')),
      heading(say(language, 'coverage:report.reason')),
    ],
    ...grid.rows.flatMap((row, index) =>
      cellsOf(index).map(
        (cell, at): Row => [
          ...namesOf(row).map(text),
          text(columnNames[at] ?? ''),
          number(cell.documents),
          number(cell.planned),
          text(say(language, `coverage:state.${cellState(cell)}`)),
          text(cell.reason ?? ''),
        ],
      ),
    ),
  ];
  const widths = [...keys.map(() => ({ width: NAME_WIDTH })), ...columnNames.map(() => ({ width: CELL_WIDTH }))];
  return await writeXlsxFile([
    {
      sheet: say(language, 'coverage:report.grid'),
      data: look,
      columns: widths,
      stickyRowsCount: 1,
      stickyColumnsCount: keys.length,
    },
    {
      sheet: say(language, 'coverage:report.cells'),
      data: count,
      columns: [...keys, null, null, null, null, null].map(() => ({ width: CELL_WIDTH })),
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

function shown(cell: CoverageCell): CellObject {
  const reason = cell.reason === null ? '' : ` (${cell.reason})`;
  return { ...text(`${cellMark(cell)}${reason}`), backgroundColor: FILL[cellState(cell)], wrap: true };
}

const filledOf = (cells: readonly CoverageCell[]): string =>
  `${cells.filter(({ documents }) => documents > 0).length} / ${cells.length}`;
