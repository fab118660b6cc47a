/** Runs the study's check at once and shows its report. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckReport } from '../../../schema/model/project.ts';
import { useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLocale, useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CheckIcon, WarningIcon } from '../../ui/icons.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import styles from './StudyDialogs.module.css';

const COUNTED = ['documents', 'blocks', 'segments', 'codings', 'acts', 'commands', 'changes'] as const;

export function CheckDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['start', 'common']);
  const { run, cancel, isRunning, progress } = useContractTask('project.check');
  const { sayError } = useToasts();
  const messageText = useMessageText();
  const locale = useLocale();
  const [report, setReport] = useState<CheckReport | null>(null);
  const showProgress = useDelayed(isRunning);

  useEffect(() => {
    let isShown = true;
    run({}).then(
      (result) => isShown && setReport(result),
      (error) => {
        if (!isShown) return;
        sayError(error);
        onClose();
      },
    );
    return () => {
      isShown = false;
      cancel();
    };
  }, [run, cancel, sayError, onClose]);

  return (
    <Dialog
      title={t('check.title')}
      size="medium"
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{t(isRunning ? 'common:cancel' : 'common:close')}</Button>}
    >
      {showProgress && (
        <ProgressBar
          label={progress?.label || t('check.running')}
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
        />
      )}
      {report && (
        <div role="status" className={cx(styles.report)}>
          <p className={cx(styles.verdict, report.ok ? styles.ok : styles.warn)}>
            {report.ok ? <CheckIcon /> : <WarningIcon />}
            {report.ok ? t('check.ok') : t('check.problems', { count: report.findings.length })}
          </p>
          {report.findings.length > 0 && (
            <ul className={cx(styles.findings)}>
              {report.findings.map((finding, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the report is shown once and never reordered
                <li key={index}>{messageText(finding)}</li>
              ))}
            </ul>
          )}
          <dl className={cx(styles.counts)}>
            {COUNTED.map((what) => (
              <div key={what}>
                <dt>{t(`check.${what}`)}</dt>
                <dd>{report.counts[what].toLocaleString(locale)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </Dialog>
  );
}
