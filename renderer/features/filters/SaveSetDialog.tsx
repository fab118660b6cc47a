/** Keeps the conditions under a name; under the name of a set that is there they become its new ones. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSet } from '../../../schema/model/filter.ts';
import { isSameName } from '../../../schema/text/names.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Filter } from './condition.ts';

interface SaveSetDialogProps {
  filter: Filter;
  sets: readonly DocumentSet[];
  /** The filter is then the set. */
  onSaved: (filter: Filter) => void;
  onClose: () => void;
}

export function SaveSetDialog({ filter, sets, onSaved, onClose }: SaveSetDialogProps) {
  const { t } = useTranslation(['filters', 'common']);
  const { run } = useContractCommand('documentSet.save');
  const { say } = useToasts();
  const [written, setName] = useState('');
  const name = written.trim();
  const known = sets.find((set) => isSameName(set.name, name));
  const submit = async () => {
    const saved = await run({ name, filter, ...(known ? { id: known.id } : {}) });
    say(t('set.saved', { name: saved.name, documents: t('common:documents', { count: saved.documents }) }));
    onSaved({ setIds: [saved.id] });
    onClose();
  };
  return (
    <FormDialog
      title={t('set.title')}
      onClose={onClose}
      submitLabel={t(known ? 'set.changeButton' : 'set.saveButton')}
      isComplete={name !== ''}
      onSubmit={submit}
    >
      <p>{t('set.text')}</p>
      <TextField
        label={t('set.name')}
        value={written}
        onChange={setName}
        maxLength={200}
        hint={known ? t('set.replaces') : undefined}
      />
    </FormDialog>
  );
}
