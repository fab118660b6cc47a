/** The labels of a text with what is said under them, and who each of them is. */
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { Table } from '../../ui/Table.tsx';
import { NameField } from './NameField.tsx';
import styles from './Speakers.module.css';
import type { Speaker } from './speakers-of.ts';

export interface SpeakerTableProps {
  speakers: readonly Speaker[];
  /** Codes of the study's participants. */
  codes: readonly string[];
  /** In how many files a label stands, where there are several. */
  filesOf?: (label: string) => number;
  onChange: (label: string, who: Pick<Speaker, 'participant' | 'interviewer'>) => void;
}

/** Turns without a label are counted, and are nobody's in particular. */
export function SpeakerTable({ speakers, codes, filesOf, onChange }: SpeakerTableProps) {
  const { t } = useTranslation('speakers');
  const locale = useLocale();
  return (
    <Table
      caption={t('table')}
      rows={speakers}
      rowKey={({ label }) => label}
      columns={[
        {
          key: 'label',
          heading: t('column.label'),
          cell: ({ label }) =>
            label === '' ? <em className={cx(styles.noLabel)}>{t('noLabel')}</em> : <span lang="">{label}</span>,
        },
        ...(filesOf
          ? [{ key: 'files', heading: t('column.files'), numeric: true, cell: ({ label }: Speaker) => filesOf(label) }]
          : []),
        { key: 'turns', heading: t('column.turns'), numeric: true, cell: ({ turns }) => turns.toLocaleString(locale) },
        { key: 'words', heading: t('column.words'), numeric: true, cell: ({ words }) => words.toLocaleString(locale) },
        {
          key: 'participant',
          heading: t('column.participant'),
          cell: ({ label, participant, interviewer }) =>
            label !== '' && (
              <div className={cx(styles.participant)}>
                <NameField
                  isInTable
                  label={t('participantOf', { label })}
                  known={codes}
                  value={interviewer ? '' : (participant ?? '')}
                  isDisabled={interviewer}
                  onChange={(code) => onChange(label, { participant: code.trim() || null, interviewer })}
                />
              </div>
            ),
        },
        {
          key: 'interviewer',
          heading: t('column.interviewer'),
          cell: ({ label, participant, interviewer }) =>
            label !== '' && (
              <input
                type="checkbox"
                aria-label={t('isInterviewer', { label })}
                checked={interviewer}
                onChange={(event) => onChange(label, { participant, interviewer: event.target.checked })}
              />
            ),
        },
      ]}
    />
  );
}
