/**
 * What a room remembers while the study is open: one goes to a document and comes back to the same
 * filters and the same mark.
 */
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const RoomStateContext = createContext<Map<string, unknown>>(new Map());

export function RoomStateProvider({ children }: { children: ReactNode }) {
  const [remembered] = useState(() => new Map<string, unknown>());
  return <RoomStateContext value={remembered}>{children}</RoomStateContext>;
}

/** As useState, but a component that comes back under the same name finds its last value. */
export function useRoomState<T>(name: string, initial: T): [T, (value: T) => void] {
  const remembered = useContext(RoomStateContext);
  const [value, setValue] = useState<T>(() => (remembered.has(name) ? (remembered.get(name) as T) : initial));
  const change = useCallback(
    (next: T) => {
      remembered.set(name, next);
      setValue(() => next);
    },
    [remembered, name],
  );
  return [value, change];
}
