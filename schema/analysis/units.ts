/** What a number counts, and how it is worked out from what was found and what it is held against. */
import { z } from 'zod';

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
export type CountUnit = z.infer<typeof CountUnit>;

/** What lies in one cell, each once. */
export interface Tally {
  acts: number;
  segments: number;
  documents: number;
  /** UTF-16 code units under at least one of the segments. */
  characters: number;
}

/** All documents D that a cell is held against: those of its county and wave, coded or not. */
export interface Base {
  documents: number;
  /** Words of informants' speech in D. */
  words: number;
  /** UTF-16 code units in D under any coding; overlaps count once. */
  codedCharacters: number;
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** null is "no data", which is not 0: there is no document, or no speech to hold the acts against. */
export function countIn(unit: CountUnit, tally: Tally, base: Base): number | null {
  if (base.documents === 0) return null;
  switch (unit) {
    case 'acts':
      return tally.acts;
    case 'segments':
      return tally.segments;
    case 'documents':
      return tally.documents;
    /** 0–1 */
    case 'documentShare':
      return share(tally.documents, base.documents);
    case 'perThousandWords':
      return base.words === 0 ? null : (1000 * tally.acts) / base.words;
    /** 0–1. Where nothing is coded the share is 0: there was text, and none of it is such work. */
    case 'codedCharacterShare':
      return share(tally.characters, base.codedCharacters);
  }
}
