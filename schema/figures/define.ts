/**
 * What a figure is, apart from how it is read and drawn: its name, parameters, data, marks, words and numbers. Everything
 * else (asking, drawing, quotes, export, command line) is written once, over the registry.
 */
import type { z } from 'zod';
import type { Language } from '../../words/languages.ts';

export const FIGURE_FORMATS = ['svg', 'png', 'csv', 'xlsx'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** What a figure says in words. */
export interface FigureWords<Mark> {
  title: string;
  /** A mark in one sentence, for those who do not see it and for the heading of what lies behind it. */
  mark(mark: Mark): string;
}

export interface FigureDefinition<
  Params extends z.ZodType,
  Data extends z.ZodType,
  Mark,
  Key extends z.ZodType,
  Words extends FigureWords<Mark>,
  Format extends FigureFormat,
> {
  params: Params;
  data: Data;
  /** As which files it leaves the study; without svg and png it is not drawn. */
  formats: readonly Format[];
  /** What tells one mark from the others, where quotes lie behind it; null where documents do. */
  key: Key | null;
  marks(data: z.output<Data>): readonly Mark[];
  /** The same from one answer to the next. */
  markId(mark: Mark): string;
  /** null: it is not drawn. */
  words: ((data: z.output<Data>, language: Language) => Words) | null;
  /**
   * Tidy rows for a statistics program, headings first, the same in every language; an empty number is "no data" and not
   * 0. `titleOf`: a document's title.
   */
  rows(data: z.output<Data>, params: z.output<Params>, titleOf: (documentId: string) => string): string[][];
}

export function defineFigure<
  Params extends z.ZodType,
  Data extends z.ZodType,
  Mark,
  Key extends z.ZodType,
  Words extends FigureWords<Mark>,
  const Format extends FigureFormat,
>(
  definition: FigureDefinition<Params, Data, Mark, Key, Words, Format>,
): FigureDefinition<Params, Data, Mark, Key, Words, Format> {
  return definition;
}
