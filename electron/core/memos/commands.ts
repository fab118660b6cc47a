/** Writing, changing and deleting memos. A memo outlives what it is about. */
import type { Input } from '../../../schema/contract.ts';
import type { Memo } from '../../../schema/model/memo.ts';
import { createSegment, removeUncoded } from '../codings/commands.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { getMemo } from './queries.ts';

type NewMemo = Pick<Memo, 'kind' | 'title' | 'text'> &
  Partial<Record<'documentId' | 'segmentId' | 'codeId' | 'actId', string | null>>;

export function createMemo(context: CommandContext, input: Input<'memo.create'>): Memo {
  const segmentId = input.span === undefined ? input.segmentId : createSegment(context, input.span);
  const id = insertMemo(context, { ...input, segmentId });
  return describeMemo(context, getMemo(context.db, id));
}

/** Gives the new memo's id. */
export function insertMemo(context: CommandContext, memo: NewMemo): string {
  const id = context.newId();
  const { documentId = null, segmentId = null, codeId = null, actId = null } = memo;
  context.db.run(sql`
    INSERT INTO memos (id, kind, title, text, coder_id, written_at, document_id, segment_id, code_id, act_id)
    VALUES (${id}, ${memo.kind}, ${memo.title}, ${memo.text}, ${context.coderId}, ${context.now().toISOString()},
            ${documentId}, ${segmentId}, ${codeId}, ${actId})`);
  return id;
}

export function changeMemo(context: CommandContext, input: Input<'memo.update'>): Memo {
  const memo = getMemo(context.db, input.memoId);
  const next = { kind: input.kind ?? memo.kind, title: input.title ?? memo.title, text: input.text ?? memo.text };
  if (next.kind !== memo.kind || next.title !== memo.title || next.text !== memo.text) {
    context.db.run(sql`UPDATE memos SET kind = ${next.kind}, title = ${next.title}, text = ${next.text},
      written_at = ${context.now().toISOString()} WHERE id = ${memo.id}`);
  }
  return describeMemo(context, getMemo(context.db, memo.id));
}

export function deleteMemo(context: CommandContext, memoId: string): void {
  const memo = describeMemo(context, getMemo(context.db, memoId));
  context.db.run(sql`DELETE FROM memos WHERE id = ${memoId}`);
  if (memo.segmentId !== null) removeUncoded(context.db, [memo.segmentId]);
}

/** The kind only: a memo's title may name a person. */
function describeMemo(context: CommandContext, memo: Memo): Memo {
  context.describe({ kind: memo.kind });
  return memo;
}
