/** What becomes of each column of a survey: part of the texts, an attribute, the texts' names, or nothing. */
import { useTranslation } from 'react-i18next';
import type { PreviewedFile, SurveyColumns } from '../../../../schema/model/imports.ts';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { Table } from '../../../ui/Table.tsx';
import styles from './Wizard.module.css';

export const COLUMN_USES = ['open', 'closed', 'title', 'none'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

interface SurveyTabProps {
  survey: NonNullable<PreviewedFile['survey']>;
  chosen: SurveyColumns;
  /** Why the file cannot be read with these columns. */
  problem: string | null;
  onChange: (columns: SurveyColumns) => void;
}

export function SurveyTab({ survey, chosen, problem, onChange }: SurveyTabProps) {
  const { t } = useTranslation('imports');
  return (
    <>
      <p role="status" className={cx(problem !== null && styles.reason)}>
        {problem ?? t('wizard.respondents', { count: survey.respondents })}
      </p>
      <p className={cx(styles.hint)}>{t('wizard.surveyText')}</p>
      <Table
        caption={t('wizard.tab.survey')}
        rows={survey.columns}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', heading: t('wizard.column.question'), cell: ({ name }) => <span lang="">{name}</span> },
          {
            key: 'use',
            heading: t('wizard.column.use'),
            cell: ({ name }) => (
              <div className={cx(styles.use)}>
                <Select
                  label={t('wizard.useOf', { column: name })}
                  isInTable
                  value={readsAs(chosen, name)}
                  choices={COLUMN_USES.map((id) => ({ id, label: t(`wizard.use.${id}`) }))}
                  onChange={(use) => onChange(withUse(chosen, survey, name, use))}
                />
              </div>
            ),
          },
          { key: 'distinct', heading: t('wizard.column.distinct'), numeric: true, cell: ({ distinct }) => distinct },
          {
            key: 'example',
            heading: t('wizard.column.example'),
            cell: ({ example }) => (
              <span lang="" className={cx(styles.example)}>
                {example}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}

function readsAs({ title, open, closed }: SurveyColumns, column: string): ColumnUse {
  if (title === column) return 'title';
  if (open.includes(column)) return 'open';
  return closed.includes(column) ? 'closed' : 'none';
}

/** One column names the texts: the one that did before becomes an attribute. Columns keep the table's order. */
export function withUse(
  chosen: SurveyColumns,
  survey: Pick<NonNullable<PreviewedFile['survey']>, 'columns'>,
  column: string,
  use: ColumnUse,
): SurveyColumns {
  const uses = (name: string): ColumnUse => {
    if (name === column) return use;
    const before = readsAs(chosen, name);
    return use === 'title' && before === 'title' ? 'closed' : before;
  };
  const names = survey.columns.map(({ name }) => name);
  return {
    title: names.find((name) => uses(name) === 'title') ?? null,
    open: names.filter((name) => uses(name) === 'open'),
    closed: names.filter((name) => uses(name) === 'closed'),
  };
}
