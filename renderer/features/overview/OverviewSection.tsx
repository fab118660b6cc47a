/** The study at a glance: what is in, what is coded and by whom, what is still open, the last backup. */
import { useTranslation } from 'react-i18next';
import type { StudyOverview } from '../../../schema/model/overview.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Table } from '../../ui/Table.tsx';
import { useImports } from '../imports/imports.ts';
import { OpenPoints } from './OpenPoints.tsx';
import styles from './Overview.module.css';
import { WaveBars } from './WaveBars.tsx';

export function OverviewSection() {
  const { t } = useTranslation(['overview', 'app']);
  const imports = useImports();
  const { data: overview } = useContractQuery('study.overview', {}, { keepPrevious: true });
  if (!overview) return null;
  if (overview.documents === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        actions={
          <Button variant="primary" onPress={imports.transcripts}>
            {t('app:command.importDocuments')}
          </Button>
        }
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <div className={cx(styles.overview)}>
      <div className={cx(styles.column)}>
        <Contents overview={overview} />
        <Coded overview={overview} />
      </div>
      <div className={cx(styles.column)}>
        <OpenPoints overview={overview} />
        <LastBackup />
      </div>
    </div>
  );
}

function Contents({ overview }: { overview: StudyOverview }) {
  const { t } = useTranslation(['overview', 'common']);
  const locale = useLocale();
  const shown = (count: number) => count.toLocaleString(locale);
  const { documents, byKind, words, informantWords, participants, sites, waves } = overview;
  const kinds = byKind.map(({ kind, documents: count }) => `${t(`common:kind.${kind}`)} ${count}`);
  const design = [
    t('participants', { count: participants }),
    t('sites', { count: sites }),
    t('waves', { count: waves }),
  ];
  return (
    <section aria-labelledby="overview-contents" className={cx(styles.part)}>
      <h2 id="overview-contents">{t('title')}</h2>
      <p className={cx(styles.figure)}>{t('common:documents', { count: documents })}</p>
      <p className={cx(styles.muted)}>{kinds.join(' · ')}</p>
      <p>{t('words', { count: words, words: shown(words), informants: shown(informantWords) })}</p>
      <p>{design.join(' · ')}</p>
    </section>
  );
}

function Coded({ overview }: { overview: StudyOverview }) {
  const { t } = useTranslation(['overview', 'common']);
  const { documents, uncoded, codings, acts, codes, byWave, coders } = overview;
  const counts = [
    t('common:codings', { count: codings }),
    t('common:acts', { count: acts }),
    t('common:codes', { count: codes }),
  ];
  return (
    <section aria-labelledby="overview-coded" className={cx(styles.part)}>
      <h2 id="overview-coded">{t('coded')}</h2>
      <p className={cx(styles.figure)}>{t('codedDocuments', { coded: documents - uncoded, documents })}</p>
      <p className={cx(styles.muted)}>{counts.join(' · ')}</p>
      <WaveBars byWave={byWave} />
      {coders.length > 0 && (
        <Table
          caption={t('coders')}
          rows={coders}
          rowKey={({ coderId }) => coderId}
          columns={[
            { key: 'coder', heading: t('coder'), cell: ({ coder }) => coder },
            { key: 'documents', heading: t('documents'), numeric: true, cell: (row) => row.documents },
            { key: 'codings', heading: t('codings'), numeric: true, cell: (row) => row.codings },
            { key: 'acts', heading: t('acts'), numeric: true, cell: (row) => row.acts },
          ]}
        />
      )}
    </section>
  );
}

function LastBackup() {
  const { t } = useTranslation('overview');
  const locale = useLocale();
  const { run } = useCommands();
  const { data: backups } = useContractQuery('backup.list', {});
  const [last] = backups ?? [];
  return (
    <section aria-labelledby="overview-backup" className={cx(styles.part)}>
      <h2 id="overview-backup">{t('backup')}</h2>
      {last ? (
        <p className={cx(styles.backup)}>
          {t('backupAt', {
            at: new Date(last.createdAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
            size: (last.bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 }),
          })}
          <Button onPress={() => run('restore')}>{t('restore')}</Button>
        </p>
      ) : (
        backups && <p>{t('noBackup')}</p>
      )}
    </section>
  );
}
