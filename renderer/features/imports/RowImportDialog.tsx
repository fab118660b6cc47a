/** What became of a table's rows. Rows that went through without remark are counted, the others listed. */
import { useTranslation } from 'react-i18next';
import type { RowImport } from '../../../schema/model/imports.ts';
import { useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Import.module.css';
import type { ImportKind } from './imports.ts';
import { StatusChip } from './StatusChip.tsx';

interface RowImportDialogProps {
  kind: Exclude<ImportKind, 'documents'>;
  report: RowImport;
  onClose: () => void;
}

export function RowImportDialog({ kind, report, onClose }: RowImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <Dialog
      title={t(`result.${kind}`)}
      size={report.rows.length > 0 ? 'medium' : 'small'}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <RowImportReport report={report} />
    </Dialog>
  );
}

export function RowImportReport({ report }: { report: RowImport }) {
  const { t } = useTranslation('imports');
  const messageText = useMessageText();
  const { file, applied, skipped, refused, warned, notices, rows } = report;
  return (
    <>
      <p className={cx(styles.file)}>{file}</p>
      <div className={cx(styles.summary)} role="status">
        <StatusChip status="done">{t('result.rowsApplied', { count: applied })}</StatusChip>
        {warned > 0 && <StatusChip status="warned">{t('result.rowsWarned', { count: warned })}</StatusChip>}
        {skipped > 0 && <StatusChip status="skipped">{t('result.rowsSkipped', { count: skipped })}</StatusChip>}
        {refused > 0 && <StatusChip status="refused">{t('result.rowsRefused', { count: refused })}</StatusChip>}
      </div>
      {notices.map((notice) => (
        <p key={notice.message} className={cx(styles.remark)}>
          {messageText(notice)}
        </p>
      ))}
      {rows.length > 0 && (
        <Table
          caption={file}
          rows={rows}
          rowKey={(row) => String(row.row)}
          columns={[
            { key: 'row', heading: t('column.row'), numeric: true, cell: ({ row }) => row },
            {
              key: 'status',
              heading: t('column.status'),
              cell: ({ status }) => <StatusChip status={status}>{t(`rowStatus.${status}`)}</StatusChip>,
            },
            {
              key: 'remarks',
              heading: t('column.remarks'),
              cell: (row) => (
                <div className={cx(styles.remarks)}>
                  {row.notices.map((notice) => (
                    <span key={notice.message}>{messageText(notice)}</span>
                  ))}
                </div>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
