/** Codings, acts and automatic coding. */
import { z } from 'zod';
import { Act, ActSlots, AmbiguousSegment, Certainty, Coding, CodingCounts } from '../model/coding.ts';
import { DocumentFilter } from '../model/filter.ts';
import { ActId, CodeId, CodingId, DocumentId, SegmentId } from '../model/ids.ts';
import { command, nothing, offset, query, span, task, writingTask } from './procedure.ts';

export const codings = {
  'coding.list': query(
    z.strictObject({
      documentId: DocumentId.optional(),
      codeId: CodeId.optional(),
      filter: DocumentFilter.optional(),
      /** Shows codings as that frozen version of the codebook has their codes. */
      codebookVersionId: z.string().optional(),
    }),
    z.array(Coding),
  ),
  'coding.counts': query(nothing, CodingCounts),
  /**
   * `codes` are further codes on the same words: all are given or none. Returns the coding with `codeId`. Coding the
   * same words twice with one code by one coder returns the coding that is there.
   */
  'coding.create': command(z.strictObject({ ...span, codeId: CodeId, codes: z.array(CodeId).default([]) }), Coding),
  /** Makes a code called what the words say (at most 60 characters), or takes the one of that name, and codes with it. */
  'coding.inVivo': command(z.strictObject(span), Coding),
  'coding.update': command(
    z.strictObject({
      codingId: CodingId,
      codeId: CodeId.optional(),
      certainty: Certainty.optional(),
      /** The certainty is meant for all codings of the coding's act. */
      wholeAct: z.boolean().default(false),
    }),
    Coding,
  ),
  /** Moves a coding's ends; the codings of its act go along. */
  'coding.resize': command(z.strictObject({ codingId: CodingId, start: offset, end: offset }), Coding),
  /** Makes two codings of one, cut at an offset inside it; an act is doubled. */
  'coding.split': command(z.strictObject({ codingId: CodingId, at: offset }), z.array(Coding)),
  /** One coding over the whole stretch of several of the same code and coder in one document. */
  'coding.merge': command(z.strictObject({ codingIds: z.array(CodingId).min(2).max(100) }), Coding),
  /** Throws Invalid for a pattern that is not one. */
  'autocode.preview': task(
    z.strictObject({
      rule: z.discriminatedUnion('kind', [
        /** A label, or the code of the participant who speaks. */
        z.object({ kind: z.literal('speaker'), speaker: z.string().min(1) }),
        z.object({ kind: z.literal('text'), text: z.string().min(1).max(200) }),
        z.object({
          kind: z.literal('pattern'),
          pattern: z.string().min(1).max(500),
          caseSensitive: z.boolean().default(false),
        }),
      ]),
      filter: DocumentFilter.default({}),
      /** What gets coded around a match. */
      unit: z.enum(['match', 'sentence', 'paragraph', 'turn']).default('match'),
      limit: z.number().int().min(1).max(10_000).default(2000),
    }),
    z.object({
      total: z.number().int(),
      /** Paragraphs given up because the pattern took too long on them. */
      tooSlow: z.number().int(),
      /** So many were given up that the search ended before the last document. */
      stopped: z.boolean(),
      matches: z.array(
        z.object({
          documentId: DocumentId,
          title: z.string(),
          start: offset,
          end: offset,
          before: z.string(),
          match: z.string(),
          after: z.string(),
        }),
      ),
    }),
  ),
  /** Codes all the places given: one undo step. */
  'autocode.apply': writingTask(
    'autocode',
    z.strictObject({ codeId: CodeId, spans: z.array(z.object(span)).min(1).max(10_000) }),
    z.object({ applied: z.number().int(), alreadyThere: z.number().int() }),
  ),
  /** Deleting an act's last coding deletes the act. */
  'coding.delete': command(z.strictObject({ codingId: CodingId }), z.object({ codingId: CodingId })),
  'act.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Act)),
  /** `codes` are further thematic codes on the same segment. */
  'act.create': command(z.strictObject({ ...span, slots: ActSlots, codes: z.array(CodeId).default([]) }), Act),
  /** Replaces the slots named; an empty list clears a slot. */
  'act.update': command(z.strictObject({ actId: ActId, slots: ActSlots }), Act),
  'act.ambiguous': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(AmbiguousSegment)),
  'act.incomplete': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Act)),
  /** Makes an act of codings that are there, all by one coder on one segment. */
  'act.fromCodings': command(
    z.strictObject({
      codingIds: z.array(CodingId).min(1).max(30),
      levelSlot: z.enum(['actor_level', 'target_level']).default('actor_level'),
    }),
    Act,
  ),
  'act.addEvidence': command(z.strictObject({ actId: ActId, ...span }), Act),
  'act.removeEvidence': command(z.strictObject({ actId: ActId, segmentId: SegmentId }), Act),
  'act.delete': command(z.strictObject({ actId: ActId }), z.object({ actId: ActId })),
};
