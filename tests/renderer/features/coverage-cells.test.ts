import { describe, expect, it } from 'vitest';
import { type Chosen, cellAt, chosenCells, countFilled, step } from '../../../renderer/features/coverage/cells.ts';
import type { CoverageGrid } from '../../../schema/figures/coverage/model.ts';

const rows = ['a', 'b', 'c'].map((id) => ({ id, name: id, by: null }));
const columns = ['1', '2'].map((id) => ({ id, name: id }));
const grid: CoverageGrid = {
  ...{ rows, columns, filled: 2, total: 6, documentsOutside: 0 },
  cells: rows.flatMap((row, n) =>
    columns.map((column) => ({
      ...{ row: row.id, column: column.id, documents: n, documentIds: [] },
      ...{ planned: null, isPlannedHere: false, missing: n === 0, reason: null },
    })),
  ),
};
const names = (chosen: Chosen) => chosenCells(grid, chosen).map(({ row, column }) => row + column);

describe('cells of the coverage grid', () => {
  it('are chosen as a rectangle, whichever corner comes first', () => {
    const corners: Chosen = { from: { row: 2, column: 1 }, to: { row: 1, column: 0 } };
    expect(names(corners)).toEqual(['b1', 'b2', 'c1', 'c2']);
    expect(names({ from: corners.to, to: corners.from })).toEqual(names(corners));
    expect(countFilled(chosenCells(grid, corners))).toBe(4);
  });

  it('are walked to the edge and no further', () => {
    const from = { row: 1, column: 0 };
    const to = (key: string, toEdge = false) => Object.values(step(grid, from, key, toEdge) ?? {}).join(' ');
    expect(['ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'End'].map((key) => to(key))).toEqual([
      ...['0 0', '1 0', '1 1', '2 0', '1 1'],
    ]);
    expect([to('ArrowDown', true), to('End', true), to('Home', true), to('x')]).toEqual(['2 0', '2 1', '0 0', '']);
    expect(cellAt(grid, { row: 2, column: 1 })?.row).toBe('c');
    expect(cellAt(grid, { row: 5, column: 0 })).toBeUndefined();
  });
});
