/** import.documents and import.preview */
import type { Implementation } from '../context.ts';
import { importDocuments } from './import-documents.ts';
import { previewImport } from './import-preview.ts';

export const importProcedures: Implementation<'import.documents' | 'import.preview'> = {
  'import.documents': importDocuments,
  'import.preview': previewImport,
};
