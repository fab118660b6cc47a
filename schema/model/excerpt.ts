/** Excerpts: coded passages with where they come from and what is said of them. */
import { z } from 'zod';
import { Slot } from './coding.ts';
import { TurnKind } from './document.ts';
import { DocumentFilter, type ListsOf, SpeechKinds } from './filter.ts';
import { ActId, CodeId, CoderId, DocumentId, LevelId, SegmentId } from './ids.ts';

/** One row per excerpt × act; a plain coding without act is a row of its own. */
export const Excerpt = z.object({
  segmentId: SegmentId,
  actId: ActId.nullable(),
  documentId: DocumentId,
  document: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  date: z.string().nullable(),
  wave: z.string().nullable(),
  county: z.string().nullable(),
  municipality: z.string().nullable(),
  school: z.string().nullable(),
  participant: z.string().nullable(),
  role: z.string().nullable(),
  /** Data level of the document. */
  level: z.string().nullable(),
  /** null: the words are nobody's turn (a heading, a policy's text). */
  speechKind: TurnKind.nullable(),
  /** Page of the source file where the quote begins. */
  page: z.number().int().nullable(),
  coder: z.string(),
  codes: z.array(z.object({ codeId: CodeId, shortId: z.string(), name: z.string(), slot: Slot.nullable() })),
  /** e.g. "(School leader, County A, wave 2)" */
  tag: z.string(),
});

export const ExcerptFilter = DocumentFilter.extend({
  /** Excerpts with at least one of these codes or of their descendants. */
  codeIds: z.array(CodeId).optional(),
  /** Excerpts of acts whose actor level is one of these. */
  actorLevelIds: z.array(LevelId).optional(),
  coderIds: z.array(CoderId).optional(),
  speechKinds: SpeechKinds,
});

export type Excerpt = z.infer<typeof Excerpt>;
export type ExcerptFilter = z.infer<typeof ExcerptFilter>;
/** Kinds of speech are no list of these, since they are told apart everywhere and not only in excerpts. */
export type ExcerptList = Exclude<ListsOf<ExcerptFilter>, 'speechKinds'>;
