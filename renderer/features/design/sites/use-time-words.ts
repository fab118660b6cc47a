/** A time of the design in words, and the waves that a change then leaves alone. */
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../../schema/domain/study-names.ts';
import type { DesignTime, StudyOutline, Wave } from '../../../../schema/model/study.ts';
import { useLanguage, useLocale } from '../../../i18n/index.ts';
import { type Time, wavesBefore } from './sites-at.ts';

/** "wave 3", "1 January 2020"; the beginning for null. */
export function useTimeWords({ waves }: { waves: readonly Wave[] }): (time: Time) => string {
  const { t } = useTranslation('study');
  const language = useLanguage();
  const locale = useLocale();
  return (time) => {
    if (time === null) return t('sites.beginning');
    if ('date' in time) {
      return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time.date));
    }
    const wave = waves.find(({ id }) => id === time.waveId);
    return wave ? waveName(wave.name, language) : '–';
  };
}

/** A sentence. */
export function useWhatStays(outline: StudyOutline): (from: DesignTime) => string {
  const { t } = useTranslation('study');
  const language = useLanguage();
  const locale = useLocale();
  return (from) => {
    const names = wavesBefore(outline, from).map(({ name }) => waveName(name, language));
    if (names.length === 0) return t('sites.staysBefore');
    return t('sites.stays', { waves: new Intl.ListFormat(locale).format(names) });
  };
}
