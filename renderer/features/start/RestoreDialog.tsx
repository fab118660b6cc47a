/** Lists the backups, newest first; one is put in the study's place after a question. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFile } from '../../../schema/model/project.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Table } from '../../ui/Table.tsx';
import { BackupRoom } from './BackupRoom.tsx';
import { useStudy } from './StudyProvider.tsx';
import { sizeText } from './size-text.ts';

export function RestoreDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const locale = useLocale();
  const { restore } = useStudy();
  const { data: backups } = useContractQuery('backup.list', {});
  const [asked, setAsked] = useState<BackupFile | null>(null);
  const when = (backup: BackupFile) =>
    new Date(backup.createdAt).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });

  if (asked) {
    const restoreNow = () => {
      onClose();
      void restore(asked.file);
    };
    return (
      <Dialog
        alert
        title={t('backup.confirm', { when: when(asked) })}
        isOpen
        onClose={() => setAsked(null)}
        actions={
          <>
            <Button autoFocus onPress={() => setAsked(null)}>
              {t('common:cancel')}
            </Button>
            <Button variant="primary" onPress={restoreNow}>
              {t('backup.restore')}
            </Button>
          </>
        }
      >
        <p>{t('backup.confirmText')}</p>
        <p>{t('backup.text')}</p>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={t('backup.title')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {backups?.length === 0 && <p>{t('backup.none')}</p>}
      {backups && backups.length > 0 && (
        <>
          <p>{t('backup.text')}</p>
          <Table
            caption={t('backup.title')}
            rows={backups}
            rowKey={(backup) => backup.file}
            columns={[
              { key: 'when', heading: t('backup.when'), cell: when },
              { key: 'size', heading: t('backup.size'), numeric: true, cell: ({ bytes }) => sizeText(bytes, locale) },
              {
                key: 'restore',
                heading: '',
                numeric: true,
                cell: (backup) => (
                  <Button aria-label={`${t('backup.restore')}: ${when(backup)}`} onPress={() => setAsked(backup)}>
                    {t('backup.restore')}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      {backups && <BackupRoom usedBytes={backups.reduce((sum, { bytes }) => sum + bytes, 0)} />}
    </Dialog>
  );
}
