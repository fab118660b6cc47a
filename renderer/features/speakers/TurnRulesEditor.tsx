/** The rules by which turns are recognised, with what they find, kept under a name or taken from one that is kept. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedTurnRules, TurnRules } from '../../../schema/model/turn-rules.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Speakers.module.css';

export interface TurnRulesEditorProps {
  rules: TurnRules;
  onChange: (rules: TurnRules) => void;
  saved: readonly SavedTurnRules[];
  /** Under a name; the same name changes what is kept under it. */
  onSave: (name: string) => void;
  onDelete: (saved: SavedTurnRules) => void;
  /** What the rules find, in words. */
  effect: string;
}

const LISTS = ['speakers', 'interviewers', 'notSpeakers'] as const;
/** As many labels as rules may hold. */
const MOST = { speakers: 200, interviewers: 50, notSpeakers: 200 };
const LONGEST_LABEL = 60;

export function TurnRulesEditor({ rules, onChange, saved, onSave, onDelete, effect }: TurnRulesEditorProps) {
  const { t } = useTranslation('speakers');
  const heading = useId();
  const chosen = saved.find((one) => isSame(one.rules, rules));
  const [name, setName] = useState('');
  return (
    <section className={cx(styles.rules)} aria-labelledby={heading}>
      <h3 id={heading} className={cx(styles.heading)}>
        {t('rules.title')}
      </h3>
      <p role="status" className={cx(styles.effect)}>
        {effect}
      </p>
      <div className={cx(styles.pair)}>
        <Select
          label={t('rules.labels')}
          value={rules.labels}
          choices={(['colon', 'line', 'none'] as const).map((id) => ({ id, label: t(`rules.labelKind.${id}`) }))}
          onChange={(labels) => onChange({ ...rules, labels })}
        />
        {saved.length > 0 && (
          <div className={cx(styles.saved)}>
            <Select
              label={t('rules.saved')}
              placeholder={t('rules.choose')}
              value={chosen?.id ?? null}
              choices={saved.map(({ id, name }) => ({ id, label: name }))}
              onChange={(id) => onChange(saved.find((one) => one.id === id)?.rules ?? rules)}
            />
            {chosen && (
              <IconButton label={t('rules.delete', { name: chosen.name })} onPress={() => onDelete(chosen)}>
                <TrashIcon />
              </IconButton>
            )}
          </div>
        )}
      </div>
      <label className={cx(styles.check)}>
        <input
          type="checkbox"
          checked={rules.timestampsBeginTurns}
          onChange={(event) => onChange({ ...rules, timestampsBeginTurns: event.target.checked })}
        />
        {t('rules.timestamps')}
      </label>
      <div className={cx(styles.lists)}>
        {LISTS.map((list) => (
          <LabelsField
            key={list}
            label={t(`rules.${list}`)}
            labels={rules[list]}
            most={MOST[list]}
            onChange={(labels) => onChange({ ...rules, [list]: labels })}
          />
        ))}
      </div>
      <p className={cx(styles.hint)}>{t('rules.separated')}</p>
      <form
        className={cx(styles.save)}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          onSave(name.trim());
          setName('');
        }}
      >
        <TextField label={t('rules.name')} maxLength={200} value={name} onChange={setName} />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('rules.save')}
        </Button>
      </form>
    </section>
  );
}

interface LabelsFieldProps {
  label: string;
  labels: readonly string[];
  most: number;
  onChange: (labels: string[]) => void;
}

/** What is typed stays as it is typed while it means the labels given. */
function LabelsField({ label, labels, most, onChange }: LabelsFieldProps) {
  const [typed, setTyped] = useState('');
  const isCurrent = parse(typed, most).join() === labels.join();
  return (
    <TextField
      label={label}
      maxLength={most * (LONGEST_LABEL + 2)}
      value={isCurrent ? typed : labels.join('; ')}
      onChange={(text) => {
        setTyped(text);
        onChange(parse(text, most));
      }}
    />
  );
}

function parse(text: string, most: number): string[] {
  return text
    .split(';')
    .map((label) => label.trim().slice(0, LONGEST_LABEL))
    .filter((label) => label !== '')
    .slice(0, most);
}

export function isSame(a: TurnRules, b: TurnRules): boolean {
  return (
    a.labels === b.labels &&
    a.timestampsBeginTurns === b.timestampsBeginTurns &&
    LISTS.every((list) => a[list].join('\n') === b[list].join('\n'))
  );
}
