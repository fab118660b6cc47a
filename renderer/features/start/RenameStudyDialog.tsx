/** Gives the open study another name; its file keeps its own. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function RenameStudyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const { data: project } = useContractQuery('project.info', {});
  const { run: rename, isPending } = useContractCommand('project.rename');
  const { guard } = useToasts();
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? project?.name ?? '').trim();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isPending) return;
    if (name === project?.name || (await guard(rename({ name })))) onClose();
  };
  return (
    <Dialog
      title={t('rename.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="rename-study" isDisabled={name === '' || isPending}>
            {t('common:rename')}
          </Button>
        </>
      }
    >
      <form id="rename-study" onSubmit={submit}>
        <TextField
          label={t('new.name')}
          hint={t('new.nameHint')}
          value={typed ?? project?.name ?? ''}
          onChange={setTyped}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
