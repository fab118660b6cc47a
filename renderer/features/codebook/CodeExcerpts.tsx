/** What has been coded with a code or with codes below it. */
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { cx } from '../../ui/cx.ts';
import { ExcerptList } from '../excerpts/ExcerptList.tsx';
import type { Filter } from '../filters/condition.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Codebook.module.css';

export function CodeExcerpts({ code }: { code: Code }) {
  const { t } = useTranslation(['codebook', 'common', 'excerpts']);
  const [filter, setFilter] = useRoomState<Filter>('codebook.excerptFilter', {});
  const { data: answer, isError } = useContractQuery(
    'excerpt.list',
    { filter: { ...filter, codeIds: [code.id] }, limit: 200 },
    { keepPrevious: true },
  );
  // A filter that cannot be asked lets nothing pass: the bar says why.
  const data = isError ? undefined : answer;
  return (
    <section aria-label={t('excerpts.title')} className={cx(styles.excerpts)}>
      {data && <h2 className={cx(styles.excerptsTitle)}>{t('common:excerpts', { count: data.total })}</h2>}
      <div className={cx(styles.excerptsFilter)}>
        <FilterBar filter={filter} onChange={setFilter} withoutCount />
      </div>
      {data?.total === 0 && <p className={cx(styles.nothing)}>{t('excerpts.none')}</p>}
      {data && data.total > 0 && <ExcerptList label={t('excerpts.title')} excerpts={data.excerpts} />}
      {data && data.total > data.excerpts.length && (
        <p className={cx(styles.nothing)}>{t('excerpts:first', { shown: data.excerpts.length, total: data.total })}</p>
      )}
    </section>
  );
}
