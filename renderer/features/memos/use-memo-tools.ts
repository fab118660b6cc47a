/** Beginning a memo on the document that is read, on its words or on a coding. It is written in the inspector. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import type { NewMemo, Writing } from '../../app/places.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { selectedWords } from '../../document/document-state.ts';
import type { Mark } from '../../document/mark.ts';
import { useOpenDocument } from '../../document/use-open-document.tsx';
import { beginMemo } from './memo.ts';

export const NEW_MEMO_SHORTCUT = { key: 'm', mod: true, shift: true };

interface MemoTools {
  /** Opens a memo beside the text; null closes it. */
  write: (writing: Writing | null) => void;
  /** Begins a memo on the selected words, or else on the selected coding. */
  writeHere: () => void;
  writeOnMark: (mark: Mark) => void;
  writeOnDocument: () => void;
}

export function useMemoTools(): MemoTools {
  const { t } = useTranslation('coding');
  const { closePanel } = useSidePanel();
  const open = useOpenDocument();
  return useMemo(() => {
    const { id: documentId, store } = open;
    const write = (writing: Writing | null) => {
      if (writing) {
        closePanel();
        open.showInspector(true);
      }
      store.set({ writing });
    };
    const begin = (about: NewMemo) => write(beginMemo(about));
    const writeOnWords = ({ start, end }: Span) => begin({ kind: 'segment', span: { documentId, start, end } });
    const writeOnMark = (mark: Mark) => (mark.actId ? begin({ kind: 'act', actId: mark.actId }) : writeOnWords(mark));
    const writeHere = () => {
      const words = selectedWords(store.state);
      const { selected } = store.state;
      if (words) writeOnWords(words);
      else if (selected) writeOnMark(selected);
      else open.coding.say(t('said.selectFirst'));
    };
    return { write, writeHere, writeOnMark, writeOnDocument: () => begin({ kind: 'document', documentId }) };
  }, [open, closePanel, t]);
}
