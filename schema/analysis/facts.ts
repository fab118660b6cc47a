/**
 * What figures and matrices count, as columns of numbers: documents, and for each document its segments, acts and
 * codings. An index stands for a code, a coder, a place; UNKNOWN stands for what is not known. The core reads the facts
 * once and afterwards only what a commit changed (core/analysis/facts.ts); counting over them is cube.ts.
 */
import type { DocumentDimension } from './dimensions.ts';

export const UNKNOWN = -1;

export interface Facts {
  documents: Documents;
  codebook: Codebook;
  /** By document. */
  texts: readonly CodedText[];
}

export interface Documents {
  ids: readonly string[];
  indexOf: ReadonlyMap<string, number>;
  /** Throws NotFound for a bracket or an attribute that the study does not have. */
  axis(dimension: DocumentDimension): Axis;
}

/** A dimension's values, and which of them each document has: one wave, several phases, or none that is known. */
export interface Axis {
  ids: readonly string[];
  names: readonly string[];
  /** The values of document d are values[first[d]] up to values[first[d + 1]], each an index into `ids`. */
  first: Int32Array;
  values: Int32Array;
}

/** Once given, the index of a code or a coder stays, also when others come and go. */
export interface Codebook {
  codeIds: readonly string[];
  /** By code: index into WORK_CATEGORIES, and into `levelIds`. */
  category: Int8Array;
  level: Int32Array;
  /** From the lowest ordinal (individual) to the highest (national). */
  levelIds: readonly string[];
  coderIds: readonly string[];
}

/**
 * The codings of one document, without those whose words are no longer in the text. Segments stand in the order of the
 * text, codings in the order of their segments and within a segment act by act, so that what is distinct can be
 * counted in one walk. Offsets count UTF-16 code units of the document's text.
 */
export interface CodedText {
  /** Words of everybody but interviewers, by kind of speech. */
  words: Int32Array;
  /** Words of an observation that stand in nobody's turn: field notes where kinds of speech are asked for, no speech otherwise. */
  looseNotes: number;
  segments: {
    ids: readonly string[];
    start: Int32Array;
    end: Int32Array;
    /** Index into TURN_KINDS, of the words where the segment begins. */
    kind: Int8Array;
  };
  acts: {
    ids: readonly string[];
    /** By act: the code in the slot, an index into `codeIds`. */
    actorLevel: Int32Array;
    targetLevel: Int32Array;
    actorAgency: Int32Array;
    targetAgency: Int32Array;
  };
  codings: {
    segment: Int32Array;
    code: Int32Array;
    coder: Int32Array;
    /** UNKNOWN: a plain coding. */
    act: Int32Array;
    /** Index into SLOTS. */
    slot: Int8Array;
  };
}

/** `pairs`: each a document and a value, by index; a pair that comes twice counts once. */
export function axisOf(
  documents: number,
  values: readonly { id: string; name: string }[],
  pairs: readonly (readonly [document: number, value: number])[],
): Axis {
  const ordered = pairs.toSorted(([a, x], [b, y]) => a - b || x - y);
  const distinct = ordered.filter(([document, value], index) => {
    const before = ordered[index - 1];
    return before === undefined || before[0] !== document || before[1] !== value;
  });
  const first = new Int32Array(documents + 1);
  for (const [document] of distinct) first[document + 1] = (first[document + 1] ?? 0) + 1;
  for (let document = 0; document < documents; document += 1) {
    first[document + 1] = (first[document + 1] ?? 0) + (first[document] ?? 0);
  }
  return {
    ids: values.map(({ id }) => id),
    names: values.map(({ name }) => name),
    first,
    values: Int32Array.from(distinct, ([, value]) => value),
  };
}

export const isKnownOf = ({ first }: Axis, document: number): boolean => first[document] !== first[document + 1];
