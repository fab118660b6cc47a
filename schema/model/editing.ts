/** Editing a text: edits, what they did, versions of a document, orphaned segments. Offsets count UTF-16 code units. */
import { z } from 'zod';
import { Block, INLINE_FORMATS, Turn } from './document.ts';
import { CodingId, DocumentId, SegmentId } from './ids.ts';
import { MEETING_ITEM_KINDS } from './meeting.ts';

const offset = z.number().int().nonnegative();

/** Replaces [start, end) by `text`; a line feed divides blocks. */
export const Edit = z.object({ start: offset, end: offset, text: z.string() });

export const EditResult = z.object({
  documentId: DocumentId,
  /** The text's new length. */
  length: offset,
  /** Blocks from `first` on, `removed` of them, were replaced by `blocks`; later blocks are the same but for their offsets. */
  first: offset,
  removed: offset,
  blocks: z.array(Block),
  turns: z.array(Turn),
  /** Segments whose words were touched or whose place in their block changed. */
  moved: z.number().int(),
  /** Segments whose words are gone: kept with their quote, listed, restorable. */
  orphaned: z.number().int(),
});

/** bold or italic; `markup` belongs to the characters themselves. */
export const EditableFormat = z.enum(INLINE_FORMATS).exclude(['markup']);

/** What words can be beside coded. */
export const SEGMENT_USES = [
  ...MEETING_ITEM_KINDS,
  'attendance',
  'reported_tie',
  'memo',
  'link',
  'evidence',
  'third_person',
] as const;

export const OrphanedSegment = z.object({
  segmentId: SegmentId,
  documentId: DocumentId,
  document: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  codings: z.array(z.object({ codingId: CodingId, code: z.string(), coder: z.string() })),
  /** In the order of SEGMENT_USES, each once. */
  uses: z.array(z.enum(SEGMENT_USES)),
});

const VERSION_KINDS = ['imported', 'automatic', 'named', 'current'] as const;
export const DocumentVersion = z.object({
  /** The command after which the text read so. */
  seq: z.number().int(),
  kind: z.enum(VERSION_KINDS),
  name: z.string().nullable(),
  /** ISO 8601, UTC. */
  at: z.string(),
  coder: z.string().nullable(),
});

export const TextDiff = z.array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() }));

export const ReplacePreview = z.object({
  /** Nothing differs. */
  same: z.boolean(),
  diff: TextDiff,
  turnsBefore: z.number().int(),
  turnsAfter: z.number().int(),
  /** Segments by what happens to them. */
  kept: z.number().int(),
  changed: z.array(z.object({ segmentId: SegmentId, before: z.string(), after: z.string() })),
  orphaned: z.array(z.object({ segmentId: SegmentId, quote: z.string() })),
});

export type Edit = z.infer<typeof Edit>;
export type EditResult = z.infer<typeof EditResult>;
export type EditableFormat = z.infer<typeof EditableFormat>;
export type SegmentUse = (typeof SEGMENT_USES)[number];
export type OrphanedSegment = z.infer<typeof OrphanedSegment>;
export type DocumentVersion = z.infer<typeof DocumentVersion>;
export type TextDiff = z.infer<typeof TextDiff>;
export type ReplacePreview = z.infer<typeof ReplacePreview>;
