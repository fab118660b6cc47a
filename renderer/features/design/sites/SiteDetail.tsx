/** What is known of the chosen site over time: where it lay when, its links; and what can be done with it. */
import { useTranslation } from 'react-i18next';
import type { Site, SiteLink, StudyOutline } from '../../../../schema/model/study.ts';
import { Button } from '../../../ui/Button.tsx';
import { cx } from '../../../ui/cx.ts';
import type { SiteDialog } from './SiteDialogs.tsx';
import styles from './Sites.module.css';
import { useTimeWords } from './use-time-words.ts';

interface SiteDetailProps {
  site: Site;
  outline: StudyOutline;
  onDialog: (dialog: SiteDialog) => void;
}

export function SiteDetail({ site, outline, onDialog }: SiteDetailProps) {
  const { t } = useTranslation('study');
  const timeWords = useTimeWords(outline);
  const nameOf = (id: string | null) => outline.sites.find((one) => one.id === id)?.name ?? t('sites.nothing');
  const places = outline.moves
    .filter((move) => move.siteId === site.id)
    .map(({ id, parentId, fromDate, fromWaveId }) => ({
      id,
      words: t('sites.place.since', {
        time: timeWords(fromDate !== null ? { date: fromDate } : fromWaveId !== null ? { waveId: fromWaveId } : null),
        site: nameOf(parentId),
      }),
    }));
  const links = outline.links.filter(({ fromSiteId, toSiteId }) => fromSiteId === site.id || toSiteId === site.id);
  const wordsOf = ({ kind, fromSiteId, toSiteId }: SiteLink) =>
    fromSiteId === site.id
      ? t(`sites.link.${kind}`, { site: nameOf(toSiteId) })
      : t(`sites.linkBack.${kind}`, { site: nameOf(fromSiteId) });
  return (
    <section aria-label={site.name} className={cx(styles.detail)}>
      <h2 className={cx(styles.detailName)}>{site.name}</h2>
      <ul className={cx(styles.facts)}>
        {(site.validFrom !== null || site.validTo !== null) && (
          <li>{t('sites.validity', { from: site.validFrom ?? '…', to: site.validTo ?? '…' })}</li>
        )}
        {places.length > 0 && <li>{t('sites.place.first', { site: nameOf(site.parentId) })}</li>}
        {places.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
        {links.map((link) => (
          <li key={link.id}>
            {wordsOf(link)}
            {(link.validFrom !== null || link.validTo !== null) && (
              <span className={cx(styles.dates)}>
                {t('sites.validity', { from: link.validFrom ?? '…', to: link.validTo ?? '…' })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className={cx(styles.actions)}>
        <Button onPress={() => onDialog({ kind: 'move', site })}>{t('sites.move.menu')}</Button>
        <Button onPress={() => onDialog({ kind: 'merge', site })}>{t('sites.merge.menu')}</Button>
        <Button onPress={() => onDialog({ kind: 'split', site })}>{t('sites.split.menu')}</Button>
      </div>
    </section>
  );
}
