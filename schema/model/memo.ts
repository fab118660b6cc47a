/** Memos and links between segments. */
import { z } from 'zod';
import { ActId, CodeId, CoderId, DocumentId, SegmentId } from './ids.ts';

export const MEMO_KINDS = ['free', 'document', 'segment', 'code', 'act', 'reflexive', 'decision'] as const;
export const MemoKind = z.enum(MEMO_KINDS);

export const MemoTarget = z.object({
  documentId: DocumentId.nullable().default(null),
  segmentId: SegmentId.nullable().default(null),
  codeId: CodeId.nullable().default(null),
  actId: ActId.nullable().default(null),
});

export const Memo = MemoTarget.extend({
  id: z.string(),
  kind: MemoKind,
  title: z.string(),
  text: z.string(),
  coderId: CoderId,
  coder: z.string(),
  /** When it was written or last changed, ISO 8601, UTC. */
  writtenAt: z.string(),
  /** What it is about, in words: the document's title, the code's short id, the quote. */
  about: z.string().nullable(),
  /** Where a memo on a segment or act is: document and offsets. */
  place: z.object({ documentId: DocumentId, start: z.number().int(), end: z.number().int() }).nullable(),
});

export const LINK_KINDS = ['explains', 'contradicts', 'leads_to', 'follows_up', 'same_event'] as const;
export const LinkKind = z.enum(LINK_KINDS);

const LinkEnd = z.object({
  segmentId: SegmentId,
  documentId: DocumentId,
  document: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
});
export const Link = z.object({
  id: z.string(),
  kind: LinkKind,
  note: z.string(),
  coder: z.string(),
  from: LinkEnd,
  to: LinkEnd,
});

export type MemoKind = z.infer<typeof MemoKind>;
export type MemoTarget = z.infer<typeof MemoTarget>;
export type Memo = z.infer<typeof Memo>;
export type LinkKind = z.infer<typeof LinkKind>;
export type Link = z.infer<typeof Link>;
