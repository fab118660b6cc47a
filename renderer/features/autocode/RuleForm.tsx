/** By what to find places, where to look, and what to code around them. */
import type { FormEvent } from 'react';
import { Form, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import buttons from '../../ui/Button.module.css';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Autocode.module.css';
import { RULE_KINDS, type RuleDraft, unitsFor } from './rule.ts';

interface RuleFormProps {
  rule: RuleDraft;
  onChange: (rule: RuleDraft) => void;
  onFind: () => void;
  isBusy: boolean;
}

export function RuleForm({ rule, onChange, onFind, isBusy }: RuleFormProps) {
  const { t } = useTranslation('autocode');
  const { kind, sought, caseSensitive, unit, filter } = rule;
  const setKind = (next: RuleDraft['kind']) =>
    onChange({ ...rule, kind: next, unit: unitsFor(next).includes(unit) ? unit : 'turn' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sought.trim() !== '' && !isBusy) onFind();
  };
  return (
    <Form onSubmit={submit} className={cx(styles.form)}>
      <Segmented
        label={t('by')}
        value={kind}
        choices={RULE_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
        onChange={setKind}
      />
      <div className={cx(styles.sought)}>
        <TextField
          label={t(`sought.${kind}`)}
          hint={t(`hint.${kind}`)}
          value={sought}
          onChange={(text) => onChange({ ...rule, sought: text })}
          maxLength={kind === 'pattern' ? 500 : 200}
          autoFocus
        />
        {kind === 'pattern' && (
          <ToggleButton
            isSelected={caseSensitive}
            onChange={(isOn) => onChange({ ...rule, caseSensitive: isOn })}
            className={cx(buttons.button, buttons.plain, styles.toggle)}
          >
            {t('caseSensitive')}
          </ToggleButton>
        )}
        <Button type="submit" isDisabled={sought.trim() === '' || isBusy}>
          {t('find')}
        </Button>
      </div>
      <div className={cx(styles.where)}>
        <Select
          label={t('unitLabel')}
          value={unit}
          choices={unitsFor(kind).map((id) => ({ id, label: t(`unit.${id}`) }))}
          onChange={(next) => onChange({ ...rule, unit: next })}
        />
        <FilterBar filter={filter} onChange={(next) => onChange({ ...rule, filter: next })} />
      </div>
    </Form>
  );
}
