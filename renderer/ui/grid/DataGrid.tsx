/**
 * A table that is filled in as a spreadsheet is: keys, ranges, copying and pasting. The grid keeps the focus and names
 * the cell one is at (aria-activedescendant), so that cells that are out of sight need not be there: only rows and
 * columns in sight are drawn.
 */
import { type ClipboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { cx } from '../cx.ts';
import { useInSight } from '../use-in-sight.ts';
import { CellEditor, type Onward } from './CellEditor.tsx';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';
import styles from './Grid.module.css';
import { GridHeadings } from './GridHeadings.tsx';
import { GridLine } from './GridLine.tsx';
import { type CellChanges, cleared, copied, type GridColumn, type GridRow, type Sorting } from './grid-rows.ts';
import { type Cell, cellsOf, type GridSelection, selectionAt } from './grid-selection.ts';
import { type PastedTable, pasted } from './pasted-table.ts';
import type { Refusal } from './table-draft.ts';
import { useGridKeys } from './use-grid-keys.ts';

interface DataGridProps {
  label: string;
  /** Id of what explains the keys. */
  describedBy: string;
  columns: readonly GridColumn[];
  /** A blank one last, where rows can be added. */
  rows: readonly GridRow[];
  /** Rows with something that is not stored. */
  unsaved: CellChanges;
  refusals: readonly Refusal[];
  sorting: Sorting | null;
  onSort: (sorting: Sorting | null) => void;
  selection: GridSelection | null;
  onSelect: (selection: GridSelection) => void;
  onPut: (changes: CellChanges) => void;
  onPasted: (table: PastedTable) => void;
  onDeleteRows: () => void;
  /** Takes the focus when it comes. */
  autoFocus: boolean;
  /** Null where rows cannot be added. */
  newKey: (() => string) | null;
  /** Key of the blank row as it is at the moment: once one is begun there is another below. */
  blankKey: () => string;
}

const ROW_HEIGHT = 30;
const rowHeight = () => ROW_HEIGHT;
const AROUND = { rows: 8, columns: 2 };

export function DataGrid(props: DataGridProps) {
  const { columns, rows, unsaved, refusals, selection, onSelect, onPut } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const before = useRef<Cell>({ row: 0, column: 0 });
  const { at, range } = cellsOf(selection, rows, before.current);
  before.current = at;
  const row = rows[at.row];
  const column = columns[at.column];

  const lines = useInSight({ box, count: rows.length, size: rowHeight, around: AROUND.rows, always: [at.row] });
  const widthOf = useCallback((index: number) => columns[index]?.width ?? 0, [columns]);
  const upright = useInSight({
    ...{ box, count: columns.length, size: widthOf, around: AROUND.columns, horizontal: true },
    // The first stays in sight, since it says what the row is about.
    always: [0, at.column],
  });
  const shown = upright.getVirtualIndexes().join(' ');
  const drawnColumns = useMemo(() => shown.split(' ').filter(Boolean).map(Number), [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it comes; afterwards the focus is the user's
  useEffect(() => {
    if (props.autoFocus) box.current?.focus();
  }, []);
  const { row: atRow, column: atColumn } = at;
  useEffect(() => {
    if (box.current) showCell(box.current, atRow, atColumn, columns);
  }, [atRow, atColumn, columns]);

  const size = {
    rows: rows.length,
    columns: columns.length,
    page: Math.max(1, Math.floor((lines.scrollRect?.height ?? 0) / ROW_HEIGHT) - 2),
  };
  const goTo = (cell: Cell, from?: Cell) => onSelect(selectionAt(rows, cell, from));
  const put = (changes: CellChanges) => changes.size > 0 && onPut(changes);
  const keys = useGridKeys({
    at,
    range,
    size,
    goTo,
    edit: (typed) => row && column && setEditing({ typed }),
    clear: () => put(cleared(range, rows, columns)),
    sort: () => column && props.onSort(nextSorting(props.sorting, column.key)),
    deleteRows: props.onDeleteRows,
  });

  const onEdited = (cell: string, onward: Onward) => {
    setEditing(null);
    // Leaving the cell for another place must not bring the focus back.
    if (onward !== 'stay' || document.activeElement === document.body) box.current?.focus({ preventScroll: true });
    if (row && column && cell !== (row.cells[column.key] ?? '')) put(new Map([[row.key, { [column.key]: cell }]]));
    if (onward === 'down' && at.row === rows.length - 1 && props.newKey) {
      const blank = props.blankKey();
      onSelect({ row: blank, column: at.column, fromRow: blank, fromColumn: at.column });
    } else if (onward !== 'stay') goTo(afterEdit(at, size, onward));
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing || at.row < 0) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeClipboardTable(copied(range, rows, columns)));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing || at.row < 0) return;
    event.preventDefault();
    const table = readClipboardTable(event.clipboardData.getData('text/plain'));
    props.onPasted(pasted(table, range, rows, columns, props.newKey));
  };

  // Rows are memoised, so what they call stays the same and looks up where one is now.
  const now = useRef({ at, goTo, columns: columns.length });
  now.current = { at, goTo, columns: columns.length };
  const point = useCallback((cell: Cell, isFurther: boolean) => {
    const { at: from, goTo: go } = now.current;
    go(cell, isFurther && from.row >= 0 ? from : undefined);
  }, []);
  const pointRow = useCallback((index: number, isFurther: boolean) => {
    const { at: from, goTo: go, columns: count } = now.current;
    go({ row: index, column: count - 1 }, { row: isFurther ? Math.max(0, from.row) : index, column: 0 });
  }, []);
  const editPointed = useCallback(() => setEditing({ typed: null }), []);

  const template = useMemo(() => `44px ${columns.map(({ width }) => `${width}px`).join(' ')}`, [columns]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that come and go by their place
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      {...(column ? { 'aria-activedescendant': `${id}-${at.row}-${at.column}` } : {})}
      className={cx(styles.grid)}
      style={{ '--columns': template, '--row-height': `${ROW_HEIGHT}px` } as React.CSSProperties}
      onKeyDown={keys}
      onCopy={onCopy}
      onCut={(event) => {
        onCopy(event);
        if (!editing) put(cleared(range, rows, columns));
      }}
      onPaste={onPaste}
    >
      <GridHeadings
        gridId={id}
        columns={columns}
        shown={drawnColumns}
        at={at}
        sorting={props.sorting}
        onSort={(key) => props.onSort(nextSorting(props.sorting, key))}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see the grid */}
      <div role="rowgroup" className={cx(styles.rows)} style={{ blockSize: `${lines.getTotalSize()}px` }}>
        {lines.getVirtualIndexes().map((index) => {
          const one = rows[index];
          return (
            one && (
              <GridLine
                key={one.key}
                gridId={id}
                row={one}
                index={index}
                columns={columns}
                shown={drawnColumns}
                at={index === at.row ? at.column : null}
                left={index >= range.top && index <= range.bottom ? range.left : -1}
                right={index >= range.top && index <= range.bottom ? range.right : -1}
                wrong={refusals.find((refusal) => refusal.row === one.key) ?? null}
                unsaved={unsaved.get(one.key)}
                onPoint={point}
                onPointRow={pointRow}
                onEdit={editPointed}
                editor={
                  index === at.row && editing && column ? (
                    <CellEditor
                      column={column}
                      cell={one.cells[column.key] ?? ''}
                      typed={editing.typed}
                      onDone={onEdited}
                      onCancel={() => {
                        setEditing(null);
                        box.current?.focus({ preventScroll: true });
                      }}
                    />
                  ) : null
                }
              />
            )
          );
        })}
      </div>
    </div>
  );
}

/** Up, down, and back to the order in which the rows are kept. */
function nextSorting(sorting: Sorting | null, column: string): Sorting | null {
  if (sorting?.column !== column) return { column, descending: false };
  return sorting.descending ? null : { column, descending: true };
}

function afterEdit(at: Cell, size: { rows: number; columns: number }, onward: Onward): Cell {
  if (onward === 'down') return { ...at, row: Math.min(at.row + 1, size.rows - 1) };
  if (onward === 'up') return { ...at, row: Math.max(at.row - 1, 0) };
  if (onward === 'left') return { ...at, column: Math.max(at.column - 1, 0) };
  if (onward === 'right') return { ...at, column: Math.min(at.column + 1, size.columns - 1) };
  return at;
}

/** Scrolls by as little as brings the cell out from under the headings and the numbers. */
function showCell(box: HTMLElement, row: number, column: number, columns: readonly GridColumn[]): void {
  const top = Math.max(0, row) * ROW_HEIGHT;
  const seen = box.clientHeight - ROW_HEIGHT;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + ROW_HEIGHT > box.scrollTop + seen) box.scrollTop = top + ROW_HEIGHT - seen;
  const left = columns.slice(0, column).reduce((sum, { width }) => sum + width, 0);
  const width = columns[column]?.width ?? 0;
  const wide = box.clientWidth - 44;
  if (left < box.scrollLeft) box.scrollLeft = left;
  else if (left + width > box.scrollLeft + wide) box.scrollLeft = Math.min(left, left + width - wide);
}
