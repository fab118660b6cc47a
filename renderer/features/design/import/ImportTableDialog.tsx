/**
 * A file that becomes rows of a table: which of its columns means what, what that would do, and what it did. The core
 * remembers the columns for the next file with these headings.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../../schema/errors.ts';
import type { ColumnMapping, DesignImportPreview, DesignTable } from '../../../../schema/model/design.ts';
import type { RowImport } from '../../../../schema/model/imports.ts';
import { useContractTask } from '../../../api/hooks.ts';
import { fileName } from '../../../app/file-name.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { useDelayed } from '../../../ui/useDelayed.ts';
import { RowImportReport } from '../../imports/RowImportDialog.tsx';
import { useColumnName } from '../use-grid-columns.ts';
import { ColumnMappingFields } from './ColumnMappingFields.tsx';
import styles from './ImportTable.module.css';
import { useTrial } from './use-trial.ts';

interface ImportTableDialogProps {
  table: DesignTable;
  path: string;
  onClose: () => void;
}

export function ImportTableDialog({ table, path, onClose }: ImportTableDialogProps) {
  const { t } = useTranslation(['study', 'common']);
  const errorText = useErrorText();
  const nameOf = useColumnName(table);
  const { run: read } = useContractTask('design.previewImport');
  const importing = useContractTask('import.design');
  const [preview, setPreview] = useState<DesignImportPreview | null>(null);
  const [mapping, setMapping] = useState<ColumnMapping | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [report, setReport] = useState<RowImport | null>(null);
  const trial = useTrial(table, path, report === null ? mapping : null);
  const isLate = useDelayed(importing.isRunning);

  useEffect(() => {
    let isCurrent = true;
    read({ table, path }).then(
      (found) => {
        if (!isCurrent) return;
        setPreview(found);
        setMapping(found.mapping);
      },
      (reason) => isCurrent && setError(reason),
    );
    return () => {
      isCurrent = false;
    };
  }, [read, table, path]);

  const start = async () => {
    if (!mapping) return;
    setError(null);
    try {
      setReport(await importing.run({ table, path, mapping }));
    } catch (reason) {
      setError(reason);
    }
  };
  const close = () => {
    importing.cancel();
    onClose();
  };
  const title = t('import.title', { table: t(`table.${table}`), file: fileName(path) });
  const withHeadings = (found: RowImport): RowImport => ({
    ...found,
    rows: found.rows.map((row) => ({ ...row, notices: row.notices.map(calledAsHere) })),
  });
  /** Remarks name a column as files do; here it is called as its heading is. */
  const calledAsHere = (remark: Notice): Notice => {
    const column = preview?.columns.find(({ key }) => key === remark.params.key);
    return column ? { ...remark, params: { ...remark.params, column: nameOf(column) } } : remark;
  };

  if (report) {
    return (
      <Dialog
        key="result"
        title={title}
        size="medium"
        isOpen
        onClose={onClose}
        actions={
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:close')}
          </Button>
        }
      >
        <RowImportReport report={withHeadings(report)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      key="question"
      title={title}
      size="large"
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!trial.report || trial.report.applied === 0 || importing.isRunning}
            onPress={() => void start()}
          >
            {trial.report ? t('import.run', { count: trial.report.applied }) : t('import.button')}
          </Button>
        </>
      }
    >
      {error !== null && <p className={cx(styles.error)}>{errorText(error)}</p>}
      {preview && mapping && (
        <>
          <p className={cx(styles.intro)}>
            {t(preview.remembered ? 'import.remembered' : 'import.suggested', { count: preview.total })}
          </p>
          <ColumnMappingFields table={table} preview={preview} mapping={mapping} onChange={setMapping} />
          {isLate ? (
            <ProgressBar
              label={t('import.running')}
              done={importing.progress?.done ?? 0}
              total={importing.progress?.total ?? 0}
            />
          ) : (
            <section className={cx(styles.trial)}>
              <h3 className={cx(styles.heading)}>{t('import.trial')}</h3>
              {trial.error !== null && <p className={cx(styles.error)}>{errorText(trial.error)}</p>}
              {trial.report && <RowImportReport report={withHeadings(trial.report)} />}
            </section>
          )}
        </>
      )}
    </Dialog>
  );
}
