/** Deletes a document with its codings after showing what goes along. */
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../schema/model/document.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { DeletionDialog } from '../../ui/DeletionDialog.tsx';

export function DeleteDocumentDialog({ document, onClose }: { document: DocumentSummary; onClose: () => void }) {
  const { t } = useTranslation('documents');
  const { document: open, closeDocument } = useNavigation();
  const { data: impact } = useContractQuery('document.deletionImpact', { documentId: document.id });
  const { run, isPending } = useContractCommand('document.delete');
  const { guard, say } = useToasts();
  const confirm = async () => {
    if (open?.id === document.id) closeDocument();
    if (await guard(run({ documentId: document.id }))) say(t('delete.done', { title: document.title }));
    onClose();
  };
  return (
    <DeletionDialog
      title={t('delete.title', { title: document.title })}
      impact={impact}
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => void confirm()}
    />
  );
}
