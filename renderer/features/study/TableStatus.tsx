/** Below the grid: how many rows there are, what is not stored and why, and which keys there are. */
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../schema/errors.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ErrorIcon, InfoIcon } from '../../ui/icons.tsx';
import type { GridColumn } from './grid/grid-rows.ts';
import type { DraftState } from './grid/table-draft.ts';
import styles from './Study.module.css';

interface TableStatusProps {
  hintId: string;
  columns: readonly GridColumn[];
  draft: DraftState;
  shown: number;
  total: number;
  onDiscard: () => void;
}

export function TableStatus({ hintId, columns, draft, shown, total, onDiscard }: TableStatusProps) {
  const { t } = useTranslation('study');
  const errorText = useErrorText();
  const { refusal, incomplete } = draft;
  const required = columns.filter((column) => column.required).map(({ heading }) => heading);
  return (
    <div className={cx(styles.status)}>
      <div role="alert">
        {refusal && (
          <p className={cx(styles.refusal)}>
            <ErrorIcon />
            <span>{errorText(withHeading(refusal.error, columns))}</span>
            <Button onPress={onDiscard}>{t('grid.discard')}</Button>
          </p>
        )}
      </div>
      <div role="status" className={cx(styles.counts)}>
        {!refusal && incomplete > 0 && (
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

/** The error names the column as files do; here it is called as its heading is. */
function withHeading(error: unknown, columns: readonly GridColumn[]): unknown {
  if (!(error instanceof AppError)) return error;
  const column = columns.find(({ key }) => key === error.params.key);
  return column ? new AppError(error.code, error.key, { ...error.params, column: column.heading }) : error;
}
