/** Title, way out and body of a panel beside the text. It takes the focus when it comes, and Esc closes it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './PanelFrame.module.css';

interface PanelFrameProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** Stays in sight below the body. */
  footer?: ReactNode;
}

export function PanelFrame({ title, onClose, children, footer }: PanelFrameProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // After the menu or palette that opened it has given the focus back.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => panel.current?.focus()));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      className={cx(styles.panel)}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <header className={cx(styles.header)}>
        <h2 className={cx(styles.title)}>{title}</h2>
        <IconButton label={t('close')} onPress={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      <div className={cx(styles.body)}>{children}</div>
      {footer && <footer className={cx(styles.footer)}>{footer}</footer>}
    </aside>
  );
}
