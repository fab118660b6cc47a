/** import.documents and import.preview */
import type { Implementation } from '../context.ts';
import { importDocuments } from './import-documents.ts';

export const importProcedures = {
  'import.documents': importDocuments,
} as Implementation<'import.documents' | 'import.preview'>;
