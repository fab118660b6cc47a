/** Figures and excerpts. */
import { z } from 'zod';
import type { Language } from '../../words/languages.ts';
import { Notice } from '../errors.ts';
import {
  FIGURES,
  type FigureCallParams,
  type FigureData,
  type FigureFormatOf,
  type FigureKey,
  type FigureName,
  type FigureParams,
  isQuoted,
  type QuotedFigure,
} from '../figures/registry.ts';
import { Excerpt, ExcerptFilter } from '../model/excerpt.ts';
import { language, path, query, task } from './procedure.ts';

/** Consent is checked for this use; without a purpose it is an internal working copy. */
const use = {
  purpose: z.string().optional(),
  recipient: z.string().optional(),
  asOf: z.iso.date().optional(),
};

type Each<Name extends FigureName, Asked extends { [Key in Name]: object }> = {
  [Key in Name]: { figure: Key } & Asked[Key];
}[Name];

/** A choice between the figures, told apart by `figure`. The compiler cannot follow a list that is made from the registry. */
function choice<Output, Input = Output>(names: readonly FigureName[], shapeOf: (name: FigureName) => z.ZodRawShape) {
  const options = names.map((name) => z.strictObject({ figure: z.literal(name), ...shapeOf(name) }));
  return z.discriminatedUnion('figure', options as [(typeof options)[number]]) as unknown as z.ZodType<Output, Input>;
}

const all = Object.keys(FIGURES) as FigureName[];

export const figures = {
  'figure.data': query(
    choice<
      Each<FigureName, { [Name in FigureName]: { params: FigureParams<Name> } }>,
      Each<FigureName, { [Name in FigureName]: { params: FigureCallParams<Name> } }>
    >(all, (name) => ({ params: FIGURES[name].params })),
    choice<Each<FigureName, { [Name in FigureName]: { data: FigureData<Name> } }>>(all, (name) => ({
      data: FIGURES[name].data,
    })),
  ),
  /** The quotes behind a mark: exactly those of the acts that it counts. */
  'figure.quotes': query(
    choice<
      Each<QuotedFigure, { [Name in QuotedFigure]: { params: FigureParams<Name>; mark: FigureKey<Name> } }>,
      Each<QuotedFigure, { [Name in QuotedFigure]: { params: FigureCallParams<Name>; mark: FigureKey<Name> } }>
    >(all.filter(isQuoted), (name) => ({ params: FIGURES[name].params, mark: FIGURES[name].key as z.ZodType })),
    z.array(Excerpt),
  ),
  'figure.export': task(
    choice<
      Each<
        FigureName,
        {
          [Name in FigureName]: {
            params: FigureParams<Name>;
            format: FigureFormatOf<Name>;
            path: string;
            language: Language;
          };
        }
      >,
      Each<
        FigureName,
        {
          [Name in FigureName]: {
            params: FigureCallParams<Name>;
            format: FigureFormatOf<Name>;
            path: string;
            language?: Language | undefined;
          };
        }
      >
    >(all, (name) => ({ params: FIGURES[name].params, format: z.enum(FIGURES[name].formats), path, language })),
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
