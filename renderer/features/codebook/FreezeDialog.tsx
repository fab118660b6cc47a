/** Freezes the codebook as it is, under a name. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Codebook.module.css';

export function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { run: freeze, isPending } = useContractCommand('codebook.freeze');
  const { guard, say } = useToasts();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const isIncomplete = name.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isIncomplete || isPending) return;
    const version = await guard(freeze({ name: name.trim(), note: note.trim() }));
    if (!version) return;
    say(t('version.frozen', { name: version.name }));
    onClose();
  };
  return (
    <Dialog
      title={t('version.freezeTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="freeze" isDisabled={isIncomplete || isPending}>
            {t('version.freezeButton')}
          </Button>
        </>
      }
    >
      <form id="freeze" onSubmit={submit} className={cx(styles.form)}>
        <p>{t('version.freezeText')}</p>
        <TextField label={t('version.name')} value={name} onChange={setName} autoFocus />
        <TextField label={t('version.note')} multiline value={note} onChange={setNote} />
      </form>
    </Dialog>
  );
}
