/** Name and template of a new study; where it is kept is asked next, in the system's own dialog. */
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NewStudyDialog.module.css';

const TEMPLATES = ['institutional-work', 'empty'] as const;

interface NewStudyDialogProps {
  onClose: () => void;
  onCreate: (input: { name: string; template: string }) => Promise<void>;
}

export function NewStudyDialog({ onClose, onCreate }: NewStudyDialogProps) {
  const { t } = useTranslation(['start', 'common']);
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<string>(TEMPLATES[0]);

  return (
    <FormDialog
      title={t('new.title')}
      onClose={onClose}
      submitLabel={t('new.choosePlace')}
      isComplete={name.trim() !== ''}
      onSubmit={() => onCreate({ name: name.trim(), template })}
    >
      <TextField label={t('new.name')} hint={t('new.nameHint')} value={name} onChange={setName} isRequired />
      <RadioGroup
        value={template}
        onChange={setTemplate}
        aria-label={t('new.template')}
        className={cx(styles.templates)}
      >
        {TEMPLATES.map((id) => (
          <Radio key={id} value={id} className={cx(styles.template)}>
            <span className={cx(styles.dot)} />
            <span>
              <span className={cx(styles.templateName)}>{t(`template.${id}.name`)}</span>
              <span className={cx(styles.templateText)}>{t(`template.${id}.text`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </FormDialog>
  );
}
