/** The open document in components: each takes from its state just what it shows. */
import { createContext, useContext, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../schema/text/span.ts';
import { useClient } from '../api/hooks.ts';
import { useToasts } from '../app/toasts.tsx';
import type { DocumentState, Surroundings } from './document-state.ts';
import type { OpenDocument } from './open-document.ts';
import { useStore } from './store.ts';

export const OpenDocumentContext = createContext<OpenDocument | null>(null);

export function useOpenDocument(): OpenDocument {
  const open = useContext(OpenDocumentContext);
  if (!open) throw new Error('No document is open: the component is outside OpenDocumentContext.');
  return open;
}

/** `select` returns the same value as long as nothing of it changed. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useOpenDocument().store, select);
}

/** Where one is in the text: the selection and the selected coding. */
export function usePlaces(): readonly Span[] {
  const place = useDocument((state) => state.place);
  const selected = useDocument((state) => state.selected);
  return useMemo(() => [place, selected].filter((one) => one !== null), [place, selected]);
}

/** The window around a document, the same object for as long as the component lives. */
export function useSurroundings(undo: () => void, redo: () => void): Surroundings {
  const client = useClient();
  const toasts = useToasts();
  const { t } = useTranslation(['coding', 'editing']);
  const latest = useRef({ toasts, t, undo, redo });
  latest.current = { toasts, t, undo, redo };
  const [surroundings] = useState<Surroundings>(() => ({
    client,
    get t() {
      return latest.current.t;
    },
    sayError: (error) => latest.current.toasts.sayError(error),
    guard: (work) => latest.current.toasts.guard(work),
    undo: () => latest.current.undo(),
    redo: () => latest.current.redo(),
  }));
  return surroundings;
}
