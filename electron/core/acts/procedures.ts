/** act.* */
import type { Implementation } from '../context.ts';
import { actFromCodings, listAmbiguous } from './ambiguous.ts';
import { changeAct, codeAct, deleteAct } from './commands.ts';
import { addEvidence, removeEvidence } from './evidence.ts';
import { listActs, listIncomplete } from './queries.ts';

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
  'act.ambiguous': ({ db }, { documentId }) => listAmbiguous(db, documentId),
  'act.incomplete': ({ db }, { documentId }) => listIncomplete(db, documentId),
  'act.fromCodings': actFromCodings,
  'act.addEvidence': addEvidence,
  'act.removeEvidence': removeEvidence,
};
