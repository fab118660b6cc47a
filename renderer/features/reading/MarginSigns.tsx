/**
 * Between text and stripes: a sign where a memo or a link begins, saying on hover what it is. For the pointer; by
 * keyboard the same memos and links are in the inspector. In the text's order, so that none hides another.
 */
import { type ReactNode, useCallback, useState } from 'react';
import type { Span } from '../../editor/offset-map.ts';
import type { TextView } from '../../editor/text-view.ts';
import { cx } from '../../ui/cx.ts';
import styles from './MarginSigns.module.css';
import { useDrawnBeside } from './use-drawn-beside.ts';

export interface Sign {
  key: string;
  /** UTF-16 code units into the text. */
  start: number;
  icon: ReactNode;
  title: string;
  onClick: () => void;
}

interface MarginSignsProps {
  view: TextView;
  /** The part of the text for which signs are drawn. */
  shown: Span;
  signs: readonly Sign[];
}

/** px: no sign lies closer below another. */
const SIGN_HEIGHT = 16;

export function MarginSigns({ view, shown, signs }: MarginSignsProps) {
  const [tops, setTops] = useState<ReadonlyMap<string, number>>(new Map());
  const draw = useCallback(() => {
    const origin = view.root.getBoundingClientRect().top;
    const near = signs
      .filter(({ start }) => start >= shown.start && start <= shown.end)
      .sort((a, b) => a.start - b.start);
    const drawn = new Map<string, number>();
    let free = Number.NEGATIVE_INFINITY;
    for (const { key, start } of near) {
      const top = Math.max(view.extent({ start, end: start }).top - origin, free);
      drawn.set(key, top);
      free = top + SIGN_HEIGHT;
    }
    setTops(drawn);
  }, [view, shown, signs]);
  useDrawnBeside(view, draw);

  return signs.map(({ key, icon, title, onClick }) => {
    const top = tops.get(key);
    return (
      top !== undefined && (
        <span
          key={key}
          title={title}
          aria-hidden="true"
          className={cx(styles.sign)}
          style={{ insetBlockStart: `${top}px` }}
          // The text keeps its selection and the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onClick}
        >
          {icon}
        </span>
      )
    );
  });
}
