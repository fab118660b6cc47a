/** The memos of the document that is read, and the one that is being written beside it. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Memo } from '../../../schema/model/memo.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import type { NewMemo, Writing } from '../../app/places.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import type { Span } from '../../editor/offset-map.ts';
import type { Mark } from '../coding/marks.ts';
import { beginMemo } from './memo.ts';

export const NEW_MEMO_SHORTCUT = { key: 'm', mod: true, shift: true };

const NONE: readonly Memo[] = [];
const NO_KEYS: never[] = [];

export interface DocumentMemos {
  all: readonly Memo[];
  writing: Writing | null;
  setWriting: (writing: Writing | null) => void;
  /** Begins a memo on the selected words, or else on the selected coding. */
  writeHere: () => void;
  writeOnMark: (mark: Mark) => void;
  writeOnDocument: () => void;
}

interface Where {
  documentId: string;
  selected: Mark | null;
  /** The selected words at this moment. */
  selectedWords: () => Span | null;
  /** Brings the place where memos are written into sight. */
  onWrite: () => void;
  say: (text: string) => void;
}

export function useDocumentMemos({ documentId, selected, selectedWords, onWrite, say }: Where): DocumentMemos {
  const { t } = useTranslation('coding');
  const { room } = useNavigation();
  const { data: all = NONE } = useContractQuery('memo.list', { documentIds: [documentId] });
  const [writing, setWriting] = useRoomState<Writing | null>(`memos.beside.${documentId}`, null);

  const write = useCallback(
    (about: NewMemo) => {
      onWrite();
      setWriting(beginMemo(about));
    },
    [onWrite, setWriting],
  );
  const writeOnWords = ({ start, end }: Span) => write({ kind: 'segment', span: { documentId, start, end } });
  const writeOnMark = (mark: Mark) =>
    mark.actId ? write({ kind: 'act', actId: mark.actId }) : writeOnWords({ start: mark.start, end: mark.end });
  const writeHere = () => {
    const words = selectedWords();
    if (words) writeOnWords(words);
    else if (selected) writeOnMark(selected);
    else say(t('said.selectFirst'));
  };
  const writeOnDocument = useCallback(() => write({ kind: 'document', documentId }), [write, documentId]);

  useShortcuts(room === 'documents' ? [{ shortcut: NEW_MEMO_SHORTCUT, run: writeHere }] : NO_KEYS);
  return { all, writing, setWriting, writeHere, writeOnMark, writeOnDocument };
}
