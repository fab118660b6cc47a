/** The grid's cells by row and column, and a stretch of them that is chosen. */

import type { CoverageCell, CoverageGrid } from '../../../schema/figures/coverage/model.ts';
import type { FigureCallParams } from '../../../schema/figures/registry.ts';

/** What is set against what, and which documents count. */
export type GridInput = FigureCallParams<'coverage'>;

/** Counts from the grid's first row and column. */
export interface Position {
  row: number;
  column: number;
}

/** A rectangle of cells: where choosing began, and where it is now. */
export interface Chosen {
  from: Position;
  to: Position;
}

export const at = (row: number, column: number): Chosen => ({ from: { row, column }, to: { row, column } });

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);

export const isChosen = ({ from, to }: Chosen, { row, column }: Position): boolean =>
  between(row, from.row, to.row) && between(column, from.column, to.column);

export function cellAt(grid: CoverageGrid, { row, column }: Position): CoverageCell | undefined {
  return column < grid.columns.length ? grid.cells[row * grid.columns.length + column] : undefined;
}

/** Row by row. */
export function chosenCells(grid: CoverageGrid, chosen: Chosen): CoverageCell[] {
  const { columns } = grid;
  return grid.cells.filter((_, index) =>
    isChosen(chosen, { row: Math.floor(index / columns.length), column: index % columns.length }),
  );
}

const STEPS: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Where a key leads within the grid; with Ctrl to its edge, with Home and End to its corners. Null for other keys. */
export function step(grid: CoverageGrid, { row, column }: Position, key: string, toEdge: boolean): Position | null {
  const direction = STEPS[key];
  if (direction === undefined) return null;
  const isCorner = toEdge && (key === 'Home' || key === 'End');
  const far = isCorner ? [direction[1], direction[1]] : direction.map((by) => by * Number.MAX_SAFE_INTEGER);
  const [rows, columns] = toEdge ? far : direction;
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1);
  const moved = (value: number, by: number | undefined) => (by ? value + by : value);
  return {
    row: within(moved(row, rows), grid.rows.length),
    column: within(moved(column, columns), grid.columns.length),
  };
}

export const countFilled = (cells: readonly CoverageCell[]): number =>
  cells.filter(({ documents }) => documents > 0).length;
