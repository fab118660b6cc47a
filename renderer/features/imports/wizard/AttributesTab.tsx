/** The table that says what is known of the files, and which of its rows fits which of them. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../../schema/contract.ts';
import type { DocumentImport } from '../../../../schema/model/imports.ts';
import { fileName } from '../../../app/file-name.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Table } from '../../../ui/Table.tsx';
import { useDelayed } from '../../../ui/useDelayed.ts';
import { RowImportReport } from '../RowImportDialog.tsx';
import { StatusChip } from '../StatusChip.tsx';
import { useTrial } from './use-trial.ts';
import styles from './Wizard.module.css';

const NONE = 'none';

interface AttributesTabProps {
  input: CallInput<'import.documents'>;
  /** Paths of tables that were found among the files or chosen. */
  tables: readonly string[];
  onChoose: (path: string | null) => void;
}

export function AttributesTab({ input, tables, onChoose }: AttributesTabProps) {
  const { t } = useTranslation('imports');
  const errorText = useErrorText();
  const { attributes = null } = input;
  const trial = useTrial(attributes === null ? null : input);
  const isLate = useDelayed(attributes !== null && !trial.report && trial.error === null);
  return (
    <>
      <p className={cx(styles.hint)}>{t('wizard.attributesText')}</p>
      <div className={cx(styles.choice)}>
        {tables.length > 0 && (
          <Select
            label={t('wizard.table')}
            value={attributes ?? NONE}
            choices={[
              ...tables.map((path) => ({ id: path, label: fileName(path) })),
              { id: NONE, label: t('wizard.noTable') },
            ]}
            onChange={(path) => onChoose(path === NONE ? null : path)}
          />
        )}
        <Button onPress={() => void window.proact.chooseTable('attributes').then((path) => path && onChoose(path))}>
          {t('wizard.chooseTable')}
        </Button>
      </div>
      {trial.error !== null && <p className={cx(styles.reason)}>{errorText(trial.error)}</p>}
      {isLate && (
        <ProgressBar
          label={trial.progress?.label || t('wizard.trying')}
          done={trial.progress?.done ?? 0}
          total={trial.progress?.total ?? 0}
        />
      )}
      {trial.report && <Fit report={trial.report} />}
    </>
  );
}

function Fit({ report }: { report: DocumentImport }) {
  const { t } = useTranslation('imports');
  const files = report.files
    .filter(({ status, documentIds }) => status === 'done' || documentIds.length > 0)
    .toSorted((a, b) => Number(a.attributesRow !== null) - Number(b.attributesRow !== null));
  const without = files.filter(({ attributesRow }) => attributesRow === null).length;
  return (
    <>
      <section className={cx(styles.part)}>
        <h3 className={cx(styles.partTitle)}>{t('wizard.files')}</h3>
        <p role="status">{t('wizard.fits', { count: files.length - without, without })}</p>
        <Table
          caption={t('wizard.files')}
          rows={files}
          rowKey={({ file }) => file}
          columns={[
            { key: 'file', heading: t('column.file'), cell: ({ file }) => file },
            {
              key: 'row',
              heading: t('column.row'),
              cell: ({ attributesRow }) =>
                attributesRow === null ? (
                  <StatusChip status="warned">{t('wizard.noRow')}</StatusChip>
                ) : (
                  <StatusChip status="done">{t('wizard.row', { row: attributesRow })}</StatusChip>
                ),
            },
          ]}
        />
      </section>
      {report.attributes && (
        <section className={cx(styles.part)}>
          <h3 className={cx(styles.partTitle)}>{t('wizard.rows')}</h3>
          <RowImportReport report={report.attributes} />
        </section>
      )}
    </>
  );
}
