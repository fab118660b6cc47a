/**
 * What a pasted table changes: laid down at the range's first cell, or, where its first row holds headings, in the
 * columns that these name. One cell fills the whole range. What finds no place is told, so that nothing gets lost
 * unseen. Pure.
 */
import { isNamedBy } from '../../../schema/domain/design/column-spec.ts';
import { type CellChanges, cellOf, type GridColumn, type GridRow, type Range } from './grid-rows.ts';

export interface PastedTable {
  changes: CellChanges;
  /** Headings that name no column here. */
  unknownHeadings: readonly string[];
  /** Columns with something in them that lie beyond the last one here. */
  columnsBeyond: number;
  /** Rows beyond the last one, where none can be added. */
  rowsBeyond: number;
}

type Cells = readonly (readonly string[])[];

export function pasted(
  table: Cells,
  range: Range,
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  newKey: (() => string) | null,
): PastedTable {
  const named = namedColumns(table, range, columns);
  const source = named ? table.slice(1) : filling(table, range);
  const width = Math.max(0, ...source.map((cells) => cells.length));
  const places = named ?? Array.from({ length: width }, (_, offset) => columns[range.left + offset]);
  const changes = new Map<string, Record<string, string>>();
  let rowsBeyond = 0;
  for (const [index, texts] of source.entries()) {
    const key = rows[range.top + index]?.key ?? newKey?.();
    const cells: Record<string, string> = {};
    for (const [offset, text] of texts.entries()) {
      const column = places[offset];
      if (column) cells[column.key] = cellOf(column, text);
    }
    if (key === undefined) rowsBeyond += 1;
    else if (Object.keys(cells).length > 0) changes.set(key, cells);
  }
  const lost = places.flatMap((column, offset) =>
    column === undefined && source.some((cells) => (cells[offset] ?? '').trim() !== '') ? [offset] : [],
  );
  return {
    changes,
    unknownHeadings: named ? lost.map((offset) => table[0]?.[offset]?.trim() || '–') : [],
    columnsBeyond: named ? 0 : lost.length,
    rowsBeyond,
  };
}

function filling(table: Cells, range: Range): Cells {
  const [[only, ...others] = [], ...further] = table;
  if (only === undefined || others.length > 0 || further.length > 0) return table;
  return Array.from({ length: range.bottom - range.top + 1 }, () =>
    Array.from({ length: range.right - range.left + 1 }, () => only),
  );
}

/**
 * The columns that the first row names; null when it is a row like the others. "School" may be a heading and an
 * organisation, so most of the row must be headings, and one alone must be that of the column one is in.
 */
function namedColumns(
  table: Cells,
  range: Range,
  columns: readonly GridColumn[],
): readonly (GridColumn | undefined)[] | null {
  const [first = [], ...below] = table;
  if (below.length === 0) return null;
  const free = new Set(columns);
  const named = first.map((text) => {
    const column = text.trim() === '' ? undefined : [...free].find((one) => isNamedBy(one, text));
    if (column) free.delete(column);
    return column;
  });
  const found = named.filter((column) => column !== undefined);
  if (first.length === 1) return found[0] !== undefined && found[0] === columns[range.left] ? named : null;
  return found.length * 2 > first.filter((text) => text.trim() !== '').length ? named : null;
}
