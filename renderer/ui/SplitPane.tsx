/**
 * Columns side by side with dividers between them that drag and listen to the arrow keys. A fixed column's
 * width is remembered under its name; the flexible one takes what is left.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useState } from 'react';
import { cx } from './cx.ts';
import styles from './SplitPane.module.css';

export interface SplitPaneProps {
  /** Under this name the width is remembered on this machine. */
  name: string;
  /** Read aloud for the divider. */
  dividerLabel: string;
  /** Which of the two columns has the remembered width. */
  fixed: 'first' | 'second';
  width: number;
  min: number;
  max: number;
  children: [ReactNode, ReactNode];
}

export function SplitPane({ name, dividerLabel, fixed, width, min, max, children }: SplitPaneProps) {
  const [current, setCurrent] = useRememberedWidth(name, width, min, max);
  const direction = fixed === 'first' ? 1 : -1;
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) setCurrent((w) => w + direction * event.movementX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setCurrent((w) => w + direction * step);
  };
  const column = { inlineSize: `${current}px` };
  return (
    <div className={cx(styles.split)}>
      <div className={cx(fixed === 'first' ? styles.fixed : styles.flexible)} style={fixed === 'first' ? column : {}}>
        {children[0]}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator with a value is the ARIA pattern for a divider; <hr> cannot take focus */}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={dividerLabel}
        aria-valuenow={Math.round(current)}
        aria-valuemin={min}
        aria-valuemax={max}
        className={cx(styles.divider)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <div className={cx(fixed === 'second' ? styles.fixed : styles.flexible)} style={fixed === 'second' ? column : {}}>
        {children[1]}
      </div>
    </div>
  );
}

function useRememberedWidth(name: string, width: number, min: number, max: number) {
  const key = `proact.width.${name}`;
  const [current, set] = useState(() => {
    const stored = Number(localStorage.getItem(key));
    return stored >= min && stored <= max ? stored : width;
  });
  const change = useCallback(
    (next: (width: number) => number) =>
      set((before) => {
        const after = Math.min(max, Math.max(min, next(before)));
        localStorage.setItem(key, String(Math.round(after)));
        return after;
      }),
    [key, min, max],
  );
  return [current, change] as const;
}
