/**
 * The filter over documents, the same in every room: its conditions as chips, a menu that adds one, named sets, and how
 * many documents pass. What is filtered further (codes, coders) stands beside it in the room.
 */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { AddCondition } from './AddCondition.tsx';
import { ConditionChip } from './ConditionChip.tsx';
import {
  attributeConditionId,
  type Condition,
  type Filter,
  isAsked,
  isEmpty,
  isOffered,
  readAsked,
  writeAsked,
} from './condition.ts';
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
  const errorText = useErrorText();
  const conditions = useConditions();
  const { data: all } = useContractQuery('document.list', {});
  const { data: passing, error } = useContractQuery('document.list', filter, { keepPrevious: true });
  const active = [...conditions, ...attributesGone(filter, conditions, t('goneAttribute'))].flatMap((condition) => {
    const asked = readAsked(filter, condition.subject);
    return isAsked(asked) ? [{ condition, asked }] : [];
  });
  const sets = <SetsMenu filter={filter} onChange={onChange} />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what is a line of controls
    <div role="group" aria-label={t('bar')} className={cx(styles.bar)}>
      <AddCondition conditions={conditions.filter(isOffered)} filter={filter} onChange={onChange} />
      {/* In a narrow list it would take a line of its own behind the chips. */}
      {withoutCount && sets}
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
      {!withoutCount && (
        <span className={cx(styles.end)}>
          {!error && all && passing && (
            <span role="status" className={cx(styles.count)}>
              {passing.length === all.length
                ? t('common:documents', { count: all.length })
                : t('shown', { shown: passing.length, documents: t('common:documents', { count: all.length }) })}
            </span>
          )}
          {sets}
        </span>
      )}
      {error && (
        <p role="alert" className={cx(styles.problem)}>
          {error.code === 'NotFound' ? t('notThere') : errorText(error)}
        </p>
      )}
    </div>
  );
}

/** An attribute that was deleted, or whose making was undone, is shown as long as the filter asks for it. */
function attributesGone(filter: Filter, conditions: readonly Condition[], label: string): Condition[] {
  if (conditions.length === 0) return [];
  const known = new Set(conditions.map(({ id }) => id));
  return (filter.attributes ?? [])
    .map(
      ({ attributeId }): Condition => ({
        ...{ id: attributeConditionId(attributeId), group: 'attribute', label, subject: { attributeId } },
        editor: { kind: 'choices', choices: [] },
      }),
    )
    .filter(({ id }) => !known.has(id));
}
