/** In whose name one codes. Switching is a setting of this copy, not a step of the study. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery, useContractTask } from '../api/hooks.ts';
import { useToasts } from '../app/toasts.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlusIcon } from '../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu.tsx';
import { TextField } from '../ui/TextField.tsx';

export function CoderMenu() {
  const { t } = useTranslation('app');
  const { data: coders = [] } = useContractQuery('coder.list', {});
  const { run: use } = useContractTask('coder.use');
  const { guard, say } = useToasts();
  const [isCreating, setCreating] = useState(false);
  const current = coders.find((coder) => coder.current);

  const switchTo = async (coderId: string) => {
    const coder = await guard(use({ coderId }));
    if (coder) say(t('coder.switched', { name: coder.name }));
  };

  return (
    <>
      <MenuButton label={t('coder.current', { name: current?.name ?? '–' })}>
        <MenuChoice title={t('coder.choose')} value={current?.id ?? null} onChange={(id) => void switchTo(id)}>
          {coders.map((coder) => (
            <MenuItem key={coder.id} id={coder.id} label={coder.name} />
          ))}
        </MenuChoice>
        <MenuSeparator />
        <MenuItem label={t('coder.new')} icon={<PlusIcon />} onAction={() => setCreating(true)} />
      </MenuButton>
      {isCreating && <NewCoderDialog onClose={() => setCreating(false)} onCreated={(id) => void switchTo(id)} />}
    </>
  );
}

function NewCoderDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (coderId: string) => void }) {
  const { t } = useTranslation(['app', 'common']);
  const { run: create, isPending } = useContractCommand('coder.create');
  const { guard } = useToasts();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const coder = await guard(create({ name: name.trim() }));
    if (!coder) return;
    onClose();
    onCreated(coder.id);
  };
  return (
    <Dialog
      title={t('coder.new')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="new-coder" isDisabled={name.trim() === '' || isPending}>
            {t('coder.createAndUse')}
          </Button>
        </>
      }
    >
      <form id="new-coder" onSubmit={submit}>
        <TextField label={t('coder.name')} hint={t('coder.nameHint')} value={name} onChange={setName} autoFocus />
      </form>
    </Dialog>
  );
}
