/** For what use the excerpts are meant, and the file. Without a purpose they are an internal working copy. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import { useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Filter } from './ExcerptFilters.tsx';
import styles from './Reports.module.css';

/** Purposes that consent letters usually name, by their column in consents.csv. */
const PURPOSES = [
  'internal',
  'study',
  'quote_in_publication',
  'share_county',
  'share_school_owner',
  'archive',
  'other',
] as const;
type Purpose = (typeof PURPOSES)[number];

interface ExportFormProps {
  filter: Filter;
  isEmpty: boolean;
  onDone: (result: Output<'excerpt.export'>) => void;
}

export function ExportForm({ filter, isEmpty, onDone }: ExportFormProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [chosen, setChosen] = useState<Purpose>('internal');
  const [otherPurpose, setOtherPurpose] = useState('');
  const [recipient, setRecipient] = useState('');
  const [asOf, setAsOf] = useState(() => new Date().toLocaleDateString('sv'));
  const { run, isRunning } = useContractTask('excerpt.export');
  const { guard } = useToasts();

  const purpose = chosen === 'internal' ? '' : chosen === 'other' ? otherPurpose.trim() : chosen;
  const isIncomplete = chosen === 'other' && purpose === '';
  const isDate = /^\d{4}-\d\d-\d\d$/.test(asOf);

  const save = async (format: 'docx' | 'csv') => {
    const path = await window.proact.chooseSave(format, `${t('fileName')}.${format}`);
    if (!path) return;
    const use =
      purpose === '' ? {} : { purpose, asOf, ...(recipient.trim() === '' ? {} : { recipient: recipient.trim() }) };
    const result = await guard(run({ path, format, filter, language, ...use }));
    if (result) onDone(result);
  };

  const isDisabled = isEmpty || isRunning || isIncomplete || !isDate;
  return (
    <div className={cx(styles.form)}>
      <Select
        label={t('use.purpose')}
        value={chosen}
        choices={PURPOSES.map((id) => ({ id, label: t(`use.purposes.${id}`) }))}
        onChange={setChosen}
      />
      {chosen === 'internal' ? (
        <p className={cx(styles.text)}>{t('use.internalText')}</p>
      ) : (
        <>
          {chosen === 'other' && (
            <TextField
              label={t('use.other')}
              hint={t('use.otherHint')}
              value={otherPurpose}
              onChange={setOtherPurpose}
            />
          )}
          <TextField label={t('use.recipient')} value={recipient} onChange={setRecipient} />
          <TextField
            label={t('use.asOf')}
            value={asOf}
            onChange={setAsOf}
            {...(isDate ? {} : { error: t('use.asOfError') })}
          />
          <p className={cx(styles.text)}>{t('use.checkedText')}</p>
        </>
      )}
      <div className={cx(styles.actions)}>
        <Button variant="primary" isDisabled={isDisabled} onPress={() => void save('docx')}>
          {t('export.docx')}
        </Button>
        <Button isDisabled={isDisabled} onPress={() => void save('csv')}>
          {t('export.csv')}
        </Button>
      </div>
    </div>
  );
}
