/** Freezes the codebook as it is, under a name. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['codebook', 'common']);
  const { run: freeze } = useContractCommand('codebook.freeze');
  const { say } = useToasts();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const submit = async () => {
    const version = await freeze({ name: name.trim(), note: note.trim() });
    say(t('version.frozen', { name: version.name }));
    onClose();
  };
  return (
    <FormDialog
      title={t('version.freezeTitle')}
      onClose={onClose}
      submitLabel={t('version.freezeButton')}
      isComplete={name.trim() !== ''}
      onSubmit={submit}
    >
      <p>{t('version.freezeText')}</p>
      <TextField label={t('version.name')} value={name} onChange={setName} />
      <TextField label={t('version.note')} multiline value={note} onChange={setNote} />
    </FormDialog>
  );
}
