/**
 * The filter over documents, the same in every room: its conditions as chips, a menu that adds one, named sets, and how
 * many documents pass. What is filtered further (codes, coders) stands beside it in the room.
 */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { AddCondition } from './AddCondition.tsx';
import { ConditionChip } from './ConditionChip.tsx';
import { type Filter, isAsked, isEmpty, readAsked, writeAsked } from './condition.ts';
import styles from './Filters.module.css';
import { SetsMenu } from './SetsMenu.tsx';
import { useConditions } from './use-conditions.ts';

interface FilterBarProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
  /** Where the room itself says how many documents are shown. */
  withoutCount?: boolean;
}

export function FilterBar({ filter, onChange, withoutCount = false }: FilterBarProps) {
  const { t } = useTranslation(['filters', 'common']);
  const conditions = useConditions();
  const { data: all } = useContractQuery('document.list', {});
  const { data: passing } = useContractQuery('document.list', filter, { keepPrevious: true });
  const active = conditions.flatMap((condition) => {
    const asked = readAsked(filter, condition.subject);
    return isAsked(asked) ? [{ condition, asked }] : [];
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what is a line of controls
    <div role="group" aria-label={t('bar')} className={cx(styles.bar)}>
      <AddCondition conditions={conditions} filter={filter} onChange={onChange} />
      {active.map(({ condition, asked }) => (
        <ConditionChip
          key={condition.id}
          condition={condition}
          asked={asked}
          onChange={(next) => onChange(writeAsked(filter, condition.subject, next))}
        />
      ))}
      {!isEmpty(filter) && (
        <Button variant="quiet" onPress={() => onChange({})}>
          {t('clear')}
        </Button>
      )}
      <span className={cx(styles.end)}>
        {!withoutCount && all && passing && (
          <span role="status" className={cx(styles.count)}>
            {passing.length === all.length
              ? t('common:documents', { count: all.length })
              : t('shown', { shown: passing.length, documents: t('common:documents', { count: all.length }) })}
          </span>
        )}
        <SetsMenu filter={filter} onChange={onChange} />
      </span>
    </div>
  );
}
