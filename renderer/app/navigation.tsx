/**
 * Where one is in the window: the room, the open document and the place in it, the code and the memo looked at, the
 * documents listed, the part of the study's design.
 */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { Span } from '../../schema/text/span.ts';
import type { Place, Room, StudySectionId, Writing } from './places.ts';

export interface Navigation extends Place {
  goTo: (room: Room) => void;
  /** With a span the text is scrolled there and the span selected. */
  openDocument: (id: string, focus?: Span) => void;
  closeDocument: () => void;
  openCode: (id: string) => void;
  /** Chooses a code in the codebook without leaving the room. */
  setCodeId: (id: string | null) => void;
  openMemo: (memo: Writing) => void;
  /** Chooses a memo in the room of memos without going there. */
  setMemo: (memo: Writing | null) => void;
  setDocumentFilter: (filter: Place['documentFilter']) => void;
  /** Goes to the documents that pass. */
  showDocuments: (filter: Place['documentFilter']) => void;
  openStudySection: (section: StudySectionId) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('No navigation: the component is outside NavigationProvider.');
  return navigation;
}

export function NavigationProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place>({
    room: 'documents',
    document: null,
    codeId: null,
    memo: null,
    documentFilter: {},
    studySection: null,
  });
  const navigation = useMemo<Navigation>(
    () => ({
      ...place,
      goTo: (room) => setPlace((before) => ({ ...before, room })),
      openDocument: (id, focus) =>
        setPlace((before) => ({ ...before, room: 'documents', document: { id, focus: focus ?? null } })),
      closeDocument: () => setPlace((before) => ({ ...before, document: null })),
      openCode: (codeId) => setPlace((before) => ({ ...before, room: 'codebook', codeId })),
      setCodeId: (codeId) => setPlace((before) => ({ ...before, codeId })),
      openMemo: (memo) => setPlace((before) => ({ ...before, room: 'memos', memo })),
      setMemo: (memo) => setPlace((before) => ({ ...before, memo })),
      setDocumentFilter: (documentFilter) => setPlace((before) => ({ ...before, documentFilter })),
      showDocuments: (documentFilter) => setPlace((before) => ({ ...before, room: 'documents', documentFilter })),
      openStudySection: (studySection) => setPlace((before) => ({ ...before, room: 'study', studySection })),
    }),
    [place],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
