/**
 * The study's design as the window and the command line see it: levels, sites, waves,
 * phases, participants, brackets, events and attributes. How each is edited: design.ts.
 */
import { z } from 'zod';
import { CoderId, LevelId, ParticipantId, PhaseId, SiteId, WaveId } from './ids.ts';

export const Coder = z.object({
  id: CoderId,
  name: z.string(),
  /** The coder in whose name this session's commands are logged. */
  current: z.boolean(),
});

/** Ordered from the individual (1) to the nation (5). */
export const Level = z.object({ id: LevelId, name: z.string(), ordinal: z.number().int() });

export const SITE_KINDS = [
  'country',
  'county',
  'municipality',
  'school',
  'upper_secondary_school',
  'lower_secondary_school',
  'agency_office',
  'university',
  'other',
] as const;
export const SiteKind = z.enum(SITE_KINDS);
/** A school of any kind. */
export const SCHOOL_KINDS = ['school', 'upper_secondary_school', 'lower_secondary_school'] as const;

export const Site = z.object({
  id: SiteId,
  name: z.string(),
  kind: SiteKind,
  /** The parent from the beginning; `moves` of the outline has later ones. */
  parentId: SiteId.nullable(),
  /** ISO date or null; the site exists in [validFrom, validTo). */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});

/** `name` is the text researchers use; a wave given as "2" is named "2" and has ordinal 2. */
export const Wave = z.object({
  id: WaveId,
  name: z.string(),
  ordinal: z.number().int(),
  /** ISO date or null. */
  plannedFrom: z.string().nullable(),
  plannedTo: z.string().nullable(),
});
export const Phase = z.object({ id: PhaseId, name: z.string(), ordinal: z.number().int() });
export const Participant = z.object({ id: ParticipantId, code: z.string() });

const ATTRIBUTE_TYPES = ['text', 'integer', 'decimal', 'boolean', 'date', 'choice'] as const;
export const AttributeType = z.enum(ATTRIBUTE_TYPES);
export const AttributeTarget = z.enum(['document', 'participant', 'site']);
export const Attribute = z.object({
  id: z.string(),
  target: AttributeTarget,
  name: z.string(),
  type: AttributeType,
  /** One value in each wave. */
  perWave: z.boolean(),
  choices: z.array(z.string()),
});

/** When something in the study's design changes: on a day, or with a wave in a study without dates. */
export const DesignTime = z.union([z.strictObject({ date: z.iso.date() }), z.strictObject({ waveId: WaveId })]);

export const SiteMove = z.object({
  id: z.string(),
  siteId: SiteId,
  parentId: SiteId.nullable(),
  fromDate: z.string().nullable(),
  fromWaveId: WaveId.nullable(),
});
export const SITE_LINK_KINDS = ['feeds_into', 'merged_into', 'split_from', 'partners_with'] as const;
export const SiteLink = z.object({
  id: z.string(),
  fromSiteId: SiteId,
  toSiteId: SiteId,
  kind: z.enum(SITE_LINK_KINDS),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export const BracketPeriod = z.object({
  id: z.string(),
  bracket: z.string(),
  name: z.string(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
});
export const StudyEvent = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  levelId: LevelId.nullable(),
  siteId: SiteId.nullable(),
  /** ISO dates; an event of one day has no end. */
  plannedFrom: z.string().nullable(),
  plannedTo: z.string().nullable(),
  actualFrom: z.string().nullable(),
  actualTo: z.string().nullable(),
});

export const StudyOutline = z.object({
  levels: z.array(Level),
  sites: z.array(Site),
  moves: z.array(SiteMove),
  links: z.array(SiteLink),
  waves: z.array(Wave),
  phases: z.array(Phase),
  participants: z.array(Participant),
  brackets: z.array(BracketPeriod),
  events: z.array(StudyEvent),
  /** Where people meet. */
  arenas: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Every role some document's participant had at the time, sorted; so professions and organisations. */
  roles: z.array(z.string()),
  professions: z.array(z.string()),
  organisations: z.array(z.string()),
  attributes: z.array(Attribute),
});

export type Coder = z.infer<typeof Coder>;
export type Level = z.infer<typeof Level>;
export type Site = z.infer<typeof Site>;
export type SiteKind = z.infer<typeof SiteKind>;
export type Wave = z.infer<typeof Wave>;
export type Phase = z.infer<typeof Phase>;
export type Participant = z.infer<typeof Participant>;
export type AttributeTarget = z.infer<typeof AttributeTarget>;
export type DesignTime = z.infer<typeof DesignTime>;
export type SiteMove = z.infer<typeof SiteMove>;
export type SiteLink = z.infer<typeof SiteLink>;
export type BracketPeriod = z.infer<typeof BracketPeriod>;
export type StudyEvent = z.infer<typeof StudyEvent>;
export type AttributeType = z.infer<typeof AttributeType>;
export type Attribute = z.infer<typeof Attribute>;
export type StudyOutline = z.infer<typeof StudyOutline>;
