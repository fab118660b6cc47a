/** facet.* and code.* */
import type { Implementation } from '../context.ts';
import { createCode, deleteCode, moveCode, updateCode } from './commands.ts';
import { codeDeletionImpact, listCodes, listFacets } from './queries.ts';

export const codeProcedures: Implementation<
  'facet.list' | 'code.list' | 'code.create' | 'code.update' | 'code.move' | 'code.deletionImpact' | 'code.delete'
> = {
  'facet.list': ({ db }) => listFacets(db),
  'code.list': ({ db }) => listCodes(db),
  'code.create': createCode,
  'code.update': updateCode,
  'code.move': moveCode,
  'code.deletionImpact': ({ db }, { codeId }) => codeDeletionImpact(db, codeId),
  'code.delete': (context, { codeId }) => deleteCode(context, codeId),
};
