/** Below the grid: how many rows there are, what is not stored and why, and which keys there are. */
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../schema/errors.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import type { GridColumn, GridRow } from './grid/grid-rows.ts';
import type { DraftState, Refusal } from './grid/table-draft.ts';
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
  const required = columns.filter((column) => column.required).map(({ heading }) => heading);
  return (
    <div className={cx(styles.status)}>
      <div role="alert">
        {refusals.length > 0 && (
          <div className={cx(styles.refusal)}>
            <ErrorIcon />
            <ul>
              {refusals.map((refusal) => (
                <li key={[...refusal.keys].join()}>{errorText(asShown(refusal, rows, columns))}</li>
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

/** The error speaks of rows as they were sent and columns as files name them; here of what is on the screen. */
function asShown({ error, row }: Refusal, rows: readonly GridRow[], columns: readonly GridColumn[]): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, key, params } = error;
  const column = columns.find((candidate) => candidate.key === params.key);
  const index = rows.findIndex((candidate) => candidate.key === row);
  const known = column?.type === 'choice' && column.choices?.map(({ words }) => words).join(', ');
  return new AppError(code, key, {
    ...params,
    ...(column ? { column: column.heading } : {}),
    ...(index >= 0 ? { row: index + 1 } : {}),
    ...(known && params.known !== undefined ? { known } : {}),
  });
}
