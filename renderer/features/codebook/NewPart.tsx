/** Adds a part to a split: a new code by its name, or an existing one. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { cx } from '../../ui/cx.ts';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SplitCode.module.css';
import type { Part } from './split-parts.ts';

interface NewPartProps {
  code: Code;
  codes: readonly Code[];
  onAdd: (part: Part) => void;
}

export function NewPart({ code, codes, onAdd }: NewPartProps) {
  const { t } = useTranslation('codebook');
  const [name, setName] = useState('');
  /** The box of existing codes is made anew after each choice, or it would keep the name in it. */
  const [round, setRound] = useState(0);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd({ codeId: null, name: name.trim() });
    setName('');
  };
  return (
    <div className={cx(styles.newPart)}>
      <form onSubmit={add} className={cx(styles.byName)}>
        <TextField label={t('split.newPart')} value={name} onChange={setName} autoFocus />
        <Button type="submit" isDisabled={name.trim() === ''}>
          {t('split.add')}
        </Button>
      </form>
      <ComboBox
        key={round}
        label={t('split.existing')}
        placeholder={t('split.choose')}
        value={null}
        choices={codes
          .filter(({ id }) => id !== code.id)
          .map(({ id, name, shortId }) => ({ id, label: name, hint: shortId }))}
        onChange={(id) => {
          const chosen = codes.find((candidate) => candidate.id === id);
          if (!chosen) return;
          onAdd({ codeId: chosen.id, name: chosen.name });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
