/**
 * The figure "institutional work by level over waves" and the excerpts behind its marks.
 * A mark is one cell: county × wave × actor level × category.
 */
import { z } from 'zod';
import { Slot, WorkCategory } from './coding.ts';
import { TurnKind } from './document.ts';
import { DocumentFilter, SpeechKinds } from './filter.ts';
import { ActId, CodeId, CoderId, DocumentId, LevelId, SegmentId, SiteId, WaveId } from './ids.ts';
import { Level, Site, Wave } from './study.ts';

/** data-model: the six counting units. Comparing counties defaults to the share of documents. */
export const COUNT_UNITS = [
  'acts',
  'segments',
  'documents',
  'documentShare',
  'perThousandWords',
  'codedCharacterShare',
] as const;
export const CountUnit = z.enum(COUNT_UNITS);

export const WorkByLevelParams = z.strictObject({
  countUnit: CountUnit.default('documentShare'),
  filter: DocumentFilter.default({}),
  /** Only acts by these coders; all coders when empty. */
  coderIds: z.array(CoderId).default([]),
  /** Only acts told or shown in speech of these kinds. */
  speechKinds: SpeechKinds,
  /** Events of the study to show among the waves. */
  events: z.array(z.string()).default([]),
});

export const MarkKey = z.object({
  countyId: SiteId,
  waveId: WaveId,
  /** null: the act's actor level is not coded. */
  levelId: LevelId.nullable(),
  category: WorkCategory,
});

export const Mark = MarkKey.extend({
  /** null where the county has no document in the wave ("no data"), which is not 0. Shares are 0–1. */
  count: z.number().nullable(),
  /** Documents of the county in the wave. */
  nDocuments: z.number().int(),
});

export const FigureEvent = z.object({
  id: z.string(),
  name: z.string(),
  /** Where it happened; null for an event without a site. */
  site: z.string().nullable(),
  /** ISO dates, as it happened or, when `planned`, as it was planned; an event of one day has no end. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  planned: z.boolean(),
  /**
   * Where it begins and ends among the figure's waves: 0 before the first, 1 in it, 2 between it and the second, 3 in
   * the second, and so on. null: it cannot be told, since the event or the waves beside it have no dates.
   */
  place: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  /** The counties of the figure that it is shown in: that of its site, or all. */
  countyIds: z.array(SiteId),
});

export const WorkByLevelFigure = z.object({
  countUnit: CountUnit,
  counties: z.array(Site),
  waves: z.array(Wave),
  /** From the highest ordinal (national) to the lowest (individual). */
  levels: z.array(Level),
  /** True when some act has no actor level; such marks have levelId null. */
  hasUnknownLevel: z.boolean(),
  /** One mark for every county × wave × level (and unknown level, if any) × category. */
  marks: z.array(Mark),
  /** The events asked for, by date. */
  events: z.array(FigureEvent),
  /** n for the caption. */
  n: z.object({ documents: z.number().int(), acts: z.number().int(), coders: z.number().int() }),
  /** Documents that pass the filter but have no county or no wave, and so are in no mark. */
  documentsOutside: z.number().int(),
});

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

export type CountUnit = z.infer<typeof CountUnit>;
export type WorkByLevelParams = z.infer<typeof WorkByLevelParams>;
export type MarkKey = z.infer<typeof MarkKey>;
export type Mark = z.infer<typeof Mark>;
export type FigureEvent = z.infer<typeof FigureEvent>;
export type WorkByLevelFigure = z.infer<typeof WorkByLevelFigure>;
export type Excerpt = z.infer<typeof Excerpt>;
export type ExcerptFilter = z.infer<typeof ExcerptFilter>;
