/** The links of the open document, and the making of one: begin here, select the other end, perhaps in another document, say how they belong together. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { LinkKind } from '../../../schema/model/memo.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useCall, useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import { type LinkStart, selectedWords } from '../../document/document-state.ts';
import { useOpenDocument } from '../../document/use-open-document.tsx';
import { useLinking } from './Linking.tsx';
import { type LinkSide, sidesIn } from './link.ts';

export const LINK_SHORTCUT = { key: 'l', mod: true, shift: true };

interface LinkTools {
  /** The first end of the link that is being made. */
  start: LinkStart | null;
  /** Begins a link here, or brings it here: with the selected words, or else those of the selected coding. */
  link: () => void;
  make: (kind: LinkKind, note: string) => void;
  /** Lets go of the last step: the question first, then the beginning. */
  cancel: () => void;
  remove: (side: LinkSide) => void;
}

export function useLinkTools(): LinkTools {
  const { t } = useTranslation(['links', 'coding']);
  const call = useCall();
  const { guard } = useToasts();
  const { start, setStart } = useLinking();
  const open = useOpenDocument();
  return useMemo(() => {
    const { say } = open.coding;
    const asked = () => {
      const { asked: dialog } = open.store.state;
      return dialog?.kind === 'link' ? dialog : null;
    };
    const link = () => {
      const words = selectedWords(open.store.state) ?? open.store.state.selected;
      if (!words) return say(t('coding:said.selectFirst'));
      const end = endOf(open.store.state.document, words);
      if (!start) {
        setStart(end);
        say(t('begun', { shortcut: shortcutText(LINK_SHORTCUT) }));
      } else if (start.documentId === end.documentId && start.start === end.start && start.end === end.end) {
        say(t('sameWords'));
      } else open.ask({ kind: 'link', from: start, to: end });
    };
    const cancel = () => {
      if (asked()) return open.ask(null);
      setStart(null);
      say(t('left'));
    };
    const make = async (kind: LinkKind, note: string) => {
      const ends = asked();
      if (!ends) return;
      const { from, to } = ends;
      open.ask(null);
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
    return {
      start,
      link,
      make: (kind, note) => void make(kind, note),
      cancel,
      remove: (side) => void remove(side),
    };
  }, [open, call, guard, start, setStart, t]);
}

/** Each end that lies in the open document. */
export function useLinkSides(): readonly LinkSide[] {
  const { id } = useOpenDocument();
  const { data } = useContractQuery('link.list', { documentId: id });
  return useMemo(() => sidesIn(data ?? [], id), [data, id]);
}

function endOf({ id, title, text }: DocumentDetail, { start, end }: Span): LinkStart {
  return { documentId: id, document: title, start, end, quote: text.slice(start, end) };
}

function placeOf({ documentId, start, end }: LinkStart) {
  return { documentId, start, end };
}
