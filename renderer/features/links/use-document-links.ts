/** The links of the document that is read, and the making of one: begin here, select the other end, say how. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { LinkKind } from '../../../schema/model/memo.ts';
import { useCall, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { shortcutText, useShortcuts } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { Span } from '../../editor/offset-map.ts';
import { useLinking } from './Linking.tsx';
import { type LinkSide, type LinkStart, sidesIn } from './link.ts';

export const LINK_SHORTCUT = { key: 'l', mod: true, shift: true };

const NO_KEYS: never[] = [];

export interface DocumentLinks {
  sides: readonly LinkSide[];
  /** The first end of the link that is being made, perhaps in another document. */
  start: LinkStart | null;
  /** Both ends are there; how they belong together is asked. */
  asked: { from: LinkStart; to: LinkStart } | null;
  /** Begins a link here, or brings it here. */
  link: () => void;
  make: (kind: LinkKind, note: string) => void;
  /** Lets go of the last step: the question first, then the beginning. */
  cancel: () => void;
  remove: (side: LinkSide) => void;
}

interface Where {
  document: DocumentDetail;
  /** The selected words, or else those of the selected coding, at this moment. */
  currentWords: () => Span | null;
  say: (text: string) => void;
}

export function useDocumentLinks({ document, currentWords, say }: Where): DocumentLinks {
  const { t } = useTranslation(['links', 'coding']);
  const call = useCall();
  const { guard } = useToasts();
  const { room } = useNavigation();
  const { start, setStart } = useLinking();
  const [asked, setAsked] = useState<DocumentLinks['asked']>(null);
  const { data } = useContractQuery('link.list', { documentId: document.id });
  const sides = useMemo(() => sidesIn(data ?? [], document.id), [data, document.id]);

  const link = () => {
    const words = currentWords();
    if (!words || words.start === words.end) return say(t('coding:said.selectFirst'));
    const end = endOf(document, words);
    if (!start) {
      setStart(end);
      say(t('begun', { shortcut: shortcutText(LINK_SHORTCUT) }));
    } else if (start.documentId === end.documentId && start.start === end.start && start.end === end.end) {
      say(t('sameWords'));
    } else setAsked({ from: start, to: end });
  };
  const cancel = () => {
    if (asked) return setAsked(null);
    setStart(null);
    say(t('left'));
  };
  const make = async (kind: LinkKind, note: string) => {
    if (!asked) return;
    const { from, to } = asked;
    setAsked(null);
    const first = await guard(call('document.get', { documentId: from.documentId }));
    if (!first) return;
    if (first.text.slice(from.start, from.end) !== from.quote) {
      setStart(null);
      say(t('moved'));
      return;
    }
    if (!(await guard(call('link.create', { kind, note, from: placeOf(from), to: placeOf(to) })))) return;
    setStart(null);
    say(t('made'));
  };
  const remove = async (side: LinkSide) => {
    if (await guard(call('link.delete', { linkId: side.link.id }))) say(t('removed'));
  };

  useShortcuts(room === 'documents' ? [{ shortcut: LINK_SHORTCUT, run: link }] : NO_KEYS);

  return {
    sides,
    start,
    asked,
    link,
    make: (kind, note) => void make(kind, note),
    cancel,
    remove: (side) => void remove(side),
  };
}

function endOf({ id, title, text }: DocumentDetail, { start, end }: Span): LinkStart {
  return { documentId: id, document: title, start, end, quote: text.slice(start, end) };
}

function placeOf({ documentId, start, end }: LinkStart) {
  return { documentId, start, end };
}
