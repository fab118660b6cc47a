/** Writing, changing and deleting memos. A memo outlives what it is about. */
import type { Input } from '../../../schema/contract.ts';
import { AppError, type MessageKey } from '../../../schema/errors.ts';
import type { Memo } from '../../../schema/model/memo.ts';
import { createSegment, removeUncoded } from '../codings/commands.ts';
import type { CommandContext } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';
import { getMemo } from './queries.ts';

type Target = 'documentId' | 'segmentId' | 'codeId' | 'actId';
type NewMemo = Pick<Memo, 'kind' | 'title' | 'text'> & Partial<Record<Target, string | null>>;

/** What a memo can be about: the table it is in, and what to say when it is there no longer. */
const TARGETS: Record<Target, { table: string; missing: MessageKey }> = {
  documentId: { table: 'documents', missing: 'document.notFound' },
  segmentId: { table: 'segments', missing: 'segment.notFound' },
  codeId: { table: 'codes', missing: 'code.notFound' },
  actId: { table: 'acts', missing: 'act.notFound' },
};

/** Throws NotFound when what it is about was deleted meanwhile; Invalid for a span that no coding could have. */
export function createMemo(context: CommandContext, input: Input<'memo.create'>): Memo {
  for (const [target, { table, missing }] of Object.entries(TARGETS)) {
    const id = input[target as Target] ?? null;
    if (id !== null && !context.db.get(sql`SELECT 1 FROM ${identifier(table)} WHERE id = ${id}`)) {
      throw new AppError('NotFound', missing);
    }
  }
  const segmentId = input.span === undefined ? input.segmentId : createSegment(context, input.span);
  const id = insertMemo(context, { ...input, segmentId });
  return describeMemo(context, getMemo(context.db, id));
}

/** Returns the new memo's id. */
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
