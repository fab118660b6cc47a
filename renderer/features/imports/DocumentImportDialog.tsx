/** What became of every file: taken in, already there, or refused and why. What needs a look comes first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentImport, ImportedFile } from '../../../schema/model/imports.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLocale, useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Import.module.css';
import { Replacements } from './Replacements.tsx';
import { RowImportReport } from './RowImportDialog.tsx';
import { StatusChip } from './StatusChip.tsx';
import type { Replacement } from './wizard/previewed-files.ts';

interface DocumentImportDialogProps {
  /** Null when every file takes the place of a text. */
  report: DocumentImport | null;
  replacements: readonly Replacement[];
  onClose: () => void;
  onAttach: () => void;
}

/** A table of hundreds of files would take a third of a second to draw. */
const SHOWN_FIRST = 100;
const URGENCY = { refused: 0, skipped: 2, done: 3 };
const urgency = (file: ImportedFile) => (file.warnings.length > 0 ? 1 : URGENCY[file.status]);

export function DocumentImportDialog({ report, replacements, onClose, onAttach }: DocumentImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
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
          {report && report.done > 0 && report.attributes === null && (
            <Button onPress={attach}>{t('result.attach')}</Button>
          )}
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:close')}
          </Button>
        </>
      }
    >
      {replacements.length > 0 && <Replacements replacements={replacements} />}
      {report && <Report report={report} onOpen={onClose} />}
    </Dialog>
  );
}

function Report({ report, onOpen }: { report: DocumentImport; onOpen: () => void }) {
  const { t } = useTranslation('imports');
  const messageText = useMessageText();
  const locale = useLocale();
  const { openDocument } = useNavigation();
  const [isWhole, setWhole] = useState(false);
  const { skipped, refused, cancelled, attributes } = report;
  const files = report.files.toSorted((a, b) => urgency(a) - urgency(b));
  const made = files.reduce((sum, file) => sum + (file.status === 'done' ? file.documentIds.length : 0), 0);
  const open = (documentId: string) => {
    onOpen();
    openDocument(documentId);
  };
  return (
    <>
      <div className={cx(styles.summary)} role="status">
        <StatusChip status="done">{t('result.filesDone', { count: made })}</StatusChip>
        {skipped > 0 && <StatusChip status="skipped">{t('result.filesSkipped', { count: skipped })}</StatusChip>}
        {refused > 0 && <StatusChip status="refused">{t('result.filesRefused', { count: refused })}</StatusChip>}
        {cancelled && <StatusChip status="warned">{t('result.cancelled')}</StatusChip>}
      </div>
      <Table
        caption={t('result.documents')}
        rows={isWhole ? files : files.slice(0, SHOWN_FIRST)}
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
          {
            key: 'turns',
            heading: t('column.turns'),
            numeric: true,
            cell: ({ turns }) => (turns ? turns.toLocaleString(locale) : ''),
          },
          {
            key: 'words',
            heading: t('column.words'),
            numeric: true,
            cell: ({ words }) => (words ? words.toLocaleString(locale) : ''),
          },
          {
            key: 'remarks',
            heading: t('column.remarks'),
            cell: ({ status, documentIds, warnings, error }) => (
              <div className={cx(styles.remarks)}>
                {status === 'done' && documentIds.length > 1 && (
                  <span>{t('result.documentsMade', { count: documentIds.length })}</span>
                )}
                {error && <span className={cx(styles.reason)}>{messageText(error)}</span>}
                {warnings.map((warning) => (
                  <span key={warning.message} className={cx(styles.remark)}>
                    {messageText(warning)}
                  </span>
                ))}
              </div>
            ),
          },
          {
            key: 'open',
            heading: t('column.document'),
            cell: ({ file, documentId }) =>
              documentId !== null && (
                <Button variant="quiet" aria-label={t('result.openOf', { file })} onPress={() => open(documentId)}>
                  {t('result.open')}
                </Button>
              ),
          },
        ]}
      />
      {!isWhole && files.length > SHOWN_FIRST && (
        <Button onPress={() => setWhole(true)}>{t('result.showAll', { count: files.length })}</Button>
      )}
      {attributes && (
        <section className={cx(styles.form)}>
          <h3>{t('result.attributes')}</h3>
          <RowImportReport report={attributes} />
        </section>
      )}
    </>
  );
}
