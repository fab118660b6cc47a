/** What is known about the document as a whole: its place in the study, attributes, remarks on import. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { cx } from '../../ui/cx.ts';
import styles from './DocumentFacts.module.css';

const FACTS = [
  'county',
  'municipality',
  'school',
  'participant',
  'organisation',
  'level',
  'phase',
  'sourceFile',
] as const;

export const DocumentFacts = memo(function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t, i18n } = useTranslation('reading');
  const { t: protection } = useTranslation('protection');
  const { data: thirdPersons } = useContractQuery('thirdPerson.list', { documentId: document.id });
  const number = new Intl.NumberFormat(i18n.language);
  const rows = [
    [t('fact.kind'), t(`kind.${document.kind}`)],
    ...FACTS.map((name) => [t(`fact.${name}`), document[name]] as const),
    ...Object.entries(document.attributes),
    [t('fact.words'), number.format(document.words)],
    [t('fact.informantWords'), number.format(document.informantWords)],
    [protection('third.fact'), number.format(thirdPersons?.length ?? 0)],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return (
    <details className={cx(styles.facts)}>
      <summary className={cx(styles.summary)}>{t('about')}</summary>
      <dl className={cx(styles.list)}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
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
