/**
 * Who is behind a pseudonym: shown from the key file while this panel is open, and nowhere kept. Whoever leaves
 * the panel needs the passphrase again.
 */

import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyEntry } from '../../../schema/model/pseudonym.ts';
import { hasAllWords } from '../../../schema/text/matching/names.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import styles from './Pseudonyms.module.css';

export function KeyPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('protection');
  const { guard } = useToasts();
  const { run, isRunning } = useContractTask('pseudonym.readKey');
  const [path, setPath] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [entries, setEntries] = useState<readonly KeyEntry[] | null>(null);
  const [filter, setFilter] = useState('');
  const { room } = useNavigation();
  useEffect(() => {
    // The documents' room stays as it is while others are visited; names do not.
    if (room !== 'documents') setEntries(null);
  }, [room]);

  const choose = async () => {
    const chosen = await window.proact.chooseTable('key');
    if (chosen) setPath(chosen);
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    if (!path || isRunning) return;
    const read = await guard(run({ keyFile: path, passphrase }));
    setPassphrase('');
    if (read) setEntries(read);
  };
  const shown = (entries ?? []).filter(({ original, pseudonym }) => hasAllWords(filter, `${original}\n${pseudonym}`));

  if (entries) {
    return (
      <PanelFrame key="open" title={t('key.title')} onClose={onClose}>
        <p className={cx(styles.warning)}>{t('key.shown', { file: fileName(path ?? '') })}</p>
        <SearchField label={t('key.filter')} value={filter} onChange={setFilter} />
        <Table
          caption={t('key.title')}
          rows={shown}
          rowKey={({ kind, original }) => `${kind} ${original}`}
          columns={[
            { key: 'pseudonym', heading: t('key.pseudonym'), cell: ({ pseudonym }) => pseudonym },
            { key: 'original', heading: t('key.original'), cell: ({ original }) => <span lang="">{original}</span> },
          ]}
        />
        <Button onPress={() => setEntries(null)}>{t('key.close')}</Button>
      </PanelFrame>
    );
  }
  return (
    <PanelFrame key="locked" title={t('key.title')} onClose={onClose}>
      <form className={cx(styles.form)} onSubmit={(event) => void open(event)}>
        <p className={cx(styles.hint)}>{t('key.text')}</p>
        <Button onPress={() => void choose()}>{t('key.choose')}</Button>
        {path && (
          <>
            <p className={cx(styles.file)}>{fileName(path)}</p>
            <TextField label={t('passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
            <Button variant="primary" type="submit" isDisabled={passphrase === '' || isRunning}>
              {t('key.open')}
            </Button>
          </>
        )}
      </form>
    </PanelFrame>
  );
}
