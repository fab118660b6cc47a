/** All that is unresolved of one kind, in the order in which they are worked through. */
import { useEffect, useMemo, useRef } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Act, AmbiguousSegment } from '../../../schema/model/coding.ts';
import type { DocumentSummary } from '../../../schema/model/document.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Unresolved.module.css';

export interface Unresolved {
  id: string;
  documentId: DocumentId;
  document: string;
  start: number;
  end: number;
  quote: string;
  /** Short ids of what is coded there. */
  codes: string;
  segment?: AmbiguousSegment;
  act?: Act;
}

type Found =
  | { ambiguous: readonly AmbiguousSegment[] }
  | { incomplete: readonly Act[]; documents: readonly DocumentSummary[] };

export function unresolvedOf(found: Found): Unresolved[] {
  if ('ambiguous' in found) {
    return found.ambiguous.map((segment) => ({
      ...placeOf(segment),
      id: `${segment.segmentId} ${segment.coderId}`,
      document: segment.document,
      codes: segment.codings.map(({ code }) => code).join(', '),
      segment,
    }));
  }
  const titles = new Map(found.documents.map(({ id, title }) => [id, title]));
  return found.incomplete.map((act) => ({
    ...placeOf(act),
    id: act.id,
    document: titles.get(act.documentId) ?? '',
    codes: Object.values(act.slots)
      .flat()
      .map(({ code }) => code)
      .join(', '),
    act,
  }));
}

function placeOf({ documentId, start, end, quote }: Pick<Unresolved, 'documentId' | 'start' | 'end' | 'quote'>) {
  return { documentId, start, end, quote };
}

interface UnresolvedListProps {
  items: readonly Unresolved[];
  current: string;
  onChoose: (id: string) => void;
}

const ROW_PX = 76;

export function UnresolvedList({ items, current, onChoose }: UnresolvedListProps) {
  const { t } = useTranslation('unresolved');
  const layout = useMemo(() => new ListLayout({ rowSize: ROW_PX }), []);
  const box = useRef<HTMLDivElement>(null);
  const at = items.findIndex(({ id }) => id === current);
  useEffect(() => {
    const list = box.current;
    if (!list) return;
    const isSeen = at * ROW_PX >= list.scrollTop && (at + 1) * ROW_PX <= list.scrollTop + list.clientHeight;
    if (!isSeen) list.scrollTop = at * ROW_PX;
  }, [at]);
  return (
    <Virtualizer layout={layout}>
      <ListBox
        ref={box}
        aria-label={t('list')}
        items={items}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[current]}
        onSelectionChange={(keys) => {
          const [id] = keys;
          if (id !== undefined) onChoose(String(id));
        }}
        className={cx(styles.list)}
      >
        {({ quote, document, codes }) => (
          <ListBoxItem textValue={quote} className={cx(styles.row)}>
            <span className={cx(styles.rowQuote)} lang="">
              {quote}
            </span>
            <span className={cx(styles.rowCodes)}>{codes}</span>
            <span className={cx(styles.rowPlace)}>{document}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
