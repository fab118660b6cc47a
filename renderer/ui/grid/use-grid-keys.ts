/** The grid's keys while no cell is edited: those of a spreadsheet. Esc lets the next Tab leave the grid. */
import { type KeyboardEvent, useRef } from 'react';
import type { Range } from './grid-rows.ts';
import { type Cell, type GridSize, moved, tabbed } from './grid-selection.ts';

interface GridKeys {
  at: Cell;
  range: Range;
  size: GridSize;
  goTo: (cell: Cell, from?: Cell) => void;
  /** Null: what is there is edited; else it is typed over. */
  edit: (typed: string | null) => void;
  clear: () => void;
  sort: () => void;
  deleteRows: () => void;
}

export function useGridKeys(grid: GridKeys): (event: KeyboardEvent) => void {
  const tabLeaves = useRef(false);
  return (event) => {
    const { at, range, size } = grid;
    const { key } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (key === 'Tab') {
      const next = tabLeaves.current || at.row < 0 ? null : tabbed(at, size, event.shiftKey);
      tabLeaves.current = false;
      if (!next) return;
      grid.goTo(next);
      event.preventDefault();
      return;
    }
    if (key !== 'Shift') tabLeaves.current = key === 'Escape';
    if (event.altKey && key !== 'ArrowDown') return;
    const target = event.altKey ? null : moved(event, at, size);
    if (target) {
      // A range has no headings in it.
      if (event.shiftKey && target.row >= 0 && at.row >= 0) grid.goTo(target, otherEnd(at, range));
      else if (!event.shiftKey) grid.goTo(target);
    } else if (key === ' ' && event.shiftKey) {
      grid.goTo({ row: range.bottom, column: size.columns - 1 }, { row: range.top, column: 0 });
    } else if (key === 'a' && mod && !event.shiftKey) {
      grid.goTo({ row: size.rows - 1, column: size.columns - 1 }, { row: 0, column: 0 });
    } else if (at.row < 0 && (key === 'Enter' || key === ' ')) grid.sort();
    else if (key === 'Enter' || key === 'F2' || key === 'ArrowDown') grid.edit(null);
    else if ((key === 'Delete' || key === 'Backspace') && mod) grid.deleteRows();
    else if (key === 'Delete' || key === 'Backspace') grid.clear();
    else if (key.length === 1 && !mod && key !== ' ') grid.edit(key);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The corner of the range across from the cell one is at. */
function otherEnd(at: Cell, range: Range): Cell {
  return {
    row: at.row === range.top ? range.bottom : range.top,
    column: at.column === range.left ? range.right : range.left,
  };
}
