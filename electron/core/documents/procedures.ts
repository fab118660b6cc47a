/** document.* */
import type { Implementation } from '../context.ts';
import { deleteDocument } from './commands.ts';
import { documentDeletionImpact, getDocument, listDocuments } from './queries.ts';

export const documentProcedures: Implementation<
  'document.list' | 'document.get' | 'document.deletionImpact' | 'document.delete'
> = {
  'document.list': ({ db }, filter) => listDocuments(db, filter),
  'document.get': ({ db }, { documentId }) => getDocument(db, documentId),
  'document.deletionImpact': ({ db }, { documentId }) => documentDeletionImpact(db, documentId),
  'document.delete': (context, { documentId }) => deleteDocument(context, documentId),
};
