/** What becomes of each column of a survey: part of the texts, an attribute, the texts' names, or nothing. */
import { useTranslation } from 'react-i18next';
import type { PreviewedFile, SurveyColumns } from '../../../../schema/model/imports.ts';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { Table } from '../../../ui/Table.tsx';
import { COLUMN_USES, readsAs, withUse } from './survey-columns.ts';
import styles from './Wizard.module.css';

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
                  onChange={(use) => onChange(withUse(chosen, survey.columns, name, use))}
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
