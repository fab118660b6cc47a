/** How far long work is. Without a total it only says that work goes on. */
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      className={cx(styles.progress)}
    >
      {({ percentage, valueText }) => (
        <>
          <div className={cx(styles.line)}>
            <Label className={cx(styles.label)}>{label}</Label>
            <span className={cx(styles.value)}>{total > 0 ? `${done} / ${total}` : valueText}</span>
          </div>
          <div className={cx(styles.track)}>
            <div className={cx(styles.fill)} style={{ inlineSize: `${percentage ?? 15}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
