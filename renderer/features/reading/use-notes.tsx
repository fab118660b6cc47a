/** What is written about the text that is read: its memos and its links, and the signs for them in the margin. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useSidePanel } from '../../app/side-panel.tsx';
import type { Span } from '../../editor/offset-map.ts';
import { LinkIcon, MemosIcon } from '../../ui/icons.tsx';
import type { Mark } from '../coding/marks.ts';
import { hasPlace, shortQuote } from '../links/link.ts';
import { type DocumentLinks, useDocumentLinks } from '../links/use-document-links.ts';
import { nameOf, writingOf } from '../memos/memo.ts';
import { type DocumentMemos, useDocumentMemos } from '../memos/use-document-memos.ts';
import type { Sign } from './MarginSigns.tsx';

export interface Notes {
  memos: DocumentMemos;
  links: DocumentLinks;
  signs: readonly Sign[];
}

interface Where {
  document: DocumentDetail;
  selected: Mark | null;
  /** The selection as it is at this moment. */
  currentSelection: () => Span | null;
  say: (text: string) => void;
  showInspector: (isShown: boolean) => void;
}

export function useNotes({ document, selected, currentSelection, say, showInspector }: Where): Notes {
  const { t } = useTranslation(['memos', 'links']);
  const { openDocument } = useNavigation();
  const { closePanel } = useSidePanel();
  const onWrite = useCallback(() => {
    closePanel();
    showInspector(true);
  }, [closePanel, showInspector]);
  const selectedWords = () => {
    const selection = currentSelection();
    return selection && hasPlace(selection) ? selection : null;
  };
  const memos = useDocumentMemos({ documentId: document.id, selected, selectedWords, onWrite, say });
  const links = useDocumentLinks({ document, currentWords: () => selectedWords() ?? selected, say });

  const { all, setWriting } = memos;
  const { sides } = links;
  const signs = useMemo<Sign[]>(
    () => [
      ...all.flatMap((memo) =>
        memo.place === null
          ? []
          : {
              key: memo.id,
              start: memo.place.start,
              icon: <MemosIcon />,
              title: `${t(`kind.${memo.kind}`)}: ${nameOf(memo) || t('untitled')}`,
              onClick: () => {
                onWrite();
                setWriting(writingOf(memo));
              },
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
    ],
    [all, sides, t, onWrite, setWriting, openDocument],
  );
  return { memos, links, signs };
}
