/** Gives the open study another name; its file keeps its own. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export function RenameStudyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const { data: project } = useContractQuery('project.info', {});
  const { run: rename } = useContractCommand('project.rename');
  const [typed, setTyped] = useState<string | null>(null);
  const name = (typed ?? project?.name ?? '').trim();

  const submit = async () => {
    if (name !== project?.name) await rename({ name });
    onClose();
  };
  return (
    <FormDialog
      title={t('rename.title')}
      onClose={onClose}
      submitLabel={t('common:rename')}
      isComplete={name !== ''}
      onSubmit={submit}
    >
      <TextField
        label={t('new.name')}
        hint={t('new.nameHint')}
        value={typed ?? project?.name ?? ''}
        onChange={setTyped}
      />
    </FormDialog>
  );
}
