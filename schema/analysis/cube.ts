/**
 * The cube: counts over the facts, divided by any dimensions. A figure or a matrix is a grouping over it. The codings
 * behind a cell are found by the very walk that counted them, so a number and its quotes cannot drift apart.
 *
 * A coding counts in every cell that its values lead to: a document in two phases counts in both, an act with forms of
 * two categories in a cell of each. What a dimension does not know of a coding is a value of its own, UNKNOWN.
 */
import { TURN_KINDS, type TurnKind } from '../model/document.ts';
import { type CodingAxis, codingAxis } from './coding-axes.ts';
import { type Dimension, isOfCoding } from './dimensions.ts';
import { type Axis, type CodedText, type Facts, UNKNOWN } from './facts.ts';
import type { Base, Tally } from './units.ts';

export interface CubeQuery {
  /** Indices of the documents that pass, each once. */
  documents: readonly number[];
  by: readonly Dimension[];
  /** Only codings that are forms of institutional work in an act. */
  workFormsOnly?: boolean;
  /** Only codings by these coders, by index; all coders without. */
  coders?: ReadonlySet<number>;
  /** Only what begins in speech of these kinds, and only words of these kinds; all speech without. */
  speechKinds?: readonly TurnKind[];
}

export interface Cube {
  /** `key`: a value for each dimension, in their order: an index into its ids, or UNKNOWN. */
  tally(key: readonly number[]): Tally;
  base(key: readonly number[]): Base;
  /** All cells that hold a coding. */
  filled(): { key: number[]; tally: Tally }[];
}

/** A coding behind a cell. */
export interface Behind {
  document: number;
  text: CodedText;
  /** Its row in the text's codings. */
  row: number;
}

const NOTHING: Tally = { acts: 0, segments: 0, documents: 0, characters: 0 };

export function countCube(facts: Facts, query: CubeQuery): Cube {
  const grid = gridOf(facts, query);
  const tallies = new Map<number, Tally & Last>();
  const bases = new Map<number, Base>();
  walk(facts, query, grid, {
    onDocument(place, text, codedCharacters) {
      const base = bases.get(place) ?? { documents: 0, words: 0, codedCharacters: 0 };
      bases.set(place, base);
      base.documents += 1;
      base.words += wordsOf(text, query.speechKinds);
      base.codedCharacters += codedCharacters;
    },
    onCoding(cell, document, text, row) {
      let tally = tallies.get(cell);
      if (tally === undefined) {
        tally = { ...NOTHING, document: UNKNOWN, segment: UNKNOWN, act: UNKNOWN, reached: 0 };
        tallies.set(cell, tally);
      }
      add(tally, document, text, row);
    },
  });
  return {
    tally: (key) => tallies.get(grid.cellOf(key)) ?? NOTHING,
    base: (key) => bases.get(grid.placeOf(key)) ?? { documents: 0, words: 0, codedCharacters: 0 },
    filled: () => [...tallies].map(([cell, tally]) => ({ key: grid.keyOf(cell), tally })),
  };
}

/** The codings that the cell counts, in the order of the documents and of their texts. */
export function codingsBehind(facts: Facts, query: CubeQuery, key: readonly number[]): Behind[] {
  const grid = gridOf(facts, query);
  const wanted = grid.cellOf(key);
  const behind: Behind[] = [];
  walk(facts, query, grid, {
    onCoding(cell, document, text, row) {
      if (cell === wanted) behind.push({ document, text, row });
    },
  });
  return behind;
}

/** What a tally counted last: in the facts' order what is new is told by comparing with it. */
interface Last {
  document: number;
  segment: number;
  act: number;
  /** Up to where characters of the document are counted. */
  reached: number;
}

function add(tally: Tally & Last, document: number, { codings, segments }: CodedText, row: number): void {
  if (tally.document !== document) {
    tally.document = document;
    tally.documents += 1;
    tally.segment = UNKNOWN;
    tally.act = UNKNOWN;
    tally.reached = 0;
  }
  const act = codings.act[row] ?? UNKNOWN;
  if (act !== UNKNOWN && act !== tally.act) {
    tally.act = act;
    tally.acts += 1;
  }
  const segment = codings.segment[row] ?? UNKNOWN;
  if (segment === tally.segment) return;
  tally.segment = segment;
  tally.segments += 1;
  const end = segments.end[segment] ?? 0;
  if (end <= tally.reached) return;
  tally.characters += end - Math.max(segments.start[segment] ?? 0, tally.reached);
  tally.reached = end;
}

/** Words of informants' speech; where kinds are asked for all words of these kinds, so that an observer's notes count too. */
function wordsOf({ words, looseNotes }: CodedText, kinds: readonly TurnKind[] | undefined): number {
  const asked = kinds?.length ? kinds : TURN_KINDS;
  const spoken = asked.reduce((total, kind) => total + (words[TURN_KINDS.indexOf(kind)] ?? 0), 0);
  return kinds?.includes('field_note') ? spoken + looseNotes : spoken;
}

interface Visitor {
  /** `place`: what the document's own values lead to; called for each of these. */
  onDocument?(place: number, text: CodedText, codedCharacters: number): void;
  onCoding(cell: number, document: number, text: CodedText, row: number): void;
}

function walk(facts: Facts, query: CubeQuery, grid: Grid, { onDocument, onCoding }: Visitor): void {
  const kinds = query.speechKinds?.length ? new Set(query.speechKinds.map((kind) => TURN_KINDS.indexOf(kind))) : null;
  const isForm = query.workFormsOnly ? codingAxis(facts.codebook, 'category').valueOf : null;
  for (const document of query.documents) {
    const text = facts.texts[document];
    if (text === undefined) continue;
    const places = grid.placesOf(document);
    const { segment, coder } = text.codings;
    const { start, end, kind } = text.segments;
    let codedCharacters = 0;
    let reached = 0;
    for (let row = 0; row < segment.length; row += 1) {
      const on = segment[row] as number;
      if (kinds !== null && !kinds.has(kind[on] as number)) continue;
      if (query.coders !== undefined && !query.coders.has(coder[row] as number)) continue;
      const to = end[on] as number;
      if (to > reached) {
        codedCharacters += to - Math.max(start[on] as number, reached);
        reached = to;
      }
      if (isForm !== null && isForm(text, row) === null) continue;
      const within = grid.withinOf(text, row);
      if (within === null) continue;
      for (const place of places) onCoding(place * grid.withins + within, document, text, row);
    }
    if (onDocument) for (const place of places) onDocument(place, text, codedCharacters);
  }
}

/** Cells by number: a place (the values of the document's dimensions) and what is within it (those of the coding's). */
interface Grid {
  /** How many there are within a place. */
  withins: number;
  placesOf(document: number): number[];
  /** null: the coding is not counted at all. */
  withinOf(text: CodedText, row: number): number | null;
  placeOf(key: readonly number[]): number;
  cellOf(key: readonly number[]): number;
  keyOf(cell: number): number[];
}

function gridOf(facts: Facts, { by }: CubeQuery): Grid {
  const documentAxes = by.flatMap((dimension, side) =>
    isOfCoding(dimension) ? [] : [{ side, axis: facts.documents.axis(dimension) }],
  );
  const codingAxes = by.flatMap((dimension, side) =>
    isOfCoding(dimension) ? [{ side, axis: codingAxis(facts.codebook, dimension) }] : [],
  );
  const sizes: number[] = [];
  // One more for UNKNOWN, which stands first.
  for (const { side, axis } of [...documentAxes, ...codingAxes]) sizes[side] = axis.ids.length + 1;
  const numberOf = (axes: readonly { side: number }[], at: (side: number) => number) =>
    axes.reduce((sum, { side }) => sum * (sizes[side] ?? 1) + at(side) + 1, 0);
  const withins = codingAxes.reduce((product, { side }) => product * (sizes[side] ?? 1), 1);
  const placeOf = (key: readonly number[]) => numberOf(documentAxes, (side) => key[side] ?? UNKNOWN);
  return {
    withins,
    placeOf,
    placesOf: (document) => placesOf(documentAxes, sizes, document),
    withinOf: (text, row) => withinOf(codingAxes, sizes, text, row),
    cellOf: (key) => placeOf(key) * withins + numberOf(codingAxes, (side) => key[side] ?? UNKNOWN),
    keyOf(cell) {
      const key: number[] = [];
      let left = cell;
      for (const { side } of [...documentAxes, ...codingAxes].reverse()) {
        const size = sizes[side] ?? 1;
        key[side] = (left % size) - 1;
        left = Math.floor(left / size);
      }
      return key;
    },
  };
}

function placesOf(axes: readonly { axis: Axis; side: number }[], sizes: readonly number[], document: number): number[] {
  let places = [0];
  for (const { axis, side } of axes) {
    const values = [...axis.values.subarray(axis.first[document], axis.first[document + 1])];
    const own = values.length === 0 ? [UNKNOWN] : values;
    places = places.flatMap((place) => own.map((value) => place * (sizes[side] ?? 1) + value + 1));
  }
  return places;
}

function withinOf(
  axes: readonly { axis: CodingAxis; side: number }[],
  sizes: readonly number[],
  text: CodedText,
  row: number,
): number | null {
  let within = 0;
  for (const { axis, side } of axes) {
    const value = axis.valueOf(text, row);
    if (value === null) return null;
    within = within * (sizes[side] ?? 1) + value + 1;
  }
  return within;
}
