/** What can be done with the selected words of a meeting's notes, and the keys for it. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_ITEM_KINDS, type MeetingItemKind } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { useCall } from '../../api/hooks.ts';
import type { Binding, Shortcut } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { shortQuote } from '../links/link.ts';
import { REPORT_SHORTCUT } from '../networks/report.ts';
import { agendaItemAt } from './agenda.ts';

export const ITEM_SHORTCUTS: Record<MeetingItemKind, Shortcut> = {
  agenda_item: { key: 'g', mod: true, shift: true },
  problem: { key: 'p', mod: true, shift: true },
  alternative: { key: 'e', mod: true, shift: true },
  decision: { key: 'd', mod: true, shift: true },
};

interface MeetingActions {
  /** Makes the selected words an item, under the agenda item before them. */
  mark: (kind: MeetingItemKind) => void;
  /** Asks who meets where, as the selected words tell. */
  report: () => void;
}

export function useMeetingActions(): MeetingActions {
  const { t } = useTranslation('meetings');
  const call = useCall();
  const { guard } = useToasts();
  const open = useOpenDocument();
  return useMemo(() => {
    const mark = async (kind: MeetingItemKind) => {
      const span = open.coding.words();
      if (!span) return;
      const { id } = open.store.state.document;
      const meeting = await guard(call('meeting.get', { documentId: id }));
      const agenda = agendaItemAt(meeting?.items ?? [], span.start);
      const parentId = kind === 'agenda_item' ? null : (agenda?.id ?? null);
      const made = await guard(call('meetingItem.create', { documentId: id, ...span, kind, parentId }));
      if (made) open.coding.say(t('marked', { kind: t(`kind.${kind}`), words: shortQuote(made.quote) }));
    };
    const report = () => {
      const span = open.coding.words();
      if (span) open.ask({ kind: 'report', span });
    };
    return { mark: (kind) => void mark(kind), report };
  }, [open, call, guard, t]);
}

export function useMeetingKeys(): readonly Binding[] {
  const { mark, report } = useMeetingActions();
  const isMeeting = useDocument(({ stored }) => isMeetingKind(stored.kind));
  return useMemo(() => {
    const marks = MEETING_ITEM_KINDS.map((kind) => ({ shortcut: ITEM_SHORTCUTS[kind], run: () => mark(kind) }));
    return [...(isMeeting ? marks : []), { shortcut: REPORT_SHORTCUT, run: report }];
  }, [isMeeting, mark, report]);
}
