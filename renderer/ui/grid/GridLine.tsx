/**
 * One row of the grid with its number. The pointer chooses cells; the grid has the focus and the keys. Memoised: a step
 * from cell to cell draws two rows, not all in sight.
 */
import { memo, type ReactNode } from 'react';
import { cx } from '../cx.ts';
import styles from './Grid.module.css';
import { type GridColumn, type GridRow, wordsOf } from './grid-rows.ts';
import type { Cell } from './grid-selection.ts';

interface GridLineProps {
  gridId: string;
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  /** Indexes of the columns that are drawn. */
  shown: readonly number[];
  /** Column of the cell one is at; null in every other row. */
  at: number | null;
  /** First and last column of the range in this row; -1 outside it. */
  left: number;
  right: number;
  /** The row is at fault; with the cell where that is known. */
  wrong: { column: string | null } | null;
  /** Cells that are not stored. */
  unsaved: Readonly<Record<string, string>> | undefined;
  /** In the cell one is at, while it is edited. */
  editor: ReactNode;
  onPoint: (cell: Cell, isFurther: boolean) => void;
  onPointRow: (row: number, isFurther: boolean) => void;
  onEdit: () => void;
}

export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { gridId, row, index, columns, shown, at, left, right, wrong, unsaved, editor } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the grid
    <div
      role="row"
      aria-rowindex={index + 2}
      className={cx(styles.row, row.isNew && styles.new)}
      style={{ insetBlockStart: `calc(${index} * var(--row-height))` }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: see the grid */}
      <div
        role="rowheader"
        aria-colindex={1}
        className={cx(styles.number, right >= 0 && styles.inRange)}
        onClick={(event) => props.onPointRow(index, event.shiftKey)}
      >
        {index + 1}
      </div>
      {shown.map((columnIndex) => {
        const column = columns[columnIndex];
        if (!column) return null;
        const isAt = columnIndex === at;
        const isIn = columnIndex >= left && columnIndex <= right;
        const isWrong = wrong !== null && (wrong.column === null || wrong.column === column.key);
        const text = wordsOf(column, row.cells[column.key] ?? '');
        return (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see the grid
          <div
            key={column.key}
            id={`${gridId}-${index}-${columnIndex}`}
            role="gridcell"
            aria-colindex={columnIndex + 2}
            aria-selected={isIn}
            {...(isWrong ? { 'aria-invalid': true } : {})}
            title={text}
            style={{ gridArea: `1 / ${columnIndex + 2}` }}
            className={cx(
              styles.cell,
              columnIndex === 0 && styles.first,
              isIn && styles.inRange,
              isAt && styles.at,
              isWrong && styles.wrong,
              unsaved?.[column.key] !== undefined && styles.unsaved,
              (column.type === 'integer' || column.type === 'decimal') && styles.numeric,
            )}
            onPointerDown={(event) => {
              if (!isAt || !editor) props.onPoint({ row: index, column: columnIndex }, event.shiftKey);
            }}
            onDoubleClick={props.onEdit}
          >
            <span className={cx(styles.text)} lang="">
              {text}
            </span>
            {isAt && editor}
          </div>
        );
      })}
    </div>
  );
});
