/** The keys of the open document that work wherever the focus is; each is there while its room is. */
import { useMemo } from 'react';
import { useNavigation } from '../../app/navigation.tsx';
import { type Binding, useShortcuts } from '../../app/shortcuts.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { LINK_SHORTCUT, useLinkTools } from '../links/use-link-tools.ts';
import { useMeetingKeys } from '../meetings/use-meeting-actions.ts';
import { NEW_MEMO_SHORTCUT, useMemoTools } from '../memos/use-memo-tools.ts';
import { SET_TURN_SHORTCUT, useSpeakerActions } from '../speakers/use-speaker-actions.ts';

const NO_KEYS: readonly Binding[] = [];

export function DocumentKeys() {
  const { room } = useNavigation();
  const open = useOpenDocument();
  const isEditing = useDocument((state) => state.isEditing);
  const meeting = useMeetingKeys();
  const { link } = useLinkTools();
  const { writeHere } = useMemoTools();
  const { setTurn } = useSpeakerActions();
  const bindings = useMemo<readonly Binding[]>(
    () => [
      { shortcut: { key: 'F4' }, run: () => open.editing.setEditing(!open.store.state.isEditing) },
      { shortcut: { key: 'f', mod: true }, run: () => open.find(false) },
      { shortcut: { key: 'h', mod: true }, run: () => open.find(true) },
      { shortcut: LINK_SHORTCUT, run: link },
      { shortcut: NEW_MEMO_SHORTCUT, run: writeHere },
      // While one types, places are not sure.
      ...(isEditing ? [] : [{ shortcut: SET_TURN_SHORTCUT, run: setTurn }, ...meeting]),
    ],
    [open, link, writeHere, setTurn, meeting, isEditing],
  );
  useShortcuts(room === 'documents' ? bindings : NO_KEYS);
  return null;
}
