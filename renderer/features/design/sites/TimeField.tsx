/** A time in the study: a wave, or a day. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../../schema/domain/study-names.ts';
import { DesignTime, type Wave } from '../../../../schema/model/study.ts';
import { useLanguage } from '../../../i18n/index.ts';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Sites.module.css';
import type { Time } from './sites-at.ts';
import { useTimeWords } from './use-time-words.ts';

interface TimeFieldProps {
  label: string;
  waves: readonly Wave[];
  value: Time;
  /** Null while no time is chosen, and for the beginning where that can be chosen. */
  onChange: (time: Time) => void;
  /** Days to choose from, and the beginning, where one looks back instead of changing something. */
  days?: readonly string[];
}

const BEGINNING = 'beginning';
const DAY = 'day';

export function TimeField({ label, waves, value, onChange, days }: TimeFieldProps) {
  const { t } = useTranslation('study');
  const language = useLanguage();
  const timeWords = useTimeWords({ waves });
  const day = value !== null && 'date' in value ? value.date : null;
  const [isDay, setDay] = useState(day !== null && !days?.includes(day));
  const [text, setText] = useState(day ?? '');
  const type = (typed: string) => {
    setText(typed);
    const date = readDay(typed);
    if (date !== null) onChange({ date });
    else if (!days) onChange(null);
  };
  const chosen = isDay ? DAY : value !== null && 'waveId' in value ? value.waveId : (day ?? (days ? BEGINNING : null));
  return (
    <div className={cx(styles.time)}>
      <Select<string>
        label={label}
        value={chosen}
        placeholder={t('sites.chooseTime')}
        choices={[
          ...(days ? [{ id: BEGINNING, label: t('sites.beginning') }] : []),
          ...waves.map(({ id, name }) => ({ id: id as string, label: waveName(name, language) })),
          ...(days ?? []).map((date) => ({ id: date, label: timeWords({ date }) })),
          { id: DAY, label: t('sites.day') },
        ]}
        onChange={(id) => {
          const wave = waves.find((candidate) => candidate.id === id);
          setDay(id === DAY);
          if (id === DAY) type(text);
          else onChange(wave ? { waveId: wave.id } : days?.includes(id) ? { date: id } : null);
        }}
      />
      {isDay && (
        <TextField
          label={t('sites.date')}
          placeholder={t('grid.dateForm')}
          value={text}
          onChange={type}
          error={text !== '' && readDay(text) === null ? t('sites.notADay') : undefined}
        />
      )}
    </div>
  );
}

/** ISO, or day, month and year with points between. */
function readDay(typed: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim()) ?? [];
  const date = year === '' ? typed.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = DesignTime.safeParse({ date });
  return read.success ? date : null;
}
