/** coding.* and import.codings */

import { listCodingsThen } from '../codebook/codings-then.ts';
import type { Implementation } from '../context.ts';
import { mergeCodings, resizeCoding, splitCoding } from './boundaries.ts';
import { changeCode, codeSpan, deleteCoding } from './commands.ts';
import { importCodings } from './import-codings.ts';
import { codeInVivo } from './in-vivo.ts';
import { listCodings } from './queries.ts';

export const codingProcedures: Implementation<
  | 'coding.list'
  | 'coding.create'
  | 'coding.inVivo'
  | 'coding.update'
  | 'coding.delete'
  | 'coding.resize'
  | 'coding.split'
  | 'coding.merge'
  | 'import.codings'
> = {
  'coding.list': ({ db }, { codebookVersionId, ...filter }) =>
    codebookVersionId === undefined ? listCodings(db, filter) : listCodingsThen(db, filter, codebookVersionId),
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
  'import.codings': importCodings,
};
