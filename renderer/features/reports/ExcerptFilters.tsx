/** Which excerpts: lists are alternatives, several lists must all hold. */
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { useFilterChoices } from '../excerpts/use-filter-choices.ts';
import styles from './Reports.module.css';
import type { Filter } from './ReportsRoom.tsx';

export function ExcerptFilters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { t } = useTranslation('reports');
  const { codes, counties, schools, waves, roles, levels, coders } = useFilterChoices();
  const lists = [
    { list: 'codeIds', choices: codes },
    { list: 'countyIds', choices: counties },
    { list: 'schoolIds', choices: schools },
    { list: 'waveIds', choices: waves },
    { list: 'roles', choices: roles },
    { list: 'levelIds', choices: levels },
    { list: 'actorLevelIds', choices: levels },
    { list: 'coderIds', choices: coders },
  ] as const;
  return (
    <div className={cx(styles.filters)}>
      {lists.map(({ list, choices }) => (
        <FilterSelect
          key={list}
          label={t(`filter.${list}`)}
          choices={choices}
          value={filter[list] ?? []}
          onChange={(chosen) => onChange({ ...filter, [list]: chosen })}
        />
      ))}
    </div>
  );
}
