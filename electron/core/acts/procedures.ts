/** act.* */
import type { Implementation } from '../context.ts';
import { changeAct, codeAct, deleteAct } from './commands.ts';
import { listActs } from './queries.ts';

export const actProcedures: Implementation<
  | 'act.list'
  | 'act.create'
  | 'act.update'
  | 'act.ambiguous'
  | 'act.incomplete'
  | 'act.fromCodings'
  | 'act.addEvidence'
  | 'act.removeEvidence'
  | 'act.delete'
> = {
  'act.list': ({ db }, { documentId }) => listActs(db, documentId),
  'act.create': codeAct,
  'act.update': changeAct,
  'act.delete': (context, { actId }) => {
    deleteAct(context, actId);
    return { actId };
  },
  ...({} as Implementation<
    'act.ambiguous' | 'act.incomplete' | 'act.fromCodings' | 'act.addEvidence' | 'act.removeEvidence'
  >),
};
