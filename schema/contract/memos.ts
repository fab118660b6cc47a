/** Memos and links between passages. */
import { z } from 'zod';
import { DocumentFilter } from '../model/filter.ts';
import { CodeId, CoderId, DocumentId } from '../model/ids.ts';
import { Link, LinkKind, Memo, MemoKind, MemoTarget } from '../model/memo.ts';
import { command, query, span } from './procedure.ts';

export const memos = {
  'memo.list': query(
    z.strictObject({
      kinds: z.array(MemoKind).optional(),
      documentIds: z.array(DocumentId).optional(),
      codeIds: z.array(CodeId).optional(),
      coderIds: z.array(CoderId).optional(),
      text: z.string().max(200).optional(),
      /** Memos on documents that pass, on words in them and on acts in them. */
      filter: DocumentFilter.optional(),
    }),
    z.array(Memo),
  ),
  'memo.create': command(
    MemoTarget.extend({
      /** Words the memo is about: their segment, made when there is none yet. */
      span: z.object(span).optional(),
      kind: MemoKind,
      title: z.string().max(300),
      text: z.string().max(200_000),
    }).strict(),
    Memo,
  ),
  'memo.update': command(
    z.strictObject({
      memoId: z.string(),
      kind: MemoKind.optional(),
      title: z.string().max(300).optional(),
      text: z.string().max(200_000).optional(),
    }),
    Memo,
  ),
  'memo.delete': command(z.strictObject({ memoId: z.string() }), z.object({ memoId: z.string() })),
  'link.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Link)),
  'link.create': command(
    z.strictObject({
      kind: LinkKind,
      from: z.object(span),
      to: z.object(span),
      note: z.string().max(2000).default(''),
    }),
    Link,
  ),
  'link.delete': command(z.strictObject({ linkId: z.string() }), z.object({ linkId: z.string() })),
};
