/**
 * The filter over documents that every list, figure, table, search and export shares, and named sets of
 * documents, which are such filters kept.
 */
import { z } from 'zod';
import { DocumentKind, TurnKind } from './document.ts';
import { DocumentId, LevelId, ParticipantId, PhaseId, SiteId, WaveId } from './ids.ts';

/** Values as attributes store them; `from` and `to` include their ends and serve numbers and dates. */
export const AttributeCondition = z.strictObject({
  attributeId: z.string(),
  /** Any of these. */
  values: z.array(z.string()).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});

/** What may be lacking of a document: of its place in the study, or any coding by anybody. */
export const LACKS = ['wave', 'site', 'date', 'participant', 'coding', 'existingSite'] as const;

/**
 * Lists are alternatives; several lists must all hold. A missing or empty list does not filter. Strict, since a
 * misspelt filter that is passed over would let out what it was to hold back. Sites, roles and parents are
 * those of the document's own time.
 */
export const DocumentFilter = z.strictObject({
  /** A named set: its conditions hold beside these. */
  setIds: z.array(z.string()).optional(),
  documentIds: z.array(DocumentId).optional(),
  kinds: z.array(DocumentKind).optional(),
  /** A site or any site below it; of any kind, e.g. a municipality or an office. */
  siteIds: z.array(SiteId).optional(),
  countyIds: z.array(SiteId).optional(),
  schoolIds: z.array(SiteId).optional(),
  /** These sites and all that feed into them, directly or through others. */
  feederChainIds: z.array(SiteId).optional(),
  waveIds: z.array(WaveId).optional(),
  phaseIds: z.array(PhaseId).optional(),
  /** Periods of brackets: the document's date lies in one of them. */
  bracketPeriodIds: z.array(z.string()).optional(),
  participantIds: z.array(ParticipantId).optional(),
  /** At the time of the document. Participants, roles, professions and organisations must hold of one person. */
  roles: z.array(z.string()).optional(),
  professions: z.array(z.string()).optional(),
  /** Agency kinds. */
  organisations: z.array(z.string()).optional(),
  /** The informant's level (data level), not the level of an act. */
  levelIds: z.array(LevelId).optional(),
  dateFrom: z.iso.date().optional(),
  dateTo: z.iso.date().optional(),
  /** Of the document, of a participant in it or of a site it belongs to; a value per wave counts in its own wave. */
  attributes: z.array(AttributeCondition).optional(),
  /** At least one of these is not known or not there; `existingSite`: the site did not exist at the document's time. */
  lacking: z.array(z.enum(LACKS)).optional(),
});

/** What was said word for word, reported in other words, or noted by the observer. A missing list does not filter. */
export const SpeechKinds = z.array(TurnKind).optional();

export const DocumentSet = z.object({
  id: z.string(),
  name: z.string(),
  filter: DocumentFilter,
  /** Documents that pass now. */
  documents: z.number().int(),
});

export type Lack = (typeof LACKS)[number];
export type AttributeCondition = z.infer<typeof AttributeCondition>;
export type DocumentFilter = z.infer<typeof DocumentFilter>;
/**
 * The filter's lists. What is known of a list is written once in the core (documents/known-ids.ts, document-filter.ts) and
 * once in the window (filters/list-kinds.ts), in a record with an entry for each: a list without one does not compile.
 */
export type FilterList = ListsOf<DocumentFilter>;
export type ListsOf<Filter> = {
  [Key in keyof Filter]-?: NonNullable<Filter[Key]> extends readonly string[] ? Key : never;
}[keyof Filter];
export type DocumentSet = z.infer<typeof DocumentSet>;
