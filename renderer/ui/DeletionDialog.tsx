/** Says what a deletion would take along, before it is done. */
import { useTranslation } from 'react-i18next';
import type { DeletionImpact } from '../../schema/model/coding.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

interface DeletionDialogProps {
  title: string;
  /** undefined while it is counted. */
  impact: DeletionImpact | undefined;
  isPending: boolean;
  onClose: () => void;
  onConfirm: () => void;
}

export function DeletionDialog({ title, impact, isPending, onClose, onConfirm }: DeletionDialogProps) {
  const { t } = useTranslation(['app', 'common']);
  const further = impact ? impact.codes.slice(1) : [];
  return (
    <Dialog
      alert
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="danger" isDisabled={!impact || isPending} onPress={onConfirm}>
            {t('common:delete')}
          </Button>
        </>
      }
    >
      {impact && (
        <div role="status">
          <p>
            {impact.codings === 0
              ? t('deletion.nothing')
              : t(impact.acts === 0 ? 'deletion.codings' : 'deletion.codingsAndActs', {
                  codings: t('common:codings', { count: impact.codings }),
                  acts: t('common:acts', { count: impact.acts }),
                  documents: t('common:documents', { count: impact.documents }),
                })}
          </p>
          {further.length > 0 && <p>{t('deletion.codes', { codes: further.join(', ') })}</p>}
        </div>
      )}
      <p>{t('deletion.undo')}</p>
    </Dialog>
  );
}
