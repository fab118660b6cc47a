/**
 * What is known about the document as a whole: its place in the study and its attributes, which are changed here, where
 * it lay at its time, remarks on import.
 */
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { asShown } from '../design/cell-error.ts';
import { useGridColumns } from '../design/use-grid-columns.ts';
import styles from './DocumentFacts.module.css';
import { DocumentFactsRow } from './DocumentFactsRow.tsx';

const NO_COLUMNS: never[] = [];
const READ_ONLY = ['county', 'municipality', 'school', 'sourceFile'] as const;
/** A policy has a time in which it is in force; of other documents this is rarely known. */
const IN_FORCE = ['valid_from', 'valid_to'];

export const DocumentFacts = memo(function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t } = useTranslation('reading');
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={cx(styles.facts)} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={cx(styles.summary)}>{t('about')}</summary>
      {isOpen && <Facts document={document} />}
      {document.importNotes.length > 0 && (
        <>
          <h3 className={cx(styles.heading)}>{t('importNotes')}</h3>
          <ul className={cx(styles.notes)}>
            {document.importNotes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
});

function Facts({ document }: { document: DocumentDetail }) {
  const { t, i18n } = useTranslation('reading');
  const { t: protection } = useTranslation('protection');
  const { data: table } = useContractQuery('design.rows', { table: 'documents' });
  const { data: thirdPersons } = useContractQuery('thirdPerson.list', { documentId: document.id });
  const { run: save } = useContractCommand('design.save');
  const { guard } = useToasts();
  const columns = useGridColumns('documents', table?.columns ?? NO_COLUMNS);
  const number = new Intl.NumberFormat(i18n.language);
  const row = table?.rows.find(({ id }) => id === document.id);
  if (!row) return null;

  const change = (column: string, cell: string) => {
    const saving = save({ table: 'documents', rows: [{ id: row.id, cells: { [column]: cell } }] });
    void guard(
      saving.catch((error) => {
        throw asShown(error, columns);
      }),
    );
  };
  const editable = columns.filter(({ key }) => !IN_FORCE.includes(key) || document.kind === 'policy' || row.cells[key]);
  const known = [
    ...READ_ONLY.map((name) => [t(`fact.${name}`), document[name]] as const),
    [t('fact.words'), number.format(document.words)],
    [t('fact.informantWords'), number.format(document.informantWords)],
    [protection('third.fact'), number.format(thirdPersons?.length ?? 0)],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <dl className={cx(styles.list)}>
      {editable.map((column) => (
        <DocumentFactsRow
          key={column.key}
          column={column}
          cell={row.cells[column.key] ?? ''}
          onSave={(cell) => change(column.key, cell)}
        />
      ))}
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
