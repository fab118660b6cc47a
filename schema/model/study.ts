/**
 * The study's design as the window and the command line see it: levels, sites, waves,
 * phases, participants, and the filter over documents that every list, figure and export shares.
 */
import { z } from 'zod';
import { CoderId, DocumentId, LevelId, ParticipantId, PhaseId, SiteId, WaveId } from './ids.ts';

export const Coder = z.object({
  id: CoderId,
  name: z.string(),
  /** The coder in whose name this session's commands are logged. */
  current: z.boolean(),
});

/** Ordered from the individual (1) to the nation (5). */
export const Level = z.object({ id: LevelId, name: z.string(), ordinal: z.number().int() });

const SITE_KINDS = ['county', 'municipality', 'school'] as const;
export const Site = z.object({
  id: SiteId,
  name: z.string(),
  kind: z.enum(SITE_KINDS),
  parentId: SiteId.nullable(),
});

/** `name` is the text researchers use; a wave given as "2" is named "2" and has ordinal 2. */
export const Wave = z.object({ id: WaveId, name: z.string(), ordinal: z.number().int() });
export const Phase = z.object({ id: PhaseId, name: z.string(), ordinal: z.number().int() });
export const Participant = z.object({ id: ParticipantId, code: z.string() });

const ATTRIBUTE_TYPES = ['text', 'integer', 'decimal', 'boolean', 'date'] as const;
export const AttributeType = z.enum(ATTRIBUTE_TYPES);
export const Attribute = z.object({ id: z.string(), name: z.string(), type: AttributeType });

export const StudyOutline = z.object({
  levels: z.array(Level),
  sites: z.array(Site),
  waves: z.array(Wave),
  phases: z.array(Phase),
  participants: z.array(Participant),
  /** Every role some document's participant had at the time, sorted. */
  roles: z.array(z.string()),
  attributes: z.array(Attribute),
});

/**
 * Lists are alternatives; several lists must all hold. A missing or empty list does not filter. Strict, since a
 * misspelt filter that is passed over would let out what it was to hold back.
 */
export const DocumentFilter = z.strictObject({
  documentIds: z.array(DocumentId).optional(),
  countyIds: z.array(SiteId).optional(),
  schoolIds: z.array(SiteId).optional(),
  waveIds: z.array(WaveId).optional(),
  phaseIds: z.array(PhaseId).optional(),
  roles: z.array(z.string()).optional(),
  /** The informant's level (data level), not the level of an act. */
  levelIds: z.array(LevelId).optional(),
});

export type Coder = z.infer<typeof Coder>;
export type Level = z.infer<typeof Level>;
export type Site = z.infer<typeof Site>;
export type SiteKind = (typeof SITE_KINDS)[number];
export type Wave = z.infer<typeof Wave>;
export type Phase = z.infer<typeof Phase>;
export type Participant = z.infer<typeof Participant>;
export type AttributeType = z.infer<typeof AttributeType>;
export type Attribute = z.infer<typeof Attribute>;
export type StudyOutline = z.infer<typeof StudyOutline>;
export type DocumentFilter = z.infer<typeof DocumentFilter>;
