/** What can be said of who speaks in the open text: each asks in a dialog. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { selectionNow } from '../../document/document-state.ts';
import { useOpenDocument } from '../../document/use-open-document.tsx';

export const SET_TURN_SHORTCUT = { key: 't', mod: true, shift: true };

interface SpeakerActions {
  speakers: () => void;
  /** Of the paragraphs that are selected. */
  setTurn: () => void;
}

export function useSpeakerActions(): SpeakerActions {
  const { t } = useTranslation('speakers');
  const open = useOpenDocument();
  return useMemo(
    () => ({
      speakers: () => open.ask({ kind: 'speakers' }),
      setTurn: () => {
        const selection = selectionNow(open.store.state);
        if (!selection) return open.coding.say(t('turn.selectFirst'));
        open.ask({ kind: 'turn', span: { start: selection.start, end: selection.end } });
      },
    }),
    [open, t],
  );
}
