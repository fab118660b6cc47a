/** Chooses the key file and its passphrase, replaces, and says what was done and what is left. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Replacement } from '../../../schema/model/pseudonym.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Pseudonyms.module.css';

interface ApplyDialogProps {
  document: DocumentDetail;
  accepted: readonly Replacement[];
  onDone: () => void;
  onClose: () => void;
}

const SHORTEST_PASSPHRASE = 8;

export function ApplyDialog({ document, accepted, onDone, onClose }: ApplyDialogProps) {
  const { t } = useTranslation(['protection', 'common']);
  const { guard } = useToasts();
  const { run, isRunning, progress } = useContractTask('pseudonym.apply');
  // What is replaced is what was accepted when the dialog opened; the text changes under it.
  const [accept] = useState(accepted);
  const [keyFile, setKeyFile] = useState<{ path: string; isNew: boolean } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [result, setResult] = useState<Output<'pseudonym.apply'> | null>(null);

  const choose = async (isNew: boolean) => {
    const path = isNew
      ? await window.proact.chooseSave('proactkey', t('keyFileName'))
      : await window.proact.chooseTable('key');
    if (path) setKeyFile({ path, isNew });
  };
  const isTooShort = passphrase.length < SHORTEST_PASSPHRASE;
  const isDifferent = keyFile?.isNew === true && repeated !== passphrase;
  const apply = async () => {
    if (!keyFile) return;
    const done = await guard(
      run({ documents: [{ documentId: document.id, accept: [...accept] }], keyFile: keyFile.path, passphrase }),
    );
    if (!done) return;
    setResult(done);
    onDone();
  };

  if (result) {
    return (
      <Dialog
        key="done"
        title={t('done.title')}
        isOpen
        onClose={onClose}
        actions={
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:close')}
          </Button>
        }
      >
        <div className={cx(styles.form)} role="status">
          <p>{t('done.replaced', { count: result.replaced, title: document.title })}</p>
          <p>{t('done.erased', { count: result.backupsRemoved })}</p>
          {result.recordings.length > 0 && (
            <p>{t('done.recordings', { count: result.recordings.length, documents: result.recordings.join(', ') })}</p>
          )}
          {result.remaining.length > 0 && (
            <>
              <p>{t('done.remaining')}</p>
              <ul>
                {result.remaining.map(({ kind, name, count }) => (
                  <li key={`${kind} ${name}`}>{t(`done.${kind}`, { name, count })}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      key="ask"
      title={t('apply.title', { count: accept.length, title: document.title })}
      size="medium"
      isOpen
      onClose={() => !isRunning && onClose()}
      actions={
        <>
          <Button isDisabled={isRunning} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            variant="danger"
            isDisabled={!keyFile || isTooShort || isDifferent || isRunning}
            onPress={() => void apply()}
          >
            {t('apply.now')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p className={cx(styles.warning)}>{t('apply.warning')}</p>
        <p>{t('apply.key')}</p>
        <div className={cx(styles.actions)}>
          <Button autoFocus onPress={() => void choose(true)}>
            {t('apply.newKey')}
          </Button>
          <Button onPress={() => void choose(false)}>{t('apply.existingKey')}</Button>
        </div>
        {keyFile && (
          <>
            <p className={cx(styles.file)}>{fileName(keyFile.path)}</p>
            <TextField
              label={t('passphrase')}
              type="password"
              hint={keyFile.isNew ? t('apply.passphraseHint') : undefined}
              value={passphrase}
              onChange={setPassphrase}
            />
            {keyFile.isNew && (
              <TextField
                label={t('apply.repeat')}
                type="password"
                value={repeated}
                onChange={setRepeated}
                error={repeated !== '' && isDifferent ? t('apply.different') : undefined}
              />
            )}
          </>
        )}
        {isRunning && (
          <ProgressBar label={t('apply.running')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        )}
      </div>
    </Dialog>
  );
}
