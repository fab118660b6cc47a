/** An open study: top bar, rail of rooms, the room, and what may stand in front of it. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../api/hooks.ts';
import { useCommands } from '../app/commands.ts';
import { NavigationProvider, useNavigation } from '../app/navigation.tsx';
import type { Room } from '../app/places.ts';
import { RoomStateProvider } from '../app/room-state.tsx';
import { SidePanelProvider } from '../app/side-panel.tsx';
import { AutocodeDialog } from '../features/autocode/AutocodeDialog.tsx';
import { CodebookRoom } from '../features/codebook/CodebookRoom.tsx';
import { StudyRoom } from '../features/design/StudyRoom.tsx';
import { DocumentsRoom } from '../features/documents/DocumentsRoom.tsx';
import { FiguresRoom } from '../features/figures/FiguresRoom.tsx';
import { HistoryDialog } from '../features/history/HistoryDialog.tsx';
import { ImportProvider } from '../features/imports/ImportProvider.tsx';
import { LinkingProvider } from '../features/links/Linking.tsx';
import { ObservationFormDialog } from '../features/meetings/ObservationFormDialog.tsx';
import { MemoDraftsProvider } from '../features/memos/MemoDrafts.tsx';
import { MemosRoom } from '../features/memos/MemosRoom.tsx';
import { Palette } from '../features/palette/Palette.tsx';
import { ReportsRoom } from '../features/reports/ReportsRoom.tsx';
import { CheckDialog } from '../features/start/CheckDialog.tsx';
import { RenameStudyDialog } from '../features/start/RenameStudyDialog.tsx';
import { RestoreDialog } from '../features/start/RestoreDialog.tsx';
import { UnresolvedDialog } from '../features/unresolved/UnresolvedDialog.tsx';
import { cx } from '../ui/cx.ts';
import { CommandsProvider } from './CommandsProvider.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import styles from './Workspace.module.css';

/** The Documents room is not among them: it stays, so that one comes back to the same place in the same text. */
const rooms: Record<Exclude<Room, 'documents'>, () => React.ReactNode> = {
  codebook: CodebookRoom,
  study: StudyRoom,
  figures: FiguresRoom,
  memos: MemosRoom,
  reports: ReportsRoom,
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
      {dialog === 'palette' && <Palette onClose={closeDialog} />}
      {dialog === 'observationForm' && <ObservationFormDialog onClose={closeDialog} />}
      {dialog === 'autocode' && <AutocodeDialog onClose={closeDialog} />}
      {dialog === 'unresolved' && <UnresolvedDialog onClose={closeDialog} />}
      {dialog === 'check' && <CheckDialog onClose={closeDialog} />}
      {dialog === 'rename' && <RenameStudyDialog onClose={closeDialog} />}
      {dialog === 'history' && <HistoryDialog onClose={closeDialog} />}
      {dialog === 'restore' && <RestoreDialog onClose={closeDialog} />}
    </div>
  );
}
