/** What became of every file: taken in, already there, or refused and why. What needs a look comes first. */
import { useTranslation } from 'react-i18next';
import type { DocumentImport, ImportedFile } from '../../../schema/model/imports.ts';
import { useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Import.module.css';
import { RowImportReport } from './RowImportDialog.tsx';
import { StatusChip } from './StatusChip.tsx';

interface DocumentImportDialogProps {
  report: DocumentImport;
  onClose: () => void;
  onAttach: () => void;
}

const URGENCY = { refused: 0, skipped: 2, done: 3 };
const urgency = (file: ImportedFile) => (file.warnings.length > 0 ? 1 : URGENCY[file.status]);

export function DocumentImportDialog({ report, onClose, onAttach }: DocumentImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  const messageText = useMessageText();
  const { done, skipped, refused, cancelled, attributes } = report;
  const files = report.files.toSorted((a, b) => urgency(a) - urgency(b));
  const attach = () => {
    onClose();
    onAttach();
  };
  return (
    <Dialog
      title={t('result.documents')}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          {done > 0 && attributes === null && <Button onPress={attach}>{t('result.attach')}</Button>}
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.summary)} role="status">
        <StatusChip status="done">{t('result.filesDone', { count: done })}</StatusChip>
        {skipped > 0 && <StatusChip status="skipped">{t('result.filesSkipped', { count: skipped })}</StatusChip>}
        {refused > 0 && <StatusChip status="refused">{t('result.filesRefused', { count: refused })}</StatusChip>}
        {cancelled && <StatusChip status="warned">{t('result.cancelled')}</StatusChip>}
      </div>
      <Table
        caption={t('result.documents')}
        rows={files}
        rowKey={(file) => file.file}
        columns={[
          {
            key: 'file',
            heading: t('column.file'),
            cell: ({ file }) => <span className={cx(styles.file)}>{file}</span>,
          },
          {
            key: 'status',
            heading: t('column.status'),
            cell: ({ status }) => <StatusChip status={status}>{t(`fileStatus.${status}`)}</StatusChip>,
          },
          { key: 'turns', heading: t('column.turns'), numeric: true, cell: ({ turns }) => turns || '' },
          { key: 'words', heading: t('column.words'), numeric: true, cell: ({ words }) => words || '' },
          {
            key: 'remarks',
            heading: t('column.remarks'),
            cell: ({ warnings, error }) => (
              <div className={cx(styles.remarks)}>
                {error && <span className={cx(styles.reason)}>{messageText(error)}</span>}
                {warnings.map((warning) => (
                  <span key={warning.message} className={cx(styles.remark)}>
                    {messageText(warning)}
                  </span>
                ))}
              </div>
            ),
          },
        ]}
      />
      {attributes && (
        <section className={cx(styles.form)}>
          <h3>{t('result.attributes')}</h3>
          <RowImportReport report={attributes} />
        </section>
      )}
    </Dialog>
  );
}
