/** Of each wave's documents those that are coded and those that are not: told by length, pattern and number. */
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../schema/domain/study-names.ts';
import type { StudyOverview } from '../../../schema/model/overview.ts';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Overview.module.css';

export function WaveBars({ byWave }: { byWave: StudyOverview['byWave'] }) {
  const { t } = useTranslation('overview');
  const language = useLanguage();
  const most = Math.max(...byWave.map(({ coded, uncoded }) => coded + uncoded));
  const share = (count: number) => ({ inlineSize: `${(100 * count) / most}%` });
  return (
    <ul aria-label={t('byWave')} className={cx(styles.bars)}>
      {byWave.map(({ wave, waveId, coded, uncoded }) => {
        const name = wave === null ? t('noWave') : waveName(wave, language);
        return (
          <li key={waveId ?? 'none'} className={cx(styles.bar)}>
            <span className={cx(styles.wave)}>{name}</span>
            <span className={cx(styles.track)}>
              {coded > 0 && <span className={cx(styles.coded)} style={share(coded)} />}
              {uncoded > 0 && <span className={cx(styles.uncoded)} style={share(uncoded)} />}
            </span>
            <span className={cx(styles.numbers)}>
              {coded} {t('coded').toLocaleLowerCase()}
              {uncoded > 0 && ` · ${uncoded} ${t('notCoded').toLocaleLowerCase()}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
