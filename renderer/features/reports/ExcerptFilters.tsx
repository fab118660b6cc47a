/** Which excerpts: lists are alternatives, several lists must all hold. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { cx } from '../../ui/cx.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFilterChoices } from '../excerpts/use-filter-choices.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SpeechKindSelect } from '../speakers/SpeechKindSelect.tsx';
import styles from './Reports.module.css';

export type Filter = CallInput<'excerpt.list'>['filter'];

export function ExcerptFilters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation('reports');
  const { codes, levels, coders } = useFilterChoices();
  const lists = [
    { list: 'codeIds', choices: codes },
    { list: 'actorLevelIds', choices: levels },
    { list: 'coderIds', choices: coders },
  ] as const;
  const { data: sets = [] } = useContractQuery('codeSet.list', {});
  const { codeIds = [], actorLevelIds, coderIds, speechKinds, ...ofDocuments } = filter;
  const set = sets.find(
    (one) => one.codeIds.length === codeIds.length && one.codeIds.every((id) => codeIds.includes(id)),
  );
  return (
    <div className={cx(styles.filters)}>
      <div className={cx(styles.documents)}>
        <FilterBar
          filter={ofDocuments}
          onChange={(next) => onChange({ codeIds, actorLevelIds, coderIds, speechKinds, ...next })}
        />
      </div>
      {sets.length > 0 && (
        <Select
          label={t('filter.codeSet')}
          placeholder={t('filter.noCodeSet')}
          value={set?.id ?? null}
          choices={sets.map(({ id, name }) => ({ id, label: name }))}
          onChange={(id) => onChange({ ...filter, codeIds: sets.find((one) => one.id === id)?.codeIds ?? [] })}
        />
      )}
      {lists.map(({ list, choices }) => (
        <FilterSelect
          key={list}
          label={t(`filter.${list}`)}
          choices={choices}
          value={filter[list] ?? []}
          onChange={(chosen) => onChange({ ...filter, [list]: chosen })}
        />
      ))}
      <SpeechKindSelect
        value={filter.speechKinds ?? []}
        onChange={(speechKinds) => onChange({ ...filter, speechKinds })}
      />
    </div>
  );
}
