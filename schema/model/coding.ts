/**
 * Codebook, codings and acts as the contract shows them. An act (who did which institutional
 * work, from which level, on what, towards whom) is a group of codings on one segment, each
 * filling a slot; a plain thematic coding has neither act nor slot.
 */
import { z } from 'zod';
import { ActId, CodeId, CoderId, CodingId, DocumentId, LevelId, SegmentId } from './ids.ts';

export const SLOTS = [
  'work_form',
  'actor',
  'actor_level',
  'target_level',
  'institution_object',
  'actor_agency',
  'target_agency',
  'phase',
  'valence',
  'means',
] as const;
export const Slot = z.enum(SLOTS);

/** In this order in every figure. */
export const WORK_CATEGORIES = ['creating', 'maintaining', 'disrupting'] as const;
export const WorkCategory = z.enum(WORK_CATEGORIES);

export const Facet = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  /** Leading part of short ids in this facet, e.g. "ACT". */
  prefix: z.string(),
  /** Act slots that codes of this facet may fill. */
  slots: z.array(Slot),
  workCategory: WorkCategory.nullable(),
  colour: z.string(),
});

export const Code = z.object({
  id: CodeId,
  shortId: z.string(),
  name: z.string(),
  /** The facet's key, e.g. "work-creating". */
  facet: z.string(),
  parentId: CodeId.nullable(),
  definition: z.string(),
  include: z.string(),
  exclude: z.string(),
  example: z.string(),
  /** "#rrggbb" */
  colour: z.string(),
  levelId: LevelId.nullable(),
});

/** Counts are of codings with this code itself, without its children. */
const CodeUse = z.object({ codings: z.number().int(), documents: z.number().int() });
/** As a frozen version of the codebook and an export have it. */
export const CountedCode = Code.extend(CodeUse.shape);

/** What is coded with each code and in each document; what has no coding is left out. */
export const CodingCounts = z.object({
  codes: z.array(CodeUse.extend({ codeId: CodeId })),
  documents: z.array(z.object({ documentId: DocumentId, codings: z.number().int() })),
});

const CODING_STATES = ['anchored', 'orphaned'] as const;

export const CERTAINTIES = ['certain', 'probable', 'uncertain'] as const;
export const Certainty = z.enum(CERTAINTIES);

export const Coding = z.object({
  id: CodingId,
  documentId: DocumentId,
  segmentId: SegmentId,
  /** UTF-16 code units into the document's canonical text. */
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  state: z.enum(CODING_STATES),
  codeId: CodeId,
  /** The code's short id. */
  code: z.string(),
  coderId: CoderId,
  coder: z.string(),
  actId: ActId.nullable(),
  slot: Slot.nullable(),
  certainty: Certainty,
});

export const SlotFilling = z.object({ codingId: CodingId, codeId: CodeId, code: z.string() });

export const Act = z.object({
  id: ActId,
  documentId: DocumentId,
  segmentId: SegmentId,
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  coderId: CoderId,
  coder: z.string(),
  /** Only slots that are filled appear. Work form may hold several codes, the others one. */
  slots: z.partialRecord(Slot, z.array(SlotFilling)),
  /** Required slots (actor level, work form) that are empty. */
  missing: z.array(Slot),
  /** Actor level ≠ target level; null when either is unknown. */
  crossLevel: z.boolean().nullable(),
  /** Further segments that are evidence for the act. */
  evidence: z.array(
    z.object({
      segmentId: SegmentId,
      documentId: DocumentId,
      start: z.number().int(),
      end: z.number().int(),
      quote: z.string(),
    }),
  ),
});

/** A coder's codes on one segment that do not say who did what: several actors, levels or forms and no act. */
export const AmbiguousSegment = z.object({
  segmentId: SegmentId,
  documentId: DocumentId,
  document: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  coderId: CoderId,
  codings: z.array(z.object({ codingId: CodingId, codeId: CodeId, code: z.string(), slots: z.array(Slot) })),
});

/** Slot → codes, as given when an act is made or changed. */
export const ActSlots = z.partialRecord(Slot, z.array(CodeId).max(18));

/** What deleting a code or a document would take along. */
export const DeletionImpact = z.object({
  codes: z.array(z.string()),
  codings: z.number().int(),
  acts: z.number().int(),
  documents: z.number().int(),
});

export type Certainty = z.infer<typeof Certainty>;
export type AmbiguousSegment = z.infer<typeof AmbiguousSegment>;
export type Slot = z.infer<typeof Slot>;
export type WorkCategory = z.infer<typeof WorkCategory>;
export type Facet = z.infer<typeof Facet>;
export type Code = z.infer<typeof Code>;
export type CountedCode = z.infer<typeof CountedCode>;
export type CodingCounts = z.infer<typeof CodingCounts>;
export type Coding = z.infer<typeof Coding>;
export type Act = z.infer<typeof Act>;
export type ActSlots = z.infer<typeof ActSlots>;
export type SlotFilling = z.infer<typeof SlotFilling>;
export type DeletionImpact = z.infer<typeof DeletionImpact>;
