/** The attendance as a table: each cell saves when it is left. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import type { Attendance } from '../../../schema/model/meeting.ts';
import { isSameName } from '../../../schema/text/names.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { InPlaceField } from '../../ui/InPlaceField.tsx';
import { PlusIcon, TrashIcon } from '../../ui/icons.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import styles from './Meetings.module.css';

interface AttendanceDialogProps {
  documentId: string;
  attendance: readonly Attendance[];
  onClose: () => void;
}

export function AttendanceDialog({ documentId, attendance, onClose }: AttendanceDialogProps) {
  const { t } = useTranslation(['meetings', 'common']);
  const { guard, say } = useToasts();
  const { data: outline } = useContractQuery('study.outline', {});
  const { run: save } = useContractCommand('attendance.save');
  const { run: remove } = useContractCommand('attendance.delete');

  const change = async (id: string, cells: Omit<CallInput<'attendance.save'>, 'id' | 'documentId'>) =>
    (await guard(save({ id, documentId, ...cells }))) !== null;
  const setParticipant = async (id: string, code: string): Promise<boolean> => {
    const participant = outline?.participants.find((one) => isSameName(one.code, code));
    if (participant || code === '') return change(id, { participantId: participant?.id ?? null });
    say(t('unknownParticipant', { code }), 'warning');
    return false;
  };
  const textColumn = (key: 'name' | 'role' | 'agency'): Column<Attendance> => ({
    key,
    heading: t(`column.${key}`),
    cell: (row) => (
      <InPlaceField
        label={t('cell', { column: t(`column.${key}`), name: row.name })}
        hideLabel
        value={row[key]}
        placeholder="–"
        onSave={(value) => (key === 'name' && value === '' ? Promise.resolve(false) : change(row.id, { [key]: value }))}
      />
    ),
  });
  const columns: Column<Attendance>[] = [
    {
      key: 'present',
      heading: t('column.present'),
      cell: (row) => (
        <input
          type="checkbox"
          aria-label={t('cell', { column: t('column.present'), name: row.name })}
          checked={row.present}
          onChange={(event) => void change(row.id, { present: event.target.checked })}
        />
      ),
    },
    textColumn('name'),
    textColumn('role'),
    textColumn('agency'),
    {
      key: 'participant',
      heading: t('column.participant'),
      cell: (row) => (
        <InPlaceField
          label={t('cell', { column: t('column.participant'), name: row.name })}
          hideLabel
          value={row.participant ?? ''}
          placeholder="–"
          onSave={(code) => setParticipant(row.id, code)}
        />
      ),
    },
    {
      key: 'remove',
      heading: '',
      cell: (row) => (
        <IconButton label={t('removeAttendee', { name: row.name })} onPress={() => void guard(remove({ id: row.id }))}>
          <TrashIcon />
        </IconButton>
      ),
    },
  ];

  return (
    <Dialog
      title={t('attendance')}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => void guard(save({ documentId, name: t('newAttendee') }))}>
            <PlusIcon />
            {t('addAttendee')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.table)}>
        <Table caption={t('attendance')} columns={columns} rows={attendance} rowKey={({ id }) => id} />
      </div>
    </Dialog>
  );
}
