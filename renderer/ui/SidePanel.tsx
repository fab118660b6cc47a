/** What lies behind the mark or the cell that was opened, beside it. */
import type { ReactNode, Ref } from 'react';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import { CloseIcon } from './icons.tsx';
import styles from './SidePanel.module.css';

interface SidePanelProps {
  label: string;
  title: string;
  /** Below the title; title and text are announced when they change. */
  text: string;
  closeLabel: string;
  onClose: () => void;
  ref?: Ref<HTMLElement>;
  children: ReactNode;
}

export function SidePanel({ label, title, text, closeLabel, onClose, ref, children }: SidePanelProps) {
  return (
    <section ref={ref} aria-label={label} className={cx(styles.panel)}>
      <header className={cx(styles.head)}>
        <div role="status">
          <h2 className={cx(styles.title)}>{title}</h2>
          <p className={cx(styles.text)}>{text}</p>
        </div>
        <IconButton label={closeLabel} onPress={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {children}
    </section>
  );
}
