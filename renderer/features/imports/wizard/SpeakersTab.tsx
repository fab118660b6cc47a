/** Who speaks in all files together, and who each of them is. What was said in earlier imports is filled in. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasAllWords } from '../../../../schema/text/matching/names.ts';
import { useContractQuery } from '../../../api/hooks.ts';
import { cx } from '../../../ui/cx.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SpeakerTable } from '../../speakers/SpeakerTable.tsx';
import type { SpeakerAcross, Who } from './previewed-files.ts';
import styles from './Wizard.module.css';

/** Each row holds a field with suggestions; of more than these nobody reads all. */
const AT_MOST = 100;

interface SpeakersTabProps {
  speakers: readonly SpeakerAcross[];
  onChange: (label: string, who: Who) => void;
}

export function SpeakersTab({ speakers, onChange }: SpeakersTabProps) {
  const { t } = useTranslation('imports');
  const { data: outline } = useContractQuery('study.outline', {});
  const [sought, setSought] = useState('');
  const found = speakers.filter(({ label }) => hasAllWords(sought, label));
  const files = new Map(speakers.map((speaker) => [speaker.label, speaker.files]));
  if (speakers.length === 0) return <p className={cx(styles.hint)}>{t('wizard.noSpeakers')}</p>;
  return (
    <>
      <p className={cx(styles.hint)}>{t('wizard.speakersText')}</p>
      {speakers.length > AT_MOST && (
        <>
          <SearchField label={t('wizard.findLabel')} value={sought} onChange={setSought} />
          <p role="status" className={cx(styles.hint)}>
            {t('wizard.speakersShown', { shown: Math.min(found.length, AT_MOST), count: speakers.length })}
          </p>
        </>
      )}
      <SpeakerTable
        speakers={found.slice(0, AT_MOST)}
        codes={outline?.participants.map(({ code }) => code) ?? []}
        filesOf={(label) => files.get(label) ?? 0}
        onChange={onChange}
      />
    </>
  );
}
