/** Writes one condition: alternatives to tick off, or two bounds that are typed. What is written holds at once. */
import { type FormEvent, useState } from 'react';
import { Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { ChoiceList } from '../../ui/ChoiceList.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import { type Asked, type Condition, readDay, readNumber } from './condition.ts';
import styles from './Filters.module.css';

interface ConditionEditorProps {
  condition: Condition;
  asked: Asked;
  onChange: (asked: Asked) => void;
  /** Enter in a bound. */
  onDone: () => void;
}

export function ConditionEditor({ condition, asked, onChange, onDone }: ConditionEditorProps) {
  const { label, editor } = condition;
  const onValues = (values: string[]) => onChange({ ...asked, values });
  switch (editor.kind) {
    case 'choices': {
      // What is no longer there cannot be ticked off, so another choice takes its place.
      const there = asked.values.filter((value) => editor.choices.some(({ id }) => id === value));
      return <ChoiceList label={label} choices={editor.choices} value={there} onChange={onValues} autoFocus />;
    }
    case 'values':
      return <KnownValues label={label} attributeId={editor.attributeId} value={asked.values} onChange={onValues} />;
    case 'range':
      return <RangeEditor of={editor.of} asked={asked} onChange={onChange} onDone={onDone} />;
  }
}

interface KnownValuesProps {
  label: string;
  attributeId: string;
  value: readonly string[];
  onChange: (values: string[]) => void;
}

/** Texts that the attribute has somewhere in the study. */
function KnownValues({ label, attributeId, value, onChange }: KnownValuesProps) {
  const { data } = useContractQuery('attribute.values', { attributeId });
  if (!data) return null;
  const choices = data.map((text) => ({ id: text, label: text }));
  return <ChoiceList label={label} choices={choices} value={value} onChange={onChange} autoFocus />;
}

interface RangeEditorProps {
  of: 'date' | 'number';
  asked: Asked;
  onChange: (asked: Asked) => void;
  onDone: () => void;
}

function RangeEditor({ of, asked, onChange, onDone }: RangeEditorProps) {
  const { t } = useTranslation('filters');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
  };
  return (
    <Form className={cx(styles.range)} onSubmit={submit}>
      <div className={cx(styles.bounds)}>
        <Bound
          of={of}
          label={t('from')}
          value={asked.from}
          onChange={(from) => onChange({ ...asked, from })}
          autoFocus
        />
        <Bound of={of} label={t('to')} value={asked.to} onChange={(to) => onChange({ ...asked, to })} />
      </div>
      <p className={cx(styles.hint)}>{t(of === 'date' ? 'dateHint' : 'numberHint')}</p>
      {/* Without a button Enter would not submit a form of two fields. */}
      <button type="submit" hidden />
    </Form>
  );
}

interface BoundProps {
  of: 'date' | 'number';
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoFocus?: boolean;
}

function Bound({ of, label, value, onChange, autoFocus = false }: BoundProps) {
  const { t } = useTranslation('filters');
  const [written, setWritten] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const read = of === 'date' ? readDay : readNumber;
  return (
    <TextField
      label={label}
      value={written}
      autoFocus={autoFocus}
      onChange={(text) => {
        setWritten(text);
        const bound = read(text);
        if (bound === null) return;
        setWrong(false);
        if (bound !== value) onChange(bound);
      }}
      onBlur={() => setWrong(read(written) === null)}
      {...(isWrong ? { error: t(of === 'date' ? 'dateError' : 'numberError') } : {})}
    />
  );
}
