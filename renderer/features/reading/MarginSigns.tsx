/**
 * Between text and stripes: a sign where a memo or a link begins, saying on hover what it is. For the pointer; by
 * keyboard the same memos and links are in the inspector. In the text's order, so that none hides another.
 */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import type { TextView } from '../../editor/text-view.ts';
import { cx } from '../../ui/cx.ts';
import { LinkIcon, MemosIcon, PlayIcon } from '../../ui/icons.tsx';
import { hasPlace, shortQuote } from '../links/link.ts';
import { useLinkSides } from '../links/use-link-tools.ts';
import { nameOf, writingOf } from '../memos/memo.ts';
import { useMemoTools } from '../memos/use-memo-tools.ts';
import styles from './MarginSigns.module.css';
import { useDrawnBeside } from './use-drawn-beside.ts';

interface Sign {
  key: string;
  /** UTF-16 code units into the text. */
  start: number;
  icon: ReactNode;
  title: string;
  onClick: () => void;
}

/** px: no sign lies closer below another. */
const SIGN_HEIGHT = 16;

export function MarginSigns({ view }: { view: TextView }) {
  const shown = useDocument((state) => state.shown);
  const signs = useSigns();
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

/** Of memos, of links, and of the turn that is heard. */
function useSigns(): readonly Sign[] {
  const { t } = useTranslation(['memos', 'links', 'media']);
  const { openDocument } = useNavigation();
  const { id } = useOpenDocument();
  const { data: memos } = useContractQuery('memo.list', { documentIds: [id] });
  const sides = useLinkSides();
  const { write } = useMemoTools();
  const heard = useDocument((state) => state.heard);
  return useMemo<Sign[]>(
    () => [
      ...(memos ?? []).flatMap((memo) =>
        memo.place === null
          ? []
          : {
              key: memo.id,
              start: memo.place.start,
              icon: <MemosIcon />,
              title: `${t(`kind.${memo.kind}`)}: ${nameOf(memo) || t('untitled')}`,
              onClick: () => write(writingOf(memo)),
            },
      ),
      ...sides.map(({ link, kind, direction, here, other }) => ({
        key: `${link.id} ${direction}`,
        start: here.start,
        icon: <LinkIcon />,
        title: t('links:sign', {
          kind: t(`links:${direction}.${kind}`),
          quote: shortQuote(other.quote),
          document: other.document,
        }),
        onClick: () =>
          openDocument(other.documentId, hasPlace(other) ? { start: other.start, end: other.end } : undefined),
      })),
      ...(heard === null
        ? []
        : [{ key: 'heard', start: heard.start, icon: <PlayIcon />, title: t('media:heard'), onClick: heard.toggle }]),
    ],
    [memos, sides, heard, t, write, openDocument],
  );
}
