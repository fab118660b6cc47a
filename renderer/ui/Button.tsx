/** Buttons: one primary per view at most, plain for the rest, quiet inside lists and bars, danger for what deletes. */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  children: ReactNode;
}

export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={cx(styles.button, styles[variant])} />;
}

export interface IconButtonProps extends Omit<ButtonProps, 'aria-label'> {
  /** Read aloud, and shown on hover and on focus. */
  label: string;
}

export function IconButton({ label, variant = 'quiet', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={cx(styles.button, styles.icon, styles[variant])} />
      <Tooltip className={cx(styles.tooltip)} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
