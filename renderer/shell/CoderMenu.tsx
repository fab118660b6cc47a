/** In whose name one codes. Switching is a setting of this copy, not a step of the study. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery, useContractTask } from '../api/hooks.ts';
import { useToasts } from '../app/toasts.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
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
  const { run: create } = useContractCommand('coder.create');
  const [name, setName] = useState('');
  const submit = async () => {
    const coder = await create({ name: name.trim() });
    onClose();
    onCreated(coder.id);
  };
  return (
    <FormDialog
      title={t('coder.new')}
      onClose={onClose}
      submitLabel={t('coder.createAndUse')}
      isComplete={name.trim() !== ''}
      onSubmit={submit}
    >
      <TextField label={t('coder.name')} hint={t('coder.nameHint')} value={name} onChange={setName} />
    </FormDialog>
  );
}
