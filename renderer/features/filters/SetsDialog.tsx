/** The named sets with their documents: take the conditions of one as the filter to change them, or delete it. */
import { useTranslation } from 'react-i18next';
import type { DocumentSet } from '../../../schema/model/filter.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import type { Filter } from './condition.ts';

interface SetsDialogProps {
  sets: readonly DocumentSet[];
  onEdit: (filter: Filter) => void;
  onClose: () => void;
}

export function SetsDialog({ sets, onEdit, onClose }: SetsDialogProps) {
  const { t } = useTranslation(['filters', 'common']);
  const { run } = useContractCommand('documentSet.delete');
  const { guard, say } = useToasts();
  const edit = ({ filter }: DocumentSet) => {
    onEdit(filter);
    onClose();
  };
  const remove = async ({ id, name }: DocumentSet) => {
    if (await guard(run({ id }))) say(t('set.deleted', { name }));
  };
  return (
    <Dialog
      title={t('set.listTitle')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {sets.length === 0 ? (
        <p>{t('set.none')}</p>
      ) : (
        <Table
          caption={t('set.listTitle')}
          rows={sets}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', heading: t('set.name'), cell: ({ name }) => name },
            { key: 'documents', heading: t('set.documents'), numeric: true, cell: ({ documents }) => documents },
            {
              key: 'edit',
              heading: '',
              numeric: true,
              cell: (set) => (
                <Button aria-label={t('set.conditionsOf', { name: set.name })} onPress={() => edit(set)}>
                  {t('set.conditions')}
                </Button>
              ),
            },
            {
              key: 'delete',
              heading: '',
              numeric: true,
              cell: (set) => (
                <Button
                  variant="quiet"
                  aria-label={t('set.deleteOf', { name: set.name })}
                  onPress={() => void remove(set)}
                >
                  {t('set.delete')}
                </Button>
              ),
            },
          ]}
        />
      )}
    </Dialog>
  );
}
