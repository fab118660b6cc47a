/**
 * Two columns with a divider that drags, listens to the arrow keys, and hides the fixed column on a double click
 * or Enter. Width and hiding are remembered on this machine; the other column takes what is left.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  /** In a narrow window the fixed column gives way, down to `min`, until the other has this width. */
  otherMin?: number;
  /** A fixed column without content is not there, and neither is the divider. */
  children: [ReactNode, ReactNode];
}

const KEY_STEP = 16;

export function SplitPane({ name, dividerLabel, fixed, width, min, max, otherMin = 360, children }: SplitPaneProps) {
  const { t } = useTranslation();
  const [pane, setPane] = useRemembered(name, { width, hidden: false });
  const direction = fixed === 'first' ? 1 : -1;

  const widen = (by: number) =>
    setPane((before) => ({ width: Math.min(max, Math.max(min, before.width + direction * by)), hidden: false }));
  const toggle = () => setPane((before) => ({ ...before, hidden: !before.hidden }));

  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId) && event.movementX !== 0) widen(event.movementX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') widen(-KEY_STEP);
    else if (event.key === 'ArrowRight') widen(KEY_STEP);
    else if (event.key === 'Enter') toggle();
    else return;
    event.preventDefault();
  };

  const isAlone = !children[fixed === 'first' ? 0 : 1];
  const column = (which: 'first' | 'second', content: ReactNode) =>
    which !== fixed ? (
      <div className={cx(styles.flexible)} style={{ minInlineSize: `${otherMin}px` }}>
        {content}
      </div>
    ) : (
      !isAlone && (
        <div
          className={cx(styles.fixed)}
          style={{ flexBasis: `${pane.width}px`, minInlineSize: `${min}px` }}
          hidden={pane.hidden}
        >
          {content}
        </div>
      )
    );
  return (
    <div className={cx(styles.split)}>
      {column('first', children[0])}
      {!isAlone && (
        // biome-ignore lint/a11y/useSemanticElements: a separator with a value is the ARIA pattern for a divider; <hr> cannot take focus
        <div
          role="separator"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={dividerLabel}
          aria-valuenow={pane.hidden ? 0 : Math.round(pane.width)}
          aria-valuemin={0}
          aria-valuemax={max}
          title={pane.hidden ? t('divider.show') : t('divider.hide')}
          className={cx(styles.divider, pane.hidden && styles.shut)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onDoubleClick={toggle}
          onKeyDown={onKeyDown}
        />
      )}
      {column('second', children[1])}
    </div>
  );
}

interface Pane {
  width: number;
  hidden: boolean;
}

function useRemembered(name: string, initial: Pane) {
  const key = `proact.pane.${name}`;
  const [pane, set] = useState<Pane>(() => {
    const stored = localStorage.getItem(key)?.match(/^(\d+)( hidden)?$/);
    return stored ? { width: Number(stored[1]), hidden: stored[2] !== undefined } : initial;
  });
  const change = (next: (before: Pane) => Pane) =>
    set((before) => {
      const after = next(before);
      localStorage.setItem(key, `${Math.round(after.width)}${after.hidden ? ' hidden' : ''}`);
      return after;
    });
  return [pane, change] as const;
}
