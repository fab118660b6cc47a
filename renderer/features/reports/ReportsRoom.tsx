/** Coded excerpts for a report: which ones, for what use, in which form, and what is left out and why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { ExcerptList } from '../excerpts/ExcerptList.tsx';
import { ExcerptFilters, type Filter } from './ExcerptFilters.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportResultDialog } from './ExportResultDialog.tsx';
import styles from './Reports.module.css';

const SHOWN = 100;

export function ReportsRoom() {
  const { t } = useTranslation(['reports', 'common', 'app', 'excerpts']);
  const errorText = useErrorText();
  const [filter, setFilter] = useRoomState<Filter>('reports.filter', {});
  const [result, setResult] = useState<Output<'excerpt.export'> | null>(null);
  const { data, error } = useContractQuery('excerpt.list', { filter, limit: SHOWN }, { keepPrevious: true });

  return (
    <>
      <SplitPane name="reports" dividerLabel={t('app:dividerList')} fixed="first" width={340} min={280} max={480}>
        <section aria-label={t('title')} className={cx(styles.side)}>
          <h2 className={cx(styles.title)}>{t('title')}</h2>
          <p className={cx(styles.text)}>{t('text')}</p>
          <ExcerptFilters filter={filter} onChange={setFilter} />
          <ExportForm filter={filter} isEmpty={data?.total === 0} onDone={setResult} />
        </section>
        <section aria-label={t('preview')} className={cx(styles.preview)}>
          {error && <EmptyState title={errorText(error)} />}
          {data && (
            <>
              <p role="status" className={cx(styles.total)}>
                <strong>{t('common:excerpts', { count: data.total })}</strong>
                {data.total > data.excerpts.length && (
                  <span> · {t('excerpts:first', { shown: data.excerpts.length, total: data.total })}</span>
                )}
              </p>
              {data.total === 0 ? (
                <EmptyState title={t('none.title')}>
                  <p>{t('none.text')}</p>
                </EmptyState>
              ) : (
                <div className={cx(styles.excerpts)}>
                  <ExcerptList label={t('preview')} excerpts={data.excerpts} showCodes />
                </div>
              )}
            </>
          )}
        </section>
      </SplitPane>
      {result && <ExportResultDialog result={result} onClose={() => setResult(null)} />}
    </>
  );
}
