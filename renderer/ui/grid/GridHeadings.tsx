/** The grid's first row: the columns' names, by which it is sorted. */
import { useTranslation } from 'react-i18next';
import { cx } from '../cx.ts';
import styles from './Grid.module.css';
import type { GridColumn, Sorting } from './grid-rows.ts';
import type { Cell } from './grid-selection.ts';

interface GridHeadingsProps {
  gridId: string;
  columns: readonly GridColumn[];
  /** Indexes of the columns that are drawn. */
  shown: readonly number[];
  at: Cell;
  sorting: Sorting | null;
  onSort: (column: string) => void;
}

export function GridHeadings({ gridId, columns, shown, at, sorting, onSort }: GridHeadingsProps) {
  const { t } = useTranslation('study');
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: the grid has the focus and the keys
    <div role="row" aria-rowindex={1} className={cx(styles.headings)}>
      {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: see above */}
      <div role="columnheader" aria-colindex={1} aria-label={t('grid.number')} className={cx(styles.number)} />
      {shown.map((index) => {
        const column = columns[index];
        if (!column) return null;
        const order = sorting?.column !== column.key ? 'none' : sorting.descending ? 'descending' : 'ascending';
        return (
          // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: see above
          <div
            key={column.key}
            id={`${gridId}--1-${index}`}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={order}
            title={t('grid.sort', { column: column.heading })}
            style={{ gridArea: `1 / ${index + 2}` }}
            className={cx(
              styles.heading,
              index === 0 && styles.first,
              at.row === -1 && at.column === index && styles.at,
            )}
            onClick={() => onSort(column.key)}
          >
            <span className={cx(styles.text)}>{column.heading}</span>
            {column.required && (
              <span className={cx(styles.required)} title={t('grid.required')}>
                *
              </span>
            )}
            {order !== 'none' && <span aria-hidden>{order === 'ascending' ? '▲' : '▼'}</span>}
          </div>
        );
      })}
    </div>
  );
}
