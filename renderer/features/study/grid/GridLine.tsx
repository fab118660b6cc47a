/** One row of the grid with its number. The pointer chooses cells; the grid has the focus and the keys. */
import type { ReactNode } from 'react';
import { cx } from '../../../ui/cx.ts';
import styles from './Grid.module.css';
import { type GridColumn, type GridRow, type Range, wordsOf } from './grid-rows.ts';
import type { Cell } from './grid-selection.ts';

interface GridLineProps {
  gridId: string;
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  at: Cell;
  range: Range;
  /** The row is at fault; with the cell where that is known. */
  wrong: { column: string | null } | null;
  /** Cells that are not stored. */
  unsaved: Readonly<Record<string, string>> | undefined;
  /** In the cell one is at, while it is edited. */
  editor: ReactNode;
  onPoint: (cell: Cell, isFurther: boolean) => void;
  onPointRow: (isFurther: boolean) => void;
  onEdit: () => void;
}

export function GridLine(props: GridLineProps) {
  const { gridId, row, index, columns, at, range, wrong, unsaved, editor } = props;
  const isRowIn = index >= range.top && index <= range.bottom;
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
        className={cx(styles.number, isRowIn && styles.inRange)}
        onClick={(event) => props.onPointRow(event.shiftKey)}
      >
        {index + 1}
      </div>
      {columns.map((column, columnIndex) => {
        const isAt = index === at.row && columnIndex === at.column;
        const isIn = isRowIn && columnIndex >= range.left && columnIndex <= range.right;
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
}
