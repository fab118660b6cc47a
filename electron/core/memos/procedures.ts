/** memo.* */
import type { Implementation } from '../context.ts';
import { changeMemo, createMemo, deleteMemo } from './commands.ts';
import { listMemos } from './queries.ts';

export const memoProcedures: Implementation<'memo.list' | 'memo.create' | 'memo.update' | 'memo.delete'> = {
  'memo.list': ({ db }, filter) => listMemos(db, filter),
  'memo.create': createMemo,
  'memo.update': changeMemo,
  'memo.delete': (context, { memoId }) => {
    deleteMemo(context, memoId);
    return { memoId };
  },
};
