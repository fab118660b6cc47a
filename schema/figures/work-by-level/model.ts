/**
 * The figure "institutional work by level over waves". A mark is one cell: county × wave × actor level × category.
 */
import { z } from 'zod';
import { CountUnit } from '../../analysis/units.ts';
import { WorkCategory } from '../../model/coding.ts';
import { DocumentFilter, SpeechKinds } from '../../model/filter.ts';
import { CoderId, LevelId, SiteId, WaveId } from '../../model/ids.ts';
import { Level, Site, Wave } from '../../model/study.ts';

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

export const FigureMarkKey = z.object({
  countyId: SiteId,
  waveId: WaveId,
  /** null: the act's actor level is not coded. */
  levelId: LevelId.nullable(),
  category: WorkCategory,
});

/** A mark's name, for use as a key. */
export const markId = ({ countyId, waveId, levelId, category }: z.infer<typeof FigureMarkKey>): string =>
  `${countyId} ${waveId} ${levelId ?? 'unknown'} ${category}`;

export const FigureMark = FigureMarkKey.extend({
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
  marks: z.array(FigureMark),
  /** The events asked for, by date. */
  events: z.array(FigureEvent),
  /** n for the caption. */
  n: z.object({ documents: z.number().int(), acts: z.number().int(), coders: z.number().int() }),
  /** Documents that pass the filter but have no county or no wave, and so are in no mark. */
  documentsOutside: z.number().int(),
});

export type WorkByLevelParams = z.infer<typeof WorkByLevelParams>;
export type FigureMarkKey = z.infer<typeof FigureMarkKey>;
export type FigureMark = z.infer<typeof FigureMark>;
export type FigureEvent = z.infer<typeof FigureEvent>;
export type WorkByLevelFigure = z.infer<typeof WorkByLevelFigure>;

/** The value of the longest bar possible. Shares of documents run to 1, so that full is seen as full; other units to their largest count. */
export function scaleEnd({ countUnit, marks }: WorkByLevelFigure): number {
  if (countUnit === 'documentShare') return 1;
  return Math.max(...marks.map(({ count }) => count ?? 0), 0) || 1;
}
