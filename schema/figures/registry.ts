/** All figures. A new one is a folder beside this file, a drawing in charts/, its data in the core, and a line here. */
import type { z } from 'zod';
import type { Language } from '../../words/languages.ts';
import { arenaNetwork } from './arena-network/definition.ts';
import { coverage } from './coverage/definition.ts';
import type { FigureFormat, FigureWords } from './define.ts';
import { workByLevel } from './work-by-level/definition.ts';

export const FIGURES = {
  'work-by-level-over-waves': workByLevel,
  'arena-network': arenaNetwork,
  coverage,
};

export type { FigureFormat };

type Figures = typeof FIGURES;
export type FigureName = keyof Figures;
/** As a caller writes them: defaults may be left out. */
export type FigureCallParams<Name extends FigureName> = z.input<Figures[Name]['params']>;
export type FigureParams<Name extends FigureName> = z.output<Figures[Name]['params']>;
export type FigureData<Name extends FigureName> = z.output<Figures[Name]['data']>;
export type FigureWordsOf<Name extends FigureName> = ReturnType<NonNullable<Figures[Name]['words']>>;
export type FigureMarkOf<Name extends FigureName> = ReturnType<Figures[Name]['marks']>[number];
export type FigureFormatOf<Name extends FigureName> = Figures[Name]['formats'][number];
/** What names a mark of a figure with quotes behind its marks. */
export type FigureKey<Name extends QuotedFigure> = z.output<NonNullable<Figures[Name]['key']>>;

/** Figures with quotes behind their marks. */
export type QuotedFigure = {
  [Name in FigureName]: Figures[Name]['key'] extends null ? never : Name;
}[FigureName];
/** Figures that are drawn; the others are tables only. */
export type DrawnFigure = { [Name in FigureName]: 'svg' extends FigureFormatOf<Name> ? Name : never }[FigureName];

export const isFigureName = (name: string): name is FigureName => Object.hasOwn(FIGURES, name);
export const isQuoted = (name: FigureName): name is QuotedFigure => FIGURES[name].key !== null;
export const isDrawn = (name: FigureName): name is DrawnFigure => FIGURES[name].words !== null;

interface Definition<Name extends FigureName> {
  marks(data: FigureData<Name>): readonly FigureMarkOf<Name>[];
  markId(mark: FigureMarkOf<Name>): string;
  words: (data: FigureData<Name>, language: Language) => FigureWordsOf<Name> & FigureWords<FigureMarkOf<Name>>;
  rows(data: FigureData<Name>, params: FigureParams<Name>, titleOf: (documentId: string) => string): string[][];
}

/** For any figure, of which the compiler cannot tell that its own functions and data go together. */
export const definitionOf = <Name extends FigureName>(name: Name): Definition<Name> =>
  FIGURES[name] as unknown as Definition<Name>;
