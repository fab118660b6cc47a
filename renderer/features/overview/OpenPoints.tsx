/** What is still open, each point leading to where it is seen to. */
import { useTranslation } from 'react-i18next';
import type { Lack } from '../../../schema/model/filter.ts';
import type { StudyOverview } from '../../../schema/model/overview.ts';
import { useCall } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSidePanel } from '../../app/side-panel.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { ChevronRightIcon } from '../../ui/icons.tsx';
import styles from './Overview.module.css';

export function OpenPoints({ overview }: { overview: StudyOverview }) {
  const { t } = useTranslation('overview');
  const { showDocuments, openDocument, openStudySection } = useNavigation();
  const { openPanel } = useSidePanel();
  const { run } = useCommands();
  const { guard } = useToasts();
  const call = useCall();
  const lacking = (lack: Lack) => () => showDocuments({ lacking: [lack] });
  const resolve = () => run('unresolved');
  /** The documents that hold such passages, the first of them open with its list. */
  const showOrphans = async () => {
    const orphans = await guard(call('orphan.list', {}));
    const documentIds = [...new Set(orphans?.map(({ documentId }) => documentId))];
    const [first] = documentIds;
    if (first === undefined) return;
    showDocuments({ documentIds });
    openDocument(first);
    openPanel('orphans');
  };
  const { without } = overview;
  const points = [
    { key: 'uncoded', count: overview.uncoded, go: lacking('coding') },
    { key: 'ambiguous', count: overview.ambiguous, go: resolve },
    { key: 'incomplete', count: overview.incompleteActs, go: resolve },
    { key: 'orphaned', count: overview.orphaned, go: () => void showOrphans() },
    { key: 'missing', count: overview.missingCells, go: () => openStudySection('coverage') },
    { key: 'wave', count: without.wave, go: lacking('wave') },
    { key: 'site', count: without.site, go: lacking('site') },
    { key: 'date', count: without.date, go: lacking('date') },
    { key: 'participant', count: without.participant, go: lacking('participant') },
    { key: 'existingSite', count: overview.outsideSiteTime, go: lacking('existingSite') },
  ] as const;
  const open = points.filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="overview-open" className={cx(styles.part)}>
      <h2 id="overview-open">{t('open')}</h2>
      {open.length === 0 ? (
        <p>{t('nothingOpen')}</p>
      ) : (
        <ul className={cx(styles.points)}>
          {open.map(({ key, count, go }) => (
            <li key={key}>
              <button type="button" className={cx(styles.point)} onClick={go}>
                <span>{t(`todo.${key}`, { count })}</span>
                <ChevronRightIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
