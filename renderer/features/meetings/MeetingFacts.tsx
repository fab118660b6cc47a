/** Where and when a meeting was. Each field saves when it is left. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import type { Meeting } from '../../../schema/model/meeting.ts';
import { findTimes } from '../../../schema/text/written-date.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { InPlaceField } from '../../ui/InPlaceField.tsx';
import styles from './Meetings.module.css';
import { SuggestField } from './SuggestField.tsx';

interface MeetingFactsProps {
  documentId: string;
  meeting: Meeting;
}

export function MeetingFacts({ documentId, meeting }: MeetingFactsProps) {
  const { t } = useTranslation('meetings');
  const { guard, say } = useToasts();
  const { data: outline } = useContractQuery('study.outline', {});
  const { run } = useContractCommand('meeting.update');
  const known = meeting.arena ?? '';
  const [arena, setArena] = useState(known);
  useEffect(() => setArena(known), [known]);

  const save = async (change: Omit<CallInput<'meeting.update'>, 'documentId'>): Promise<boolean> =>
    (await guard(run({ documentId, ...change }))) !== null;
  const saveArena = async (written: string) => {
    if (written.trim() !== known && !(await save({ arena: written.trim() }))) setArena(known);
  };
  const saveTime = async (field: 'startsAt' | 'endsAt', written: string): Promise<boolean> => {
    const time = written === '' ? null : findTimes(written).startsAt;
    if (time !== null || written === '') return save({ [field]: time });
    say(t('badTime', { value: written }), 'warning');
    return false;
  };

  return (
    <section aria-label={t('facts')} className={cx(styles.facts)}>
      <SuggestField
        label={t('arena')}
        known={outline?.arenas.map(({ name }) => name) ?? []}
        value={arena}
        onChange={setArena}
        onDone={(written) => void saveArena(written)}
        placeholder={t('arenaHint')}
      />
      <InPlaceField
        label={t('place')}
        value={meeting.place}
        placeholder={t('notKnown')}
        onSave={(place) => save({ place })}
      />
      <div className={cx(styles.times)}>
        <InPlaceField
          label={t('from')}
          value={meeting.startsAt ?? ''}
          placeholder={t('notKnown')}
          onSave={(written) => saveTime('startsAt', written)}
        />
        <InPlaceField
          label={t('to')}
          value={meeting.endsAt ?? ''}
          placeholder={t('notKnown')}
          onSave={(written) => saveTime('endsAt', written)}
        />
      </div>
    </section>
  );
}
