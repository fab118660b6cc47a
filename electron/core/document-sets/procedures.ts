/** documentSet.* */
import type { Implementation } from '../context.ts';
import { deleteDocumentSet, listDocumentSets, saveDocumentSet } from './document-sets.ts';

export const documentSetProcedures: Implementation<'documentSet.list' | 'documentSet.save' | 'documentSet.delete'> = {
  'documentSet.list': ({ db }) => listDocumentSets(db),
  'documentSet.save': saveDocumentSet,
  'documentSet.delete': (context, { id }) => {
    deleteDocumentSet(context, id);
    return { id };
  },
};
