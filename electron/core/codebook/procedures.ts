/** codebook.merge, codebook.split, codebook.freeze, codebook.versions, codebook.diff, codebook.export, codeSet.list, codeSet.save, codeSet.delete */
import type { Implementation } from '../context.ts';

export const codebookProcedures = {} as Implementation<
  | 'codebook.merge'
  | 'codebook.split'
  | 'codebook.freeze'
  | 'codebook.versions'
  | 'codebook.diff'
  | 'codebook.export'
  | 'codeSet.list'
  | 'codeSet.save'
  | 'codeSet.delete'
>;
