/** The imports that any room can start, and what kinds there are. ImportProvider.tsx does them. */
import { createContext, useContext } from 'react';

export type ImportKind = 'documents' | 'attributes' | 'codings' | 'consents';

export interface Imports {
  transcripts: () => void;
  folder: () => void;
  attributes: () => void;
  codings: () => void;
  consents: () => void;
}

export const ImportContext = createContext<Imports | null>(null);

export function useImports(): Imports {
  const imports = useContext(ImportContext);
  if (!imports) throw new Error('No imports: the component is outside ImportProvider.');
  return imports;
}
