/** The commands of the open study: what each does, its shortcut, and the menu bar that runs them. */
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AppCommand, type Commands, CommandsContext, type StudyDialog } from '../app/commands.ts';
import { useNavigation } from '../app/navigation.tsx';
import { ROOMS } from '../app/places.ts';
import { type Binding, isTextEntry, useShortcuts } from '../app/shortcuts.ts';
import { MEETING_PANEL, SIDE_PANELS, useSidePanel } from '../app/side-panel.tsx';
import { useHistory } from '../features/history/useHistory.ts';
import { useImports } from '../features/imports/imports.ts';
import { beginMemo, UNBOUND_KINDS } from '../features/memos/memo.ts';
import { useStudy } from '../features/start/StudyProvider.tsx';

export function CommandsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['app', 'memos']);
  const study = useStudy();
  const navigation = useNavigation();
  const history = useHistory();
  const imports = useImports();
  const { openPanel } = useSidePanel();
  const [dialog, setDialog] = useState<StudyDialog | null>(null);

  const list = useMemo<AppCommand[]>(
    () => [
      ...ROOMS.map((room, index) => ({
        id: `room.${room}`,
        label: t('goTo', { room: t(`room.${room}`) }),
        run: () => navigation.goTo(room),
        shortcut: { key: String(index + 1), mod: true },
      })),
      {
        id: 'palette',
        label: t('command.palette'),
        run: () => setDialog('palette'),
        shortcut: { key: 'k', mod: true },
      },
      {
        id: 'undo',
        label: history.undoLabel,
        run: history.undo,
        shortcut: { key: 'z', mod: true },
        isDisabled: !history.canUndo,
        yieldsToText: true,
      },
      {
        id: 'redo',
        label: history.redoLabel,
        run: history.redo,
        shortcut: { key: 'z', mod: true, shift: true },
        isDisabled: !history.canRedo,
        yieldsToText: true,
      },
      {
        id: 'history',
        label: t('command.history'),
        run: () => setDialog('history'),
        shortcut: { key: 'h', mod: true, shift: true },
      },
      {
        id: 'autocode',
        label: t('command.autocode'),
        run: () => setDialog('autocode'),
        shortcut: { key: 'a', mod: true, shift: true },
      },
      {
        id: 'unresolved',
        label: t('command.unresolved'),
        run: () => setDialog('unresolved'),
        shortcut: { key: 'j', mod: true },
      },
      ...UNBOUND_KINDS.map((kind) => ({
        id: `memo.${kind}`,
        label: t(`memos:command.${kind}`),
        run: () => navigation.openMemo(beginMemo({ kind })),
      })),
      { id: 'importDocuments', label: t('command.importDocuments'), run: imports.transcripts },
      { id: 'importFolder', label: t('command.importFolder'), run: imports.folder },
      { id: 'importAttributes', label: t('command.importAttributes'), run: imports.attributes },
      { id: 'importCodings', label: t('command.importCodings'), run: imports.codings },
      { id: 'importConsents', label: t('command.importConsents'), run: imports.consents },
      {
        id: 'observationForm',
        label: t('command.observationForm'),
        run: () => setDialog('observationForm'),
      },
      { id: 'exportExcerpts', label: t('command.exportExcerpts'), run: () => navigation.goTo('reports') },
      ...([...SIDE_PANELS, MEETING_PANEL] as const).map((panel) => ({
        id: `panel.${panel}`,
        label: t(`command.panel.${panel}`),
        run: () => {
          navigation.goTo('documents');
          openPanel(panel);
        },
        isDisabled: navigation.document === null,
      })),
      { id: 'check', label: t('command.check'), run: () => setDialog('check') },
      { id: 'restore', label: t('command.restore'), run: () => setDialog('restore') },
      { id: 'rename', label: t('command.rename'), run: () => setDialog('rename') },
      { id: 'new', label: t('command.new'), run: study.create },
      { id: 'open', label: t('command.open'), run: study.open },
      { id: 'sample', label: t('command.sample'), run: study.openSample },
      { id: 'close', label: t('command.close'), run: study.close },
    ],
    [t, navigation, history, imports, study, openPanel],
  );

  const commands = useMemo<Commands>(
    () => ({
      list,
      dialog,
      closeDialog: () => setDialog(null),
      run: (id) => {
        const command = list.find((candidate) => candidate.id === id);
        if (command && !command.isDisabled) command.run();
      },
    }),
    [list, dialog],
  );

  useEffect(
    () =>
      window.proact.onMenu((id) => {
        const inText = isTextEntry(document.activeElement);
        // The menu bar's Undo while typing means the typing.
        if (inText && (id === 'undo' || id === 'redo')) document.execCommand(id);
        else commands.run(id);
      }),
    [commands],
  );
  useShortcuts(useMemo(() => bindingsOf(list), [list]));

  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

function bindingsOf(list: readonly AppCommand[]): Binding[] {
  const bindings = list.flatMap(({ shortcut, run, isDisabled, yieldsToText = false }) =>
    shortcut && !isDisabled ? [{ shortcut, run, yieldsToText }] : [],
  );
  const redo = list.find(({ id }) => id === 'redo');
  // Ctrl+Y is Redo as well to those who come from Windows.
  if (redo && !redo.isDisabled) bindings.push({ shortcut: { key: 'y', mod: true }, run: redo.run, yieldsToText: true });
  return bindings;
}
