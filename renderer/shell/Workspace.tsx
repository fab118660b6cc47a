/** An open study: top bar, rail of rooms, the room, and what may stand in front of it. */
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../api/hooks.ts';
import { type StudyDialog, useCommands } from '../app/commands.ts';
import { NavigationProvider, useNavigation } from '../app/navigation.tsx';
import type { Room } from '../app/places.ts';
import { RoomStateProvider } from '../app/room-state.tsx';
import { SidePanelProvider } from '../app/side-panel.tsx';
import { DocumentsRoom } from '../features/documents/DocumentsRoom.tsx';
import { ImportProvider } from '../features/imports/ImportProvider.tsx';
import { LinkingProvider } from '../features/links/Linking.tsx';
import { MemoDraftsProvider } from '../features/memos/MemoDrafts.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { StudyAlerts } from '../features/start/StudyAlerts.tsx';
import { cx } from '../ui/cx.ts';
import { loaded } from '../ui/loaded.tsx';
import { CommandsProvider } from './CommandsProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Workspace.module.css';

/**
 * Loaded when they are first shown, so that the window starts with no more than the list of documents needs. The Documents
 * room is not among them: it stays, so that one comes back to the same place in the same text.
 */
const rooms: Record<Exclude<Room, 'documents'>, ComponentType> = {
  codebook: loaded(() => import('../features/codebook/CodebookRoom.tsx').then(({ CodebookRoom }) => CodebookRoom)),
  study: loaded(() => import('../features/design/StudyRoom.tsx').then(({ StudyRoom }) => StudyRoom)),
  figures: loaded(() => import('../features/figures/FiguresRoom.tsx').then(({ FiguresRoom }) => FiguresRoom)),
  memos: loaded(() => import('../features/memos/MemosRoom.tsx').then(({ MemosRoom }) => MemosRoom)),
  reports: loaded(() => import('../features/reports/ReportsRoom.tsx').then(({ ReportsRoom }) => ReportsRoom)),
};

const dialogs: Record<StudyDialog, ComponentType<{ onClose: () => void }>> = {
  // What is typed right behind its key must find it there.
  palette: Palette,
  observationForm: loaded(() =>
    import('../features/meetings/ObservationFormDialog.tsx').then(({ ObservationFormDialog }) => ObservationFormDialog),
  ),
  autocode: loaded(() =>
    import('../features/autocode/AutocodeDialog.tsx').then(({ AutocodeDialog }) => AutocodeDialog),
  ),
  unresolved: loaded(() =>
    import('../features/unresolved/UnresolvedDialog.tsx').then(({ UnresolvedDialog }) => UnresolvedDialog),
  ),
  check: loaded(() => import('../features/start/CheckDialog.tsx').then(({ CheckDialog }) => CheckDialog)),
  rename: loaded(() =>
    import('../features/start/RenameStudyDialog.tsx').then(({ RenameStudyDialog }) => RenameStudyDialog),
  ),
  history: loaded(() => import('../features/history/HistoryDialog.tsx').then(({ HistoryDialog }) => HistoryDialog)),
  restore: loaded(() => import('../features/start/RestoreDialog.tsx').then(({ RestoreDialog }) => RestoreDialog)),
};

export function Workspace() {
  return (
    <NavigationProvider>
      <RoomStateProvider>
        <ImportProvider>
          <SidePanelProvider>
            <CommandsProvider>
              <MemoDraftsProvider>
                <LinkingProvider>
                  <Frame />
                </LinkingProvider>
              </MemoDraftsProvider>
            </CommandsProvider>
          </SidePanelProvider>
        </ImportProvider>
      </RoomStateProvider>
    </NavigationProvider>
  );
}

function Frame() {
  const { t } = useTranslation('app');
  const { room, document } = useNavigation();
  const { dialog, closeDialog } = useCommands();
  const { data: project } = useContractQuery('project.info', {});
  const CurrentRoom = room === 'documents' ? null : rooms[room];
  const CurrentDialog = dialog && dialogs[dialog];
  return (
    <div className={cx(styles.frame)} {...(project ? { 'data-ready': true } : {})}>
      <TopBar />
      <Rail />
      <main className={cx(styles.room)} aria-label={t(`room.${room}`)}>
        <div className={cx(styles.kept, CurrentRoom && styles.away)} inert={CurrentRoom !== null}>
          <ErrorBoundary resetKey={document?.id ?? ''}>
            <DocumentsRoom />
          </ErrorBoundary>
        </div>
        {CurrentRoom && (
          <ErrorBoundary resetKey={room}>
            <CurrentRoom />
          </ErrorBoundary>
        )}
      </main>
      {CurrentDialog && <CurrentDialog onClose={closeDialog} />}
      <StudyAlerts />
    </div>
  );
}
