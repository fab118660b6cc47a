/** Name and template of a new study; where it is kept is asked next, in the system's own dialog. */
import { type FormEvent, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './NewStudyDialog.module.css';

const TEMPLATES = ['institutional-work', 'empty'] as const;

interface NewStudyDialogProps {
  isOpen: boolean;
  onClose: () => void;
  onCreate: (input: { name: string; template: string }) => Promise<void>;
}

export function NewStudyDialog({ isOpen, onClose, onCreate }: NewStudyDialogProps) {
  const { t } = useTranslation(['start', 'common']);
  const [name, setName] = useState('');
  const [template, setTemplate] = useState<string>(TEMPLATES[0]);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || isBusy) return;
    setBusy(true);
    await onCreate({ name: name.trim(), template });
    setBusy(false);
  };

  return (
    <Dialog
      title={t('new.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="new-study" isDisabled={name.trim() === '' || isBusy}>
            {t('new.choosePlace')}
          </Button>
        </>
      }
    >
      <form id="new-study" onSubmit={submit} className={cx(styles.form)}>
        <TextField
          label={t('new.name')}
          hint={t('new.nameHint')}
          value={name}
          onChange={setName}
          autoFocus
          isRequired
        />
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
      </form>
    </Dialog>
  );
}
