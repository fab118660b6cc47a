/**
 * Puts what was read of segments and codings, in whatever order, into the order of the facts: document by document, each
 * document's segments as they stand in the text, the codings of a segment act by act. Counting sorts, since these are
 * the largest tables of a study.
 */
import { SLOTS, type Slot } from '../model/coding.ts';
import { type CodedText, UNKNOWN } from './facts.ts';

/** Indices already stand in place of most ids; a coding names its segment by its place here. */
export interface ReadRows {
  /** Per document. */
  words: readonly Int32Array[];
  looseNotes: readonly number[];
  segments: { ids: string[]; document: number[]; start: number[]; end: number[]; kind: number[] };
  /** `act`: its id; null for a plain coding. */
  codings: { segment: number[]; code: number[]; coder: number[]; act: (string | null)[]; slot: number[] };
}

/** By document. An act is taken to lie on one segment. */
export function arrange({ words, looseNotes, segments, codings }: ReadRows): CodedText[] {
  const { order, first: firstSegment } = segmentsInOrder(segments, words.length);
  const rank = new Int32Array(order.length);
  order.forEach((segment, place) => {
    rank[segment] = place;
  });
  const { order: rows, first: firstRow } = sortedBy(
    codings.segment.length,
    order.length,
    (row) => rank[codings.segment[row] ?? 0] ?? 0,
  );
  const { act } = codings;
  for (let place = 0; place < order.length; place += 1) {
    const [from, to] = [firstRow[place] ?? 0, firstRow[place + 1] ?? 0];
    if (!isAscending(rows, act, from, to)) rows.subarray(from, to).sort((a, b) => compare(act[a], act[b]) || a - b);
  }
  const columns = {
    segment: pick(rows, codings.segment),
    code: pick(rows, codings.code),
    coder: pick(rows, codings.coder),
    act: new Int32Array(rows.length),
    slot: Int8Array.from(pick(rows, codings.slot)),
  };
  return words.map((spoken, document): CodedText => {
    const [from, to] = [firstSegment[document] ?? 0, firstSegment[document + 1] ?? 0];
    const own = order.subarray(from, to);
    const [begin, end] = [firstRow[from] ?? 0, firstRow[to] ?? 0];
    const part = {
      segment: columns.segment.subarray(begin, end),
      code: columns.code.subarray(begin, end),
      coder: columns.coder.subarray(begin, end),
      act: columns.act.subarray(begin, end),
      slot: columns.slot.subarray(begin, end),
    };
    for (let row = 0; row < part.segment.length; row += 1)
      part.segment[row] = (rank[part.segment[row] ?? 0] ?? 0) - from;
    return {
      words: spoken,
      looseNotes: looseNotes[document] ?? 0,
      segments: {
        ids: Array.from(own, (segment) => segments.ids[segment] ?? ''),
        start: pick(own, segments.start),
        end: pick(own, segments.end),
        kind: Int8Array.from(pick(own, segments.kind)),
      },
      acts: actsOf(part, rows.subarray(begin, end), act),
      codings: part,
    };
  });
}

/** Loops rather than the arrays' own functions, which for a hundred thousand rows take several times as long. */
function pick(rows: Int32Array, from: readonly number[]): Int32Array {
  const picked = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) picked[place] = from[rows[place] as number] as number;
  return picked;
}

/** Plain codings first. */
const compare = (a: string | null | undefined, b: string | null | undefined): number => {
  const [one, other] = [a ?? '', b ?? ''];
  return one < other ? -1 : Number(one > other);
};

function isAscending(rows: Int32Array, by: readonly (string | null)[], from: number, to: number): boolean {
  for (let place = from + 1; place < to; place += 1) {
    if (compare(by[rows[place - 1] as number], by[rows[place] as number]) > 0) return false;
  }
  return true;
}

/** Numbers the text's acts, and gathers what their slots say. `rows`: where each coding's act stands in `acts`. */
function actsOf(codings: CodedText['codings'], rows: Int32Array, acts: readonly (string | null)[]): CodedText['acts'] {
  const ids: string[] = [];
  const inSlots = new Map<number, number[]>(SAID.map((slot) => [SLOTS.indexOf(slot), []]));
  for (let row = 0; row < rows.length; row += 1) {
    const id = acts[rows[row] as number] ?? null;
    if (id === null) {
      codings.act[row] = UNKNOWN;
      continue;
    }
    if (id !== ids[ids.length - 1]) {
      ids.push(id);
      for (const codes of inSlots.values()) codes.push(UNKNOWN);
    }
    codings.act[row] = ids.length - 1;
    const codes = inSlots.get(codings.slot[row] ?? UNKNOWN);
    if (codes !== undefined && codes[codes.length - 1] === UNKNOWN)
      codes[codes.length - 1] = codings.code[row] ?? UNKNOWN;
  }
  const column = (slot: Slot) => Int32Array.from(inSlots.get(SLOTS.indexOf(slot)) ?? []);
  return {
    ids,
    actorLevel: column('actor_level'),
    targetLevel: column('target_level'),
    actorAgency: column('actor_agency'),
    targetAgency: column('target_agency'),
  };
}

const SAID: readonly Slot[] = ['actor_level', 'target_level', 'actor_agency', 'target_agency'];

function segmentsInOrder({ ids, document, start, end }: ReadRows['segments'], documents: number) {
  const sorted = sortedBy(ids.length, documents, (segment) => document[segment] ?? 0);
  for (let index = 0; index < documents; index += 1) {
    sorted.order
      .subarray(sorted.first[index], sorted.first[index + 1])
      .sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || (end[a] ?? 0) - (end[b] ?? 0) || a - b);
  }
  return sorted;
}

/** A counting sort that keeps the order of what is alike: the group g lies in order[first[g]] up to order[first[g + 1]]. */
function sortedBy(length: number, groups: number, groupOf: (index: number) => number) {
  const first = new Int32Array(groups + 1);
  for (let index = 0; index < length; index += 1) {
    const group = groupOf(index);
    first[group + 1] = (first[group + 1] ?? 0) + 1;
  }
  for (let group = 0; group < groups; group += 1) first[group + 1] = (first[group + 1] ?? 0) + (first[group] ?? 0);
  const next = first.slice();
  const order = new Int32Array(length);
  for (let index = 0; index < length; index += 1) {
    const group = groupOf(index);
    const place = next[group] ?? 0;
    order[place] = index;
    next[group] = place + 1;
  }
  return { order, first };
}
