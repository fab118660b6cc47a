/** coding.*, act.* and import.codings */

import { listCodingsThen } from '../codebook/codings-then.ts';
import type { Implementation } from '../context.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { readTable } from '../imports/tables/read-table.ts';
import { changeAct, codeAct, deleteAct } from './act-commands.ts';
import { listActs, listIncomplete } from './act-queries.ts';
import { actFromCodings, listAmbiguous } from './ambiguous.ts';
import { mergeCodings, resizeCoding, splitCoding } from './boundaries.ts';
import type { CodingCounter } from './coding-counts.ts';
import { codingRows } from './coding-rows.ts';
import { changeCode, codeSpan, deleteCoding } from './commands.ts';
import { addEvidence, removeEvidence } from './evidence.ts';
import { codeInVivo } from './in-vivo.ts';
import { listCodings } from './queries.ts';

export const codingProcedures = (
  counter: CodingCounter,
): Implementation<
  | 'coding.list'
  | 'coding.counts'
  | 'coding.create'
  | 'coding.inVivo'
  | 'coding.update'
  | 'coding.delete'
  | 'coding.resize'
  | 'coding.split'
  | 'coding.merge'
  | 'import.codings'
  | 'act.list'
  | 'act.create'
  | 'act.update'
  | 'act.ambiguous'
  | 'act.incomplete'
  | 'act.fromCodings'
  | 'act.addEvidence'
  | 'act.removeEvidence'
  | 'act.delete'
> => ({
  'coding.list': ({ db }, { codebookVersionId, ...filter }) =>
    codebookVersionId === undefined ? listCodings(db, filter) : listCodingsThen(db, filter, codebookVersionId),
  'coding.counts': ({ db }) => counter.read(db),
  'coding.create': codeSpan,
  'coding.inVivo': codeInVivo,
  'coding.update': changeCode,
  'coding.resize': resizeCoding,
  'coding.split': splitCoding,
  'coding.merge': mergeCodings,
  'coding.delete': (context, { codingId }) => {
    deleteCoding(context, codingId);
    return { codingId };
  },
  'import.codings': async (task, { path, coder, dryRun }) => {
    const table = await readTable(task.files, path, [['doc_id'], ['start'], ['end'], ['code']]);
    return importRows(task, table, dryRun, codingRows(coder));
  },

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
});
