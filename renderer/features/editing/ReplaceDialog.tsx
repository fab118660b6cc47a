/** The text replaced by a corrected file: what would move and what would be without a place, before it is done. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { ReplacePreview } from '../../../schema/model/editing.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DiffView } from './DiffView.tsx';
import styles from './Editing.module.css';

interface ReplaceDialogProps {
  document: DocumentDetail;
  /** Chosen by the user in a system dialog. */
  path: string;
  onClose: (wasReplaced: boolean) => void;
}

export function ReplaceDialog({ document, path, onClose }: ReplaceDialogProps) {
  const { t } = useTranslation(['editing', 'common']);
  const { say, guard } = useToasts();
  const { run: runPreview } = useContractTask('document.replacePreview');
  const replace = useContractTask('document.replace');
  const [preview, setPreview] = useState<ReplacePreview | null>(null);
  const documentId = document.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each file
  useEffect(() => {
    void guard(runPreview({ documentId, path })).then((answer) => (answer ? setPreview(answer) : onClose(false)));
  }, [documentId, path]);

  const onReplace = async () => {
    const done = await guard(replace.run({ documentId, path }));
    if (done) say(t('replace.done'));
    onClose(done !== null);
  };
  return (
    <Dialog
      title={t('replace.title', { file: fileName(path) })}
      isOpen
      onClose={() => onClose(false)}
      size="large"
      actions={
        <>
          <Button onPress={() => onClose(false)}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={!preview || preview.same || replace.isRunning}
            onPress={() => void onReplace()}
          >
            {t('replace.now')}
          </Button>
        </>
      }
    >
      {!preview && <p>{t('replace.reading')}</p>}
      {preview && (preview.same ? <p>{t('replace.same')}</p> : <Preview preview={preview} />)}
    </Dialog>
  );
}

function Preview({ preview }: { preview: ReplacePreview }) {
  const { t } = useTranslation('editing');
  const { kept, changed, orphaned, turnsBefore, turnsAfter, diff } = preview;
  return (
    <div className={cx(styles.form)}>
      <p>{t('replace.turns', { before: turnsBefore, after: turnsAfter })}</p>
      <p>{t('replace.kept', { count: kept })}</p>
      {changed.length > 0 && (
        <div>
          <p>{t('replace.changed', { count: changed.length })}</p>
          <ul className={cx(styles.changes)}>
            {changed.map(({ segmentId, before, after }) => (
              <li key={segmentId} className={cx(styles.diff)}>
                <del>{before}</del> <ins>{after}</ins>
              </li>
            ))}
          </ul>
        </div>
      )}
      {orphaned.length > 0 && (
        <div>
          <p>{t('replace.orphaned', { count: orphaned.length })}</p>
          <ul className={cx(styles.changes)}>
            {orphaned.map(({ segmentId, quote }) => (
              <li key={segmentId} className={cx(styles.quote)}>
                {quote}
              </li>
            ))}
          </ul>
        </div>
      )}
      <DiffView diff={diff} />
    </div>
  );
}
