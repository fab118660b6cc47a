/** What can be done with the selected words of a meeting's notes, and the keys for it. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { MEETING_ITEM_KINDS, type MeetingItemKind } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { useCall } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { type Binding, type Shortcut, useShortcuts } from '../../app/shortcuts.ts';
import { useToasts } from '../../app/toasts.tsx';
import type { Span } from '../../editor/offset-map.ts';
import { shortQuote } from '../links/link.ts';
import { ReportTieDialog } from '../networks/ReportTieDialog.tsx';
import { REPORT_SHORTCUT } from '../networks/report.ts';
import { agendaItemAt } from './agenda.ts';

export const ITEM_SHORTCUTS: Record<MeetingItemKind, Shortcut> = {
  agenda_item: { key: 'g', mod: true, shift: true },
  problem: { key: 'p', mod: true, shift: true },
  alternative: { key: 'e', mod: true, shift: true },
  decision: { key: 'd', mod: true, shift: true },
};

export interface MeetingActions {
  /** Makes the selected words an item, under the agenda item before them. */
  onMark: (kind: MeetingItemKind) => void;
  /** Asks who meets where, as the selected words tell. */
  onReport: () => void;
}

interface Where {
  document: DocumentDetail;
  /** The selection as it is at this moment. */
  currentSelection: () => Span | null;
  /** What is typed is not stored yet, so places are not sure. */
  isEditing: boolean;
  say: (text: string) => void;
}

export function useMeetingTools({ document, currentSelection, isEditing, say }: Where): {
  actions: MeetingActions;
  dialogs: ReactNode;
} {
  const { t } = useTranslation(['meetings', 'coding']);
  const call = useCall();
  const { guard } = useToasts();
  const { room } = useNavigation();
  const [reported, setReported] = useState<Span | null>(null);
  const latest = useRef<MeetingActions>({ onMark: () => {}, onReport: () => {} });
  const isMeeting = isMeetingKind(document.kind);

  const selectedWords = (): Span | null => {
    const selection = currentSelection();
    if (selection && selection.start < selection.end) return { start: selection.start, end: selection.end };
    say(t('coding:said.selectFirst'));
    return null;
  };
  const mark = async (kind: MeetingItemKind) => {
    const span = selectedWords();
    if (!span) return;
    const agenda = agendaItemAt(document.meeting?.items ?? [], span.start);
    const parentId = kind === 'agenda_item' ? null : (agenda?.id ?? null);
    const made = await guard(call('meetingItem.create', { documentId: document.id, ...span, kind, parentId }));
    if (made) say(t('marked', { kind: t(`kind.${kind}`), words: shortQuote(made.quote) }));
  };
  latest.current = {
    onMark: (kind) => void mark(kind),
    onReport: () => setReported(selectedWords()),
  };
  const actions = useMemo<MeetingActions>(
    () => ({ onMark: (kind) => latest.current.onMark(kind), onReport: () => latest.current.onReport() }),
    [],
  );

  const bindings = useMemo<Binding[]>(() => {
    if (room !== 'documents' || isEditing) return [];
    const marks = MEETING_ITEM_KINDS.map((kind) => ({
      shortcut: ITEM_SHORTCUTS[kind],
      run: () => actions.onMark(kind),
    }));
    return [...(isMeeting ? marks : []), { shortcut: REPORT_SHORTCUT, run: actions.onReport }];
  }, [room, isEditing, isMeeting, actions]);
  useShortcuts(bindings);

  const dialogs = reported && (
    <ReportTieDialog document={document} span={reported} onSay={say} onClose={() => setReported(null)} />
  );
  return { actions, dialogs };
}
