/** Spans of a text that is being edited: they follow every edit that was made since they were given. */
import { useRef } from 'react';
import type { Edit } from '../../../schema/model/editing.ts';
import { mapSpanThrough } from '../../../schema/text/map-span.ts';
import type { Span } from '../../editor/offset-map.ts';

/** `log` grows with every edit. A span whose words are gone is left out. */
export function useFollowed<T extends Span>(given: readonly T[], log: readonly Edit[]): readonly T[] {
  const last = useRef({ given, seen: log.length, items: given });
  const known = last.current;
  if (known.given !== given || known.seen > log.length) {
    last.current = { given, seen: log.length, items: given };
  } else if (known.seen < log.length) {
    const edits = log.slice(known.seen);
    const items = known.items.flatMap((item) => {
      const span = mapSpanThrough(item, edits);
      if (!span) return [];
      return span.start === item.start && span.end === item.end
        ? [item]
        : [{ ...item, start: span.start, end: span.end }];
    });
    last.current = { given, seen: log.length, items };
  }
  return last.current.items;
}
