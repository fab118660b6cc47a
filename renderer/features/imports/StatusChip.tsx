/** Done, skipped or refused, told apart by word, sign and colour. */
import type { ReactNode } from 'react';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, ErrorIcon, InfoIcon, WarningIcon } from '../../ui/icons.tsx';
import styles from './Import.module.css';

const icons = { done: CheckIcon, skipped: InfoIcon, warned: WarningIcon, refused: ErrorIcon };

export function StatusChip({ status, children }: { status: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[status];
  return (
    <span className={cx(styles.chip, styles[status])}>
      <Icon />
      {children}
    </span>
  );
}
