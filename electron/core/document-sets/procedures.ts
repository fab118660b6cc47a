/** documentSet.* */
import type { Implementation } from '../context.ts';

export const documentSetProcedures = {} as Implementation<
  'documentSet.list' | 'documentSet.save' | 'documentSet.delete'
>;
