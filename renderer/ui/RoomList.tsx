/** The list column of a room: a search with buttons beside it, what narrows the list further, the list, its count. */
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import styles from './RoomList.module.css';

export interface RoomListProps {
  label: string;
  /** The first one takes the width that the others leave. */
  tools: ReactNode;
  filters?: ReactNode;
  /** Scrolls by itself. */
  children: ReactNode;
  /** How many are shown; said whenever it changes. */
  count: string;
}

export function RoomList({ label, tools, filters, children, count }: RoomListProps) {
  return (
    <section aria-label={label} className={cx(styles.list)}>
      <div className={cx(styles.head)}>
        <div className={cx(styles.tools)}>{tools}</div>
        {filters}
      </div>
      {children}
      <p role="status" className={cx(styles.count)}>
        {count}
      </p>
    </section>
  );
}
