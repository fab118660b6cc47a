/**
 * Virtual rows for a tree, and the chosen row brought into view: a document opened from a quote or a
 * code opened from the palette must be seen in its list, although its row may not exist yet.
 */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { ListLayout } from 'react-aria-components';

const PADDING = 8;

/** `rowSize` is an estimate in pixels; rows are measured when they are drawn. */
export function useTreeLayout(
  rowSize: number,
  chosen: string | null,
): { layout: ListLayout<unknown>; ref: RefObject<HTMLDivElement | null> } {
  const layout = useMemo(() => new ListLayout({ estimatedRowSize: rowSize, padding: PADDING }), [rowSize]);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    // After the rows above it were opened.
    const frame = requestAnimationFrame(() => {
      const box = ref.current;
      const row = layout.getLayoutInfo(chosen)?.rect;
      if (!box || !row) return;
      const isSeen = row.y >= box.scrollTop && row.maxY <= box.scrollTop + box.clientHeight;
      if (!isSeen) box.scrollTop = row.y - box.clientHeight / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [layout, chosen]);
  return { layout, ref };
}
