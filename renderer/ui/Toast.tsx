/** One short message. Hovering or focusing it keeps it there. */
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import { CheckIcon, CloseIcon, ErrorIcon, WarningIcon } from './icons.tsx';
import styles from './Toast.module.css';

const SHOWN_MS = 6000;
const icons = { done: CheckIcon, warning: WarningIcon, error: ErrorIcon };

interface ToastProps {
  tone: 'done' | 'warning' | 'error';
  id: number;
  onDismiss: (id: number) => void;
  children: ReactNode;
}

export function Toast({ id, tone, onDismiss, children }: ToastProps) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (tone === 'error' || held) return;
    const timer = setTimeout(() => onDismiss(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, tone, held, onDismiss]);
  const Icon = icons[tone];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands in a live region, and pointing at it only keeps it there
    <div
      {...(tone === 'error' ? { role: 'alert' } : {})}
      className={cx(styles.toast, styles[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={cx(styles.icon)}>
        <Icon />
      </span>
      <p className={cx(styles.text)}>{children}</p>
      <IconButton label={t('dismiss')} onPress={() => onDismiss(id)}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
