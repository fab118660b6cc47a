/** The link that is being made: its first end waits here while one goes to another document for the second. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { LinkStart } from '../../document/document-state.ts';

interface Linking {
  start: LinkStart | null;
  setStart: (start: LinkStart | null) => void;
}

const LinkingContext = createContext<Linking | null>(null);

export function useLinking(): Linking {
  const linking = useContext(LinkingContext);
  if (!linking) throw new Error('No linking: the component is outside LinkingProvider.');
  return linking;
}

export function LinkingProvider({ children }: { children: ReactNode }) {
  const [start, setStart] = useState<LinkStart | null>(null);
  return <LinkingContext value={useMemo(() => ({ start, setStart }), [start])}>{children}</LinkingContext>;
}
