/** Says what goes along with rows before they are deleted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignTable } from '../../../schema/model/design.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface DeleteRowsDialogProps {
  table: DesignTable;
  count: number;
  onClose: () => void;
  /** True when it was done. */
  onConfirm: () => Promise<boolean>;
}

export function DeleteRowsDialog({ table, count, onClose, onConfirm }: DeleteRowsDialogProps) {
  const { t } = useTranslation(['study', 'common', 'app']);
  const [isPending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    await onConfirm();
    onClose();
  };
  return (
    <Dialog
      alert
      title={t('delete.title', { count })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="danger" isDisabled={isPending} onPress={() => void confirm()}>
            {t('common:delete')}
          </Button>
        </>
      }
    >
      <p>{t(`delete.along.${table}`)}</p>
      <p>{t('app:deletion.undo')}</p>
    </Dialog>
  );
}
