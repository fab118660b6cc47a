/** Saves an empty form for observing a meeting, in the window's language. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './Meetings.module.css';

const FORMATS = ['docx', 'md'] as const;

export function ObservationFormDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'common']);
  const language = useLanguage();
  const { guard, say } = useToasts();
  const { run, isRunning } = useContractTask('meeting.template');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('docx');
  const save = async () => {
    const path = await window.proact.chooseSave(format, t('form.fileName'));
    if (!path) return;
    const saved = await guard(run({ path, format, language }));
    if (!saved) return;
    say(t('form.saved', { file: fileName(saved.path) }));
    onClose();
  };
  return (
    <Dialog
      title={t('form.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={isRunning} onPress={() => void save()}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <div className={cx(styles.form)}>
        <p>{t('form.text')}</p>
        <Segmented
          label={t('form.format')}
          value={format}
          choices={FORMATS.map((id) => ({ id, label: t(`form.${id}`) }))}
          onChange={setFormat}
        />
      </div>
    </Dialog>
  );
}
