/** An open study: top bar, rail of rooms, the room, and what may stand in front of it. */
import { type ComponentType, lazy, Suspense } from 'react';
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
  codebook: lazy(() =>
    import('../features/codebook/CodebookRoom.tsx').then(({ CodebookRoom }) => ({ default: CodebookRoom })),
  ),
  study: lazy(() => import('../features/design/StudyRoom.tsx').then(({ StudyRoom }) => ({ default: StudyRoom }))),
  figures: lazy(() =>
    import('../features/figures/FiguresRoom.tsx').then(({ FiguresRoom }) => ({ default: FiguresRoom })),
  ),
  memos: lazy(() => import('../features/memos/MemosRoom.tsx').then(({ MemosRoom }) => ({ default: MemosRoom }))),
  reports: lazy(() =>
    import('../features/reports/ReportsRoom.tsx').then(({ ReportsRoom }) => ({ default: ReportsRoom })),
  ),
};

const dialogs: Record<StudyDialog, ComponentType<{ onClose: () => void }>> = {
  // What is typed right behind its key must find it there.
  palette: Palette,
  observationForm: lazy(() =>
    import('../features/meetings/ObservationFormDialog.tsx').then(({ ObservationFormDialog }) => ({
      default: ObservationFormDialog,
    })),
  ),
  autocode: lazy(() =>
    import('../features/autocode/AutocodeDialog.tsx').then(({ AutocodeDialog }) => ({ default: AutocodeDialog })),
  ),
  unresolved: lazy(() =>
    import('../features/unresolved/UnresolvedDialog.tsx').then(({ UnresolvedDialog }) => ({
      default: UnresolvedDialog,
    })),
  ),
  check: lazy(() => import('../features/start/CheckDialog.tsx').then(({ CheckDialog }) => ({ default: CheckDialog }))),
  rename: lazy(() =>
    import('../features/start/RenameStudyDialog.tsx').then(({ RenameStudyDialog }) => ({ default: RenameStudyDialog })),
  ),
  history: lazy(() =>
    import('../features/history/HistoryDialog.tsx').then(({ HistoryDialog }) => ({ default: HistoryDialog })),
  ),
  restore: lazy(() =>
    import('../features/start/RestoreDialog.tsx').then(({ RestoreDialog }) => ({ default: RestoreDialog })),
  ),
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
            <Suspense>
              <CurrentRoom />
            </Suspense>
          </ErrorBoundary>
        )}
      </main>
      {CurrentDialog && (
        <Suspense>
          <CurrentDialog onClose={closeDialog} />
        </Suspense>
      )}
      <StudyAlerts />
    </div>
  );
}
