/** documentSet.*, and the values that a filter may ask for */
import type { Implementation } from '../context.ts';
import { sql } from '../db/sql.ts';
import { deleteDocumentSet, listDocumentSets, saveDocumentSet } from './document-sets.ts';

export const documentSetProcedures: Implementation<
  'documentSet.list' | 'documentSet.save' | 'documentSet.delete' | 'attribute.values'
> = {
  'documentSet.list': ({ db }) => listDocumentSets(db),
  'documentSet.save': saveDocumentSet,
  'documentSet.delete': (context, { id }) => {
    deleteDocumentSet(context, id);
    return { id };
  },
  'attribute.values': ({ db }, { attributeId }) =>
    db
      .all<{ value: string }>(sql`
        SELECT DISTINCT value FROM attribute_values WHERE attribute_id = ${attributeId} ORDER BY value COLLATE NOCASE`)
      .map(({ value }) => value),
};
