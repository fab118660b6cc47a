/** What was written and what was left out, by reason. */
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import { fileName } from '../../app/file-name.ts';
import { useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Reports.module.css';

export function ExportResultDialog({ result, onClose }: { result: Output<'excerpt.export'>; onClose: () => void }) {
  const { t } = useTranslation(['reports', 'common']);
  const messageText = useMessageText();
  const { excerpts, excluded, path } = result;
  return (
    <Dialog
      title={t('result.title')}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p>
        {t('result.written', {
          excerpts: t('common:excerpts', { count: excerpts }),
          file: fileName(path),
        })}
      </p>
      {excluded.length === 0 ? (
        <p>{t('result.nothingLeftOut')}</p>
      ) : (
        <>
          <p>{t('result.leftOut')}</p>
          <ul className={cx(styles.excluded)}>
            {excluded.map(({ reason, count }) => (
              <li key={reason.message}>
                {t('common:excerpts', { count })}: {messageText(reason)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
