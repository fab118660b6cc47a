/** Who is said in a text to meet where, with the words that tell of it. */
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import styles from './Networks.module.css';
import { REPORT_SHORTCUT } from './report.ts';

interface ReportedTiesProps {
  documentId: string;
  onShow: (span: Span) => void;
  onReport: () => void;
}

export function ReportedTies({ documentId, onShow, onReport }: ReportedTiesProps) {
  const { t } = useTranslation('networks');
  const { guard, say } = useToasts();
  const { data: ties } = useContractQuery('tie.list', { documentId });
  const { run: remove } = useContractCommand('tie.delete');
  const onRemove = async (id: string) => {
    if (await guard(remove({ id }))) say(t('removed'));
  };
  return (
    <section aria-labelledby="reported-ties" className={cx(styles.reported)}>
      <h3 id="reported-ties" className={cx(styles.heading)}>
        {t('reported')}
      </h3>
      {ties?.length === 0 && <p className={cx(styles.muted)}>{t('noReported')}</p>}
      <ul aria-labelledby="reported-ties" className={cx(styles.ties)}>
        {ties?.map((tie) => (
          <li key={tie.id} className={cx(styles.tie)}>
            <button
              type="button"
              className={cx(styles.jump)}
              disabled={tie.start === tie.end}
              onClick={() => onShow(tie)}
            >
              <span className={cx(styles.actor)}>
                {tie.actor} – {tie.arena}
              </span>
              <span className={cx(styles.quote)} lang="">
                {tie.quote}
              </span>
              {tie.note !== '' && <span className={cx(styles.muted)}>{tie.note}</span>}
            </button>
            <IconButton label={t('remove', tie)} onPress={() => void onRemove(tie.id)}>
              <TrashIcon />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button variant="quiet" onPress={onReport}>
        {t('report')} <kbd className={cx(styles.key)}>{shortcutText(REPORT_SHORTCUT)}</kbd>
      </Button>
    </section>
  );
}
