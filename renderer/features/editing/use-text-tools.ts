/** Finding in the open text and replacing it: what is open, and the keys that open it. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../../app/navigation.tsx';
import { type Binding, useShortcuts } from '../../app/shortcuts.ts';
import type { MediaActions } from '../media/use-recording.tsx';
import type { SpeakerActions } from '../speakers/use-speakers.tsx';
import type { TextActions } from './TextMenu.tsx';
import type { Editing } from './use-editing.ts';

export interface TextTools {
  actions: Omit<TextActions, keyof (SpeakerActions & MediaActions)>;
  find: { withReplace: boolean } | null;
  closeFind: () => void;
  /** The corrected file that was chosen. */
  replacedBy: string | null;
  closeReplace: () => void;
}

export function useTextTools({ isEditing, setEditing }: Editing, onSay: (text: string) => void): TextTools {
  const { t } = useTranslation('editing');
  const { room } = useNavigation();
  const [find, setFind] = useState<{ withReplace: boolean } | null>(null);
  const [replacedBy, setReplacedBy] = useState<string | null>(null);

  const actions = useMemo<TextTools['actions']>(
    () => ({
      isEditing,
      onEdit: (next) => {
        setEditing(next);
        onSay(t(next ? 'began' : 'ended'));
      },
      onFind: (withReplace) => {
        if (withReplace) setEditing(true);
        setFind({ withReplace });
      },
      onReplaceText: async () => {
        const [path] = (await window.proact.chooseTranscripts()) ?? [];
        if (path !== undefined) setReplacedBy(path);
      },
    }),
    [isEditing, setEditing, onSay, t],
  );
  const bindings = useMemo<Binding[]>(
    () =>
      room === 'documents'
        ? [
            { shortcut: { key: 'F4' }, run: () => actions.onEdit(!isEditing) },
            { shortcut: { key: 'f', mod: true }, run: () => actions.onFind(false) },
            { shortcut: { key: 'h', mod: true }, run: () => actions.onFind(true) },
          ]
        : [],
    [room, actions, isEditing],
  );
  useShortcuts(bindings);
  return { actions, find, closeFind: () => setFind(null), replacedBy, closeReplace: () => setReplacedBy(null) };
}
