/** Which of the study's events stand among the waves; not there in a study without events. */
import { useTranslation } from 'react-i18next';
import type { StudyEvent } from '../../../schema/model/study.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';

interface EventSelectProps {
  value: readonly string[];
  onChange: (eventIds: string[]) => void;
}

export function EventSelect({ value, onChange }: EventSelectProps) {
  const { t } = useTranslation(['figures', 'common']);
  const { data: outline } = useContractQuery('study.outline', {});
  const events = outline?.events ?? [];
  if (events.length === 0) return null;
  const year = ({ actualFrom, actualTo, plannedFrom, plannedTo }: StudyEvent) =>
    (actualFrom ?? actualTo ?? plannedFrom ?? plannedTo)?.slice(0, 4);
  return (
    <FilterSelect
      label={t('events')}
      choices={events.map((event) => ({ id: event.id, label: event.name, hint: year(event) ?? t('noDate') }))}
      value={value}
      onChange={onChange}
      emptyText={t('common:none')}
      canChooseAll
    />
  );
}
