/** Figures and excerpts. */
import { z } from 'zod';
import { Notice } from '../errors.ts';
import { FigureMarkKey, WorkByLevelFigure, WorkByLevelParams } from '../figures/work-by-level/model.ts';
import { Excerpt, ExcerptFilter } from '../model/excerpt.ts';
import { language, path, query, task } from './procedure.ts';

/** Consent is checked for this use; without a purpose it is an internal working copy. */
const use = {
  purpose: z.string().optional(),
  recipient: z.string().optional(),
  asOf: z.iso.date().optional(),
};

export const figures = {
  'figure.workByLevel': query(WorkByLevelParams, WorkByLevelFigure),
  'figure.quotes': query(z.strictObject({ params: WorkByLevelParams, mark: FigureMarkKey }), z.array(Excerpt)),
  'figure.export': task(
    z.strictObject({
      figure: z.enum(['work-by-level-over-waves']),
      params: WorkByLevelParams,
      format: z.enum(['svg', 'png', 'csv']),
      path,
      language,
    }),
    z.object({ path: z.string(), marks: z.number().int() }),
  ),
  'excerpt.list': query(
    z.strictObject({ filter: ExcerptFilter, limit: z.number().int().min(1).max(5000).default(200) }),
    z.object({ total: z.number().int(), excerpts: z.array(Excerpt) }),
  ),
  'excerpt.export': task(
    z.strictObject({
      path,
      format: z.enum(['docx', 'csv']),
      filter: ExcerptFilter.default({}),
      ...use,
      language,
    }),
    z.object({
      path: z.string(),
      excerpts: z.number().int(),
      /** Excerpts left out because consent does not cover the use, by reason. */
      excluded: z.array(z.object({ reason: Notice, count: z.number().int() })),
    }),
  ),
};
