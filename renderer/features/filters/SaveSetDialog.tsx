/** Keeps the conditions under a name; under the name of a set that is there they become its new ones. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSet } from '../../../schema/model/filter.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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
  const { run, isPending } = useContractCommand('documentSet.save');
  const { guard, say } = useToasts();
  const [written, setName] = useState('');
  const name = written.trim();
  const known = sets.find((set) => set.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isPending) return;
    const saved = await guard(run({ name, filter, ...(known ? { id: known.id } : {}) }));
    if (!saved) return;
    say(t('set.saved', { name: saved.name, documents: t('common:documents', { count: saved.documents }) }));
    onSaved({ setIds: [saved.id] });
    onClose();
  };
  return (
    <Dialog
      title={t('set.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="document-set" isDisabled={name === '' || isPending}>
            {t(known ? 'set.changeButton' : 'set.saveButton')}
          </Button>
        </>
      }
    >
      <p>{t('set.text')}</p>
      <form id="document-set" onSubmit={submit}>
        <TextField
          label={t('set.name')}
          value={written}
          onChange={setName}
          autoFocus
          maxLength={200}
          hint={known ? t('set.replaces') : undefined}
        />
      </form>
    </Dialog>
  );
}
