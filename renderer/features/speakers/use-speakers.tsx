/** What can be said of who speaks in the open text, and the dialogs for it. */
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { type Binding, useShortcuts } from '../../app/shortcuts.ts';
import type { Span } from '../../editor/offset-map.ts';
import { SpeakersDialog } from './SpeakersDialog.tsx';
import { TurnDialog } from './TurnDialog.tsx';

export const SET_TURN_SHORTCUT = { key: 't', mod: true, shift: true };

export interface SpeakerActions {
  onSpeakers: () => void;
  onSetTurn: () => void;
}

interface Where {
  document: DocumentDetail;
  /** The selection as it is at this moment. */
  currentSelection: () => Span | null;
  /** What is typed is not stored yet, so places are not sure. */
  isEditing: boolean;
  say: (text: string) => void;
}

export function useSpeakers({ document, currentSelection, isEditing, say }: Where): {
  actions: SpeakerActions;
  dialogs: ReactNode;
} {
  const { t } = useTranslation('speakers');
  const { room } = useNavigation();
  const [areSpeakersOpen, setSpeakersOpen] = useState(false);
  const [span, setSpan] = useState<Span | null>(null);
  const ask = useRef(() => {});
  ask.current = () => {
    const selection = currentSelection();
    if (selection) setSpan({ start: selection.start, end: selection.end });
    else say(t('turn.selectFirst'));
  };

  const actions = useMemo<SpeakerActions>(
    () => ({ onSpeakers: () => setSpeakersOpen(true), onSetTurn: () => ask.current() }),
    [],
  );
  const bindings = useMemo<Binding[]>(
    () => (room === 'documents' && !isEditing ? [{ shortcut: SET_TURN_SHORTCUT, run: actions.onSetTurn }] : []),
    [room, isEditing, actions],
  );
  useShortcuts(bindings);

  const dialogs = (
    <>
      {areSpeakersOpen && <SpeakersDialog document={document} onClose={() => setSpeakersOpen(false)} />}
      {span && <TurnDialog document={document} span={span} onSay={say} onClose={() => setSpan(null)} />}
    </>
  );
  return { actions, dialogs };
}
