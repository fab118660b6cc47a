/** memo.list, memo.create, memo.update, memo.delete */
import type { Implementation } from '../context.ts';

export const memoProcedures = {} as Implementation<'memo.list' | 'memo.create' | 'memo.update' | 'memo.delete'>;
