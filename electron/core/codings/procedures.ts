/** coding.* and import.codings */
import type { Implementation } from '../context.ts';
import { changeCode, codeSpan, deleteCoding } from './commands.ts';
import { importCodings } from './import-codings.ts';
import { listCodings } from './queries.ts';

export const codingProcedures: Implementation<
  | 'coding.list'
  | 'coding.create'
  | 'coding.update'
  | 'coding.delete'
  | 'coding.resize'
  | 'coding.split'
  | 'coding.merge'
  | 'import.codings'
> = {
  'coding.list': ({ db }, filter) => listCodings(db, filter),
  'coding.create': codeSpan,
  'coding.update': changeCode,
  'coding.delete': (context, { codingId }) => {
    deleteCoding(context, codingId);
    return { codingId };
  },
  'import.codings': importCodings,
  ...({} as Implementation<'coding.resize' | 'coding.split' | 'coding.merge'>),
};
