/** Points in the text's history: named, compared with now, restored. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { DocumentVersion } from '../../../schema/model/editing.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useErrorText, useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import { DiffView } from './DiffView.tsx';
import styles from './Editing.module.css';

interface VersionsPanelProps {
  document: DocumentDetail;
  onClose: () => void;
}

export function VersionsPanel({ document, onClose }: VersionsPanelProps) {
  const { t } = useTranslation(['editing', 'common']);
  const { say, guard } = useToasts();
  const nameOf = useVersionName();
  const documentId = document.id;
  const { data: versions } = useContractQuery('version.list', { documentId });
  const create = useContractCommand('version.create');
  const restore = useContractCommand('version.restore');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<{ version: DocumentVersion; to: 'compare' | 'restore' } | null>(null);

  const onCreate = async () => {
    if (name.trim() === '') return;
    if (!(await guard(create.run({ documentId, name })))) return;
    setName('');
    say(t('versions.created'));
  };
  const onRestore = async (version: DocumentVersion) => {
    setAsked(null);
    const done = await guard(restore.run({ documentId, seq: version.seq }));
    if (done) say(t('versions.restored', { version: nameOf(version) }));
  };
  return (
    <PanelFrame
      title={t('versions.title')}
      onClose={onClose}
      footer={
        <form
          className={cx(styles.form)}
          onSubmit={(event) => {
            event.preventDefault();
            void onCreate();
          }}
        >
          <TextField label={t('versions.name')} value={name} onChange={setName} />
          <Button type="submit" isDisabled={name.trim() === '' || create.isPending}>
            {t('versions.create')}
          </Button>
        </form>
      }
    >
      <p className={cx(styles.muted)}>{t('versions.text')}</p>
      <ul className={cx(styles.list)}>
        {versions?.map((version) => (
          <li key={`${version.kind} ${version.seq} ${version.name}`} className={cx(styles.entry)}>
            <strong>{nameOf(version)}</strong>
            <VersionFacts version={version} />
            {version.kind !== 'current' && (
              <div className={cx(styles.actions)}>
                <Button onPress={() => setAsked({ version, to: 'compare' })}>{t('versions.compare')}</Button>
                <Button variant="quiet" onPress={() => setAsked({ version, to: 'restore' })}>
                  {t('versions.restore')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked?.to === 'compare' && (
        <Compared
          documentId={documentId}
          version={asked.version}
          onClose={() => setAsked(null)}
          onRestore={() => setAsked({ ...asked, to: 'restore' })}
        />
      )}
      {asked?.to === 'restore' && (
        <Dialog
          title={t('versions.restoreTitle')}
          isOpen
          alert
          onClose={() => setAsked(null)}
          actions={
            <>
              <Button autoFocus onPress={() => setAsked(null)}>
                {t('common:cancel')}
              </Button>
              <Button variant="primary" onPress={() => onRestore(asked.version)}>
                {t('versions.restoreNow')}
              </Button>
            </>
          }
        >
          <p>{t('versions.restoreText', { version: nameOf(asked.version) })}</p>
        </Dialog>
      )}
    </PanelFrame>
  );
}

function Compared(props: { documentId: string; version: DocumentVersion; onClose: () => void; onRestore: () => void }) {
  const { documentId, version, onClose, onRestore } = props;
  const { t } = useTranslation('editing');
  const errorText = useErrorText();
  const nameOf = useVersionName();
  const { data: diff, error } = useContractQuery('version.diff', { documentId, from: version.seq });
  const isSame = diff?.every(({ kind }) => kind === 'same');
  return (
    <Dialog
      title={t('versions.compareTitle', { version: nameOf(version) })}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button isDisabled={!diff || isSame === true} onPress={onRestore}>
          {t('versions.restore')}
        </Button>
      }
    >
      {error && <p>{errorText(error)}</p>}
      {diff && (isSame ? <p>{t('versions.same')}</p> : <DiffView diff={diff} />)}
    </Dialog>
  );
}

function VersionFacts({ version: { at, coder } }: { version: DocumentVersion }) {
  const locale = useLocale();
  const time = new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return <span className={cx(styles.muted)}>{[time, coder].filter(Boolean).join(' · ')}</span>;
}

function useVersionName(): (version: DocumentVersion) => string {
  const { t } = useTranslation('editing');
  return ({ name, kind }) => name ?? t(`versions.kind.${kind}`);
}
