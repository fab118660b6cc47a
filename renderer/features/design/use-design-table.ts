/** A table of the design as it is stored and as it is being changed: read, saved in one step each time, deleted from. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../schema/errors.ts';
import type { DesignColumn, DesignRow, DesignTable } from '../../../schema/model/design.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useMessageText } from '../../i18n/index.ts';
import type { CellChanges } from '../../ui/grid/grid-rows.ts';
import { inFirstOrder } from '../../ui/grid/grid-rows.ts';
import { type DraftState, type DraftStore, TableDraft } from '../../ui/grid/table-draft.ts';

export interface DesignTableState {
  columns: readonly DesignColumn[];
  rows: readonly DesignRow[];
  isRead: boolean;
  error: AppError | null;
  draft: DraftState;
  newKey: () => string;
  /** Key of the blank row as it is at the moment. */
  blankKey: () => string;
  /** The row's id; undefined while it is not stored. */
  idOf: (key: string) => string | undefined;
  /** False when it was refused. */
  put: (changes: CellChanges) => Promise<boolean>;
  discard: () => void;
  /** True when it was done. */
  remove: (keys: readonly string[]) => Promise<boolean>;
}

const NO_COLUMNS: readonly DesignColumn[] = [];
const NO_ROWS: readonly DesignRow[] = [];

export function useDesignTable(table: DesignTable): DesignTableState {
  const { t } = useTranslation('study');
  const { data, error, refetch } = useContractQuery('design.rows', { table });
  const { run: save } = useContractCommand('design.save');
  const { run: removeRows } = useContractCommand('design.delete');
  const { say, guard } = useToasts();
  const messageText = useMessageText();
  const columns = data?.columns ?? NO_COLUMNS;

  const store: DraftStore = {
    requires: columns.filter(({ required }) => required).map(({ key }) => key),
    placeOf,
    save: async (rows) => {
      const { ids, created, notices } = await save({ table, rows });
      await refetch();
      if (created < rows.filter(({ id }) => id === undefined).length) say(t('grid.already'), 'warning');
      for (const notice of notices) say(messageText(notice), 'warning');
      return ids;
    },
  };
  const [seen] = useState(() => new Map<string, number>());
  const [draft] = useState(() => new TableDraft(store));
  useEffect(() => {
    draft.store = store;
  });

  const remove = useCallback(
    async (keys: readonly string[]) => {
      const ids = keys.flatMap((key) => draft.idOf(key) ?? []);
      const deleted = ids.length > 0 ? await guard(removeRows({ table, ids })) : { deleted: 0 };
      if (deleted === null) return false;
      draft.discard(keys);
      if (deleted.deleted > 0) say(t('delete.done', { count: deleted.deleted }));
      return true;
    },
    [draft, guard, removeRows, say, t, table],
  );
  return {
    columns,
    rows: useMemo(() => (data ? inFirstOrder(data.rows, seen) : NO_ROWS), [data, seen]),
    isRead: data !== undefined,
    error,
    draft: useSyncExternalStore(draft.subscribe, draft.read),
    newKey: draft.newKey,
    blankKey: useCallback(() => draft.read().blankKey, [draft]),
    idOf: draft.idOf,
    put: useCallback((changes) => draft.put(changes), [draft]),
    discard: useCallback(() => draft.discard(), [draft]),
    remove,
  };
}

/** Errors about cells name the row as a person counts, and the column by its key. */
function placeOf(error: unknown): { index: number; column: string | null } | null {
  if (!(error instanceof AppError) || typeof error.params.row !== 'number') return null;
  return { index: error.params.row - 1, column: typeof error.params.key === 'string' ? error.params.key : null };
}
