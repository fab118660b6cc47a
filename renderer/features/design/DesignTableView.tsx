/** One table of the design: what narrows it and what is done with its rows above, the grid, what is not stored below. */
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DESIGN_TABLE_SPECS } from '../../../schema/domain/design/design-tables.ts';
import type { DesignRow, DesignTable } from '../../../schema/model/design.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import { type CellChanges, type GridRow, gridRows, type Sorting } from '../../ui/grid/grid-rows.ts';
import { cellsOf, type GridSelection } from '../../ui/grid/grid-selection.ts';
import type { PastedTable } from '../../ui/grid/pasted-table.ts';
import { ImportIcon, TrashIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { DeleteRowsDialog } from './DeleteRowsDialog.tsx';
import { EmptyTable } from './EmptyTable.tsx';
import { ImportTableDialog } from './import/ImportTableDialog.tsx';
import styles from './Study.module.css';
import { TableStatus } from './TableStatus.tsx';
import { useDesignTable } from './use-design-table.ts';
import { useGridColumns } from './use-grid-columns.ts';

interface DesignTableViewProps {
  table: DesignTable;
  /** Id of the row to be shown as the one that is chosen. */
  chosen?: string | null;
  onChoose?: (id: string | null) => void;
  /** True when the change is asked about elsewhere and must not be stored yet. */
  onPut?: (changes: CellChanges, rows: readonly DesignRow[]) => boolean;
}

export function DesignTableView({ table, chosen, onChoose, onPut }: DesignTableViewProps) {
  const { t } = useTranslation('study');
  const errorText = useErrorText();
  const { say } = useToasts();
  const hintId = useId();
  const {
    columns: stored,
    rows: storedRows,
    isRead,
    error,
    draft,
    newKey,
    blankKey,
    idOf,
    put,
    discard,
    remove,
  } = useDesignTable(table);
  const columns = useGridColumns(table, stored, storedRows);
  const [text, setText] = useRoomState(`study.${table}.filter`, '');
  const [sorting, setSorting] = useRoomState<Sorting | null>(`study.${table}.sorting`, null);
  const [selection, setSelection] = useState<GridSelection | null>(null);
  const [dialog, setDialog] = useState<'delete' | { importing: string } | null>(null);
  const [isBegun, setBegun] = useState(false);
  const spec = DESIGN_TABLE_SPECS[table];
  const canAdd = spec.noNewRows !== true;
  // Rows for every wave are there by themselves; there is nothing to fill in until an attribute asks for it.
  const asksNothing = spec.attributes?.perWave === true && stored.length === spec.columns.length;

  const rows = useMemo(() => {
    const there = gridRows(storedRows, columns, draft, { text, sorting });
    const blank: GridRow = { key: draft.blankKey, isNew: true, cells: {} };
    return canAdd ? [...there, blank] : there;
  }, [storedRows, columns, draft, text, sorting, canAdd]);

  const notStored = rows.filter(({ isNew, key }) => isNew && key !== draft.blankKey).length;
  const at = followed(selection, chosen, rows, idOf);
  const { range } = cellsOf(at, rows, { row: 0, column: 0 });
  const isChosen = at !== null && range.bottom >= 0;
  const marked = isChosen ? rows.slice(Math.max(0, range.top), range.bottom + 1) : [];
  const deletable = marked.map(({ key }) => key).filter((key) => key !== draft.blankKey);
  const askToDelete = () => deletable.length > 0 && setDialog('delete');
  const chooseFile = async () => {
    const path = await window.proact.chooseTable('design');
    if (path) setDialog({ importing: path });
  };
  const save = async (changes: CellChanges) => !onPut?.(changes, storedRows) && put(changes);
  const paste = async ({ changes, unknownHeadings, columnsBeyond, rowsBeyond }: PastedTable) => {
    if (unknownHeadings.length > 0) say(t('grid.unknownHeadings', { columns: unknownHeadings.join(', ') }), 'warning');
    if (columnsBeyond > 0) say(t('grid.columnsBeyond', { count: columnsBeyond }), 'warning');
    if (rowsBeyond > 0) say(t('grid.rowsBeyond', { count: rowsBeyond }), 'warning');
    const isSaved = changes.size > 0 && (await save(changes));
    if (isSaved && changes.size > 1) say(t('grid.pasted', { count: changes.size }));
  };

  if (error) return <EmptyState title={errorText(error)} />;
  if (!isRead) return null;
  const isEmpty = asksNothing || (storedRows.length === 0 && draft.changes.size === 0 && !isBegun);
  return (
    <>
      {isEmpty ? (
        <EmptyTable
          table={table}
          onBegin={canAdd ? () => setBegun(true) : null}
          onImport={canAdd ? () => void chooseFile() : null}
        />
      ) : (
        <div className={cx(styles.table)}>
          <div className={cx(styles.tools)}>
            <SearchField label={t('grid.filter')} value={text} onChange={setText} />
            <IconButton
              label={t('delete.button', { count: deletable.length })}
              isDisabled={deletable.length === 0}
              onPress={askToDelete}
            >
              <TrashIcon />
            </IconButton>
            <Button onPress={() => void chooseFile()}>
              <ImportIcon />
              {t('import.button')}
            </Button>
          </div>
          <DataGrid
            label={t(`table.${table}`)}
            describedBy={hintId}
            autoFocus={isBegun}
            columns={columns}
            rows={rows}
            unsaved={draft.changes}
            refusals={draft.refusals}
            sorting={sorting}
            onSort={setSorting}
            selection={at}
            onSelect={(next) => {
              setSelection(next);
              onChoose?.(idOf(next.row) ?? null);
            }}
            onPut={(changes) => void save(changes)}
            onPasted={(table) => void paste(table)}
            onDeleteRows={askToDelete}
            newKey={canAdd ? newKey : null}
            blankKey={blankKey}
          />
          <TableStatus
            hintId={hintId}
            columns={columns}
            rows={rows}
            draft={draft}
            shown={rows.length - (canAdd ? 1 : 0)}
            total={storedRows.length + notStored}
            onDiscard={discard}
          />
        </div>
      )}
      {dialog === 'delete' && (
        <DeleteRowsDialog
          table={table}
          count={deletable.length}
          ids={deletable.flatMap((key) => idOf(key) ?? [])}
          onClose={() => setDialog(null)}
          onConfirm={() => remove(deletable)}
        />
      )}
      {dialog !== null && dialog !== 'delete' && (
        <ImportTableDialog table={table} path={dialog.importing} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

/** A row chosen elsewhere takes the cell along. */
function followed(
  selection: GridSelection | null,
  chosen: string | null | undefined,
  rows: readonly GridRow[],
  idOf: (key: string) => string | undefined,
): GridSelection | null {
  if (chosen === null || chosen === undefined || (selection && idOf(selection.row) === chosen)) return selection;
  const row = rows.find(({ key }) => idOf(key) === chosen)?.key;
  if (row === undefined) return selection;
  const column = selection?.column ?? 0;
  return { row, column, fromRow: row, fromColumn: column };
}
