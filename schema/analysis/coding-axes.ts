/** The dimensions of a coding, told from the facts: its code, its coder, what its act says of levels and agencies. */
import { SLOTS, WORK_CATEGORIES } from '../model/coding.ts';
import type { CodingDimension } from './dimensions.ts';
import { type Codebook, type CodedText, UNKNOWN } from './facts.ts';

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
