/** Below the grid: how many rows there are, what is not stored and why, and which keys there are. */
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import type { GridColumn, GridRow } from '../../ui/grid/grid-rows.ts';
import type { DraftState } from '../../ui/grid/table-draft.ts';
import { ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import { asShown } from './cell-error.ts';
import styles from './Study.module.css';

interface TableStatusProps {
  hintId: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  draft: DraftState;
  shown: number;
  total: number;
  onDiscard: () => void;
}

export function TableStatus({ hintId, columns, rows, draft, shown, total, onDiscard }: TableStatusProps) {
  const { t } = useTranslation('study');
  const errorText = useErrorText();
  const { refusals, incomplete } = draft;
  const numberOf = (key: string | null) => {
    const index = rows.findIndex((row) => row.key === key);
    return index < 0 ? undefined : index + 1;
  };
  const required = columns.filter((column) => column.required).map(({ heading }) => heading);
  return (
    <div className={cx(styles.status)}>
      <div role="alert">
        {refusals.length > 0 && (
          <div className={cx(styles.refusal)}>
            <ErrorIcon />
            <ul>
              {refusals.map((refusal) => (
                <li key={[...refusal.keys].join()}>
                  {errorText(asShown(refusal.error, columns, numberOf(refusal.row)))}
                </li>
              ))}
            </ul>
            <Button onPress={onDiscard}>{t('grid.discard')}</Button>
          </div>
        )}
      </div>
      <div role="status" className={cx(styles.counts)}>
        {incomplete > 0 && (
          <p className={cx(styles.waiting)}>
            <InfoIcon />
            {t('grid.incomplete', { count: incomplete, columns: required.join(', ') })}
          </p>
        )}
        <span>
          {shown === total
            ? t('grid.rows', { count: total })
            : t('grid.shown', { shown, rows: t('grid.rows', { count: total }) })}
        </span>
      </div>
      <p id={hintId} className={cx(styles.hint)}>
        {t('grid.keys')}
      </p>
    </div>
  );
}
