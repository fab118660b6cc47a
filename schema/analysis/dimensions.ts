/**
 * By what figures and matrices divide what they count. Some dimensions are the document's (its county, its wave), some the
 * coding's (its code, the level of its act's actor). A document may have several values of one, such as two phases.
 */
import { z } from 'zod';

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
