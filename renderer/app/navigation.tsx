/** Where one is in the window: the room, the open document and the place in it, the code looked at. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export const ROOMS = ['documents', 'codebook', 'timeline', 'reports'] as const;
export type Room = (typeof ROOMS)[number];

/** UTF-16 code units into the document's text. */
export interface Span {
  start: number;
  end: number;
}

export interface Place {
  room: Room;
  document: { id: string; focus: Span | null } | null;
  codeId: string | null;
}

export interface Navigation extends Place {
  goTo: (room: Room) => void;
  /** With a span the text is scrolled there and the span selected. */
  openDocument: (id: string, focus?: Span) => void;
  closeDocument: () => void;
  openCode: (id: string) => void;
  /** Chooses a code in the codebook without leaving the room. */
  setCodeId: (id: string | null) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error('No navigation: the component is outside NavigationProvider.');
  return navigation;
}

export function NavigationProvider({ children }: { children: ReactNode }) {
  const [place, setPlace] = useState<Place>({ room: 'documents', document: null, codeId: null });
  const navigation = useMemo<Navigation>(
    () => ({
      ...place,
      goTo: (room) => setPlace((before) => ({ ...before, room })),
      openDocument: (id, focus) =>
        setPlace((before) => ({ ...before, room: 'documents', document: { id, focus: focus ?? null } })),
      closeDocument: () => setPlace((before) => ({ ...before, document: null })),
      openCode: (codeId) => setPlace((before) => ({ ...before, room: 'codebook', codeId })),
      setCodeId: (codeId) => setPlace((before) => ({ ...before, codeId })),
    }),
    [place],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
