/**
 * By what figures and matrices divide what they count. Some dimensions are the document's (its county, its wave), some the
 * coding's (its code, the level of its act's actor). A document may have several values of one, such as two phases.
 */
import { z } from 'zod';
import { SLOTS, WORK_CATEGORIES } from '../model/coding.ts';
import { type Codebook, type CodedText, UNKNOWN } from './facts.ts';

/** All as they were at the document's own time. `agency` and `role` are the informants', `dataLevel` is the document's. */
export const DOCUMENT_DIMENSIONS = [
  'county',
  'municipality',
  'school',
  'wave',
  'phase',
  'quarter',
  'role',
  'agency',
  'dataLevel',
] as const;

/** `category` divides forms of work; other codes are in none. */
export const CODING_DIMENSIONS = [
  'actorLevel',
  'targetLevel',
  'actorAgency',
  'targetAgency',
  'category',
  'code',
  'coder',
] as const;

export const DocumentDimension = z.union([
  z.enum(DOCUMENT_DIMENSIONS),
  /** The periods of a bracket: the document's date lies in one of them, or in several that overlap. */
  z.strictObject({ bracketId: z.string() }),
  /** Of the document, of those who speak in it, or of its places. */
  z.strictObject({ attributeId: z.string() }),
]);
export const CodingDimension = z.enum(CODING_DIMENSIONS);
export const Dimension = z.union([DocumentDimension, CodingDimension]);

export type DocumentDimension = z.infer<typeof DocumentDimension>;
export type CodingDimension = z.infer<typeof CodingDimension>;
export type Dimension = z.infer<typeof Dimension>;

export const isOfCoding = (dimension: Dimension): dimension is CodingDimension =>
  CodingDimension.safeParse(dimension).success;

/** The values of a coding's dimension, and which of them the coding in a row of a text has. */
export interface CodingAxis {
  ids: readonly string[];
  /** Index into `ids`; UNKNOWN where it is not coded, null where the coding is no such thing at all. */
  valueOf(text: CodedText, row: number): number | null;
}

export function codingAxis(codebook: Codebook, dimension: CodingDimension): CodingAxis {
  const { codeIds, coderIds, levelIds, category, level } = codebook;
  const ofAct =
    (column: 'actorLevel' | 'targetLevel' | 'actorAgency' | 'targetAgency') => (text: CodedText, row: number) => {
      const act = text.codings.act[row] ?? UNKNOWN;
      return act === UNKNOWN ? UNKNOWN : (text.acts[column][act] ?? UNKNOWN);
    };
  const levelOf = (column: 'actorLevel' | 'targetLevel'): CodingAxis => {
    const codeOf = ofAct(column);
    return { ids: levelIds, valueOf: (text, row) => level[codeOf(text, row)] ?? UNKNOWN };
  };
  switch (dimension) {
    case 'actorLevel':
    case 'targetLevel':
      return levelOf(dimension);
    case 'actorAgency':
    case 'targetAgency':
      return { ids: codeIds, valueOf: ofAct(dimension) };
    case 'category':
      return {
        ids: WORK_CATEGORIES,
        valueOf: (text, row) => {
          const value = isWorkForm(text, row) ? (category[text.codings.code[row] ?? UNKNOWN] ?? UNKNOWN) : UNKNOWN;
          return value === UNKNOWN ? null : value;
        },
      };
    case 'code':
      return { ids: codeIds, valueOf: (text, row) => text.codings.code[row] ?? UNKNOWN };
    case 'coder':
      return { ids: coderIds, valueOf: (text, row) => text.codings.coder[row] ?? UNKNOWN };
  }
}

const WORK_FORM = SLOTS.indexOf('work_form');
const isWorkForm = (text: CodedText, row: number): boolean => text.codings.slot[row] === WORK_FORM;
