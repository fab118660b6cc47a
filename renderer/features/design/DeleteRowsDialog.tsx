/** Says what goes along with rows, and what stays without them, before they are deleted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignDependents, DesignTable } from '../../../schema/model/design.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface DeleteRowsDialogProps {
  table: DesignTable;
  /** Rows to be deleted, those that are not stored yet among them. */
  count: number;
  /** Of those that are stored. */
  ids: readonly string[];
  onClose: () => void;
  /** True when it was done. */
  onConfirm: () => Promise<boolean>;
}

export function DeleteRowsDialog({ table, count, ids, onClose, onConfirm }: DeleteRowsDialogProps) {
  const { t } = useTranslation(['study', 'common', 'app']);
  const locale = useLocale();
  const { data: impact } = useContractQuery('design.deletionImpact', { table, ids: [...ids] });
  const [isPending, setPending] = useState(false);
  const confirm = async () => {
    setPending(true);
    await onConfirm();
    onClose();
  };
  const listed = (dependents: readonly DesignDependents[]) =>
    new Intl.ListFormat(locale).format(
      dependents.map(({ what, count: many }) => t(`delete.dependents.${what}`, { count: many })),
    );
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
      {impact && impact.goes.length > 0 && <p>{t('delete.goes', { what: listed(impact.goes) })}</p>}
      {impact && impact.stays.length > 0 && <p>{t('delete.stays', { what: listed(impact.stays) })}</p>}
      <p>{t('app:deletion.undo')}</p>
    </Dialog>
  );
}
