/** How far an import is, with Cancel; it stands in a corner and nothing waits for it. */
import { useTranslation } from 'react-i18next';
import type { ProgressEvent } from '../../../schema/contract.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import styles from './Import.module.css';
import type { ImportKind } from './imports.ts';

interface ImportPanelProps {
  kind: ImportKind;
  progress: ProgressEvent | null;
  onCancel: () => void;
}

export function ImportPanel({ kind, progress, onCancel }: ImportPanelProps) {
  const { t } = useTranslation(['imports', 'common']);
  const isLate = useDelayed(true);
  if (!isLate) return null;
  return (
    <section aria-label={t(`running.${kind}`)} className={cx(styles.panel)}>
      <h2 className={cx(styles.panelTitle)}>{t(`running.${kind}`)}</h2>
      <ProgressBar
        label={progress?.label || t('common:loading')}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
      />
      <div className={cx(styles.panelActions)}>
        <Button onPress={onCancel}>{t('common:cancel')}</Button>
      </div>
    </section>
  );
}
