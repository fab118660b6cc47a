/** Deletes a code with all below it after showing what goes along. */
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { DeletionDialog } from '../../ui/DeletionDialog.tsx';

export function DeleteCodeDialog({ code, onClose }: { code: Code; onClose: () => void }) {
  const { t } = useTranslation('codebook');
  const { setCodeId } = useNavigation();
  const { data: impact } = useContractQuery('code.deletionImpact', { codeId: code.id });
  const { run, isPending } = useContractCommand('code.delete');
  const { guard, say } = useToasts();
  const confirm = async () => {
    const done = await guard(run({ codeId: code.id }));
    if (done) {
      setCodeId(null);
      say(t('delete.done', { name: code.name }));
    }
    onClose();
  };
  return (
    <DeletionDialog
      title={t('delete.title', { name: code.name })}
      impact={impact}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => void confirm()}
    />
  );
}
