/**
 * The cell one is at and the range of cells from where it was begun, kept by row keys so that both stay on their rows
 * while rows are sorted, stored and deleted; and where the keys lead. Pure.
 */
import { type GridRow, type Range, rangeOf } from './grid-rows.ts';

/** Key of the row of headings. */
const HEADINGS = 'headings';

export interface GridSelection {
  /** Row key, or that of the headings. */
  row: string;
  column: number;
  /** The other end of the range. */
  fromRow: string;
  fromColumn: number;
}

export interface Cell {
  /** -1: the headings. */
  row: number;
  column: number;
}

export interface GridSize {
  rows: number;
  columns: number;
  /** Rows seen at once. */
  page: number;
}

export function selectionAt(rows: readonly GridRow[], cell: Cell, from: Cell = cell): GridSelection {
  return { row: keyAt(rows, cell.row), column: cell.column, fromRow: keyAt(rows, from.row), fromColumn: from.column };
}

const keyAt = (rows: readonly GridRow[], index: number) => rows[index]?.key ?? HEADINGS;

/** Where the selection is now; a row that is gone gives its place to the one that is there. */
export function cellsOf(
  selection: GridSelection | null,
  rows: readonly GridRow[],
  before: Cell,
): { at: Cell; range: Range } {
  const indexOf = (key: string, otherwise: number) => {
    if (key === HEADINGS) return -1;
    const index = rows.findIndex((row) => row.key === key);
    return index >= 0 ? index : Math.min(otherwise, rows.length - 1);
  };
  if (!selection) return { at: { row: 0, column: 0 }, range: rangeOf({ row: 0, column: 0 }, { row: 0, column: 0 }) };
  const at = { row: indexOf(selection.row, before.row), column: selection.column };
  const from = { row: indexOf(selection.fromRow, at.row), column: selection.fromColumn };
  return { at, range: rangeOf(at, from) };
}

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}

/** Where a key leads from a cell; null when the key is none that moves. */
export function moved(event: Key, at: Cell, size: GridSize): Cell | null {
  const far = event.ctrlKey || event.metaKey;
  const row = (to: number) => ({ ...at, row: Math.max(-1, Math.min(size.rows - 1, to)) });
  const column = (to: number) => ({ ...at, column: Math.max(0, Math.min(size.columns - 1, to)) });
  switch (event.key) {
    case 'ArrowUp':
      return far ? row(0) : row(at.row - 1);
    case 'ArrowDown':
      return far ? row(size.rows - 1) : row(at.row + 1);
    case 'ArrowLeft':
      return far ? column(0) : column(at.column - 1);
    case 'ArrowRight':
      return far ? column(size.columns - 1) : column(at.column + 1);
    case 'PageUp':
      return row(Math.max(0, at.row - size.page));
    case 'PageDown':
      return row(at.row + size.page);
    case 'Home':
      return far ? { row: 0, column: 0 } : column(0);
    case 'End':
      return far ? { row: size.rows - 1, column: size.columns - 1 } : column(size.columns - 1);
    default:
      return null;
  }
}

/** The cell that Tab leads to, through the rows; null beyond the last and before the first. */
export function tabbed(at: Cell, size: GridSize, back: boolean): Cell | null {
  const next = at.row * size.columns + at.column + (back ? -1 : 1);
  if (next < 0 || next >= size.rows * size.columns) return null;
  return { row: Math.floor(next / size.columns), column: next % size.columns };
}
