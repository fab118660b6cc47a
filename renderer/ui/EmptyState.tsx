/** What belongs in an empty place, and the next step. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={cx(styles.empty)}>
      <h2 className={cx(styles.title)}>{title}</h2>
      {children && <div className={cx(styles.text)}>{children}</div>}
      {actions && <div className={cx(styles.actions)}>{actions}</div>}
    </div>
  );
}
