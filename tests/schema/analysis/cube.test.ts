import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '../../../schema/analysis/arrange.ts';
import { type CubeQuery, codingsBehind, countCube } from '../../../schema/analysis/cube.ts';
import {
  CODING_DIMENSIONS,
  type Dimension,
  DOCUMENT_DIMENSIONS,
  isOfCoding,
} from '../../../schema/analysis/dimensions.ts';
import { axisOf, type Facts, UNKNOWN } from '../../../schema/analysis/facts.ts';
import { COUNT_UNITS, type CountUnit, countIn } from '../../../schema/analysis/units.ts';
import { SLOTS, type Slot, WORK_CATEGORIES } from '../../../schema/model/coding.ts';
import { TURN_KINDS } from '../../../schema/model/document.ts';

/** One coding as a row of its own, with everything written out: what a naive recount reads. */
interface Row {
  document: number;
  segment: string;
  start: number;
  end: number;
  kind: number;
  code: number;
  coder: number;
  act: string | null;
  slot: Slot | null;
}

interface Study {
  documents: { words: number[]; looseNotes: number; values: Record<string, number[]> }[];
  rows: Row[];
}

const VALUES = 3;
const CODERS = 2;
const LEVELS = 2;
/** Of codes, by number: three forms of work, two levels, an agency and a theme. */
const CATEGORY = [0, 1, 2, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN];
const LEVEL = [UNKNOWN, UNKNOWN, UNKNOWN, 0, 1, UNKNOWN, UNKNOWN];
const OF_DOCUMENT: readonly Dimension[] = [...DOCUMENT_DIMENSIONS, { bracketId: 'b' }, { attributeId: 'a' }];
const DIMENSIONS: readonly Dimension[] = [...OF_DOCUMENT, ...CODING_DIMENSIONS];
const nameOf = (dimension: Dimension) => JSON.stringify(dimension);

const document = fc.record({
  words: fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
  looseNotes: fc.nat(20),
  values: fc
    .tuple(...OF_DOCUMENT.map(() => fc.uniqueArray(fc.nat(VALUES - 1), { maxLength: 2 })))
    .map((lists) => Object.fromEntries(OF_DOCUMENT.map((dimension, index) => [nameOf(dimension), lists[index] ?? []]))),
});

const segment = fc.record({
  document: fc.nat(3),
  start: fc.nat(30),
  length: fc.nat(12),
  kind: fc.integer({ min: UNKNOWN, max: 2 }),
  acts: fc.array(
    fc.record({
      coder: fc.nat(CODERS - 1),
      forms: fc.uniqueArray(fc.nat(2), { maxLength: 3 }),
      levels: fc.tuple(fc.option(fc.integer({ min: 3, max: 4 })), fc.option(fc.integer({ min: 3, max: 4 }))),
      agencies: fc.tuple(fc.boolean(), fc.boolean()),
    }),
    { maxLength: 3 },
  ),
  plain: fc.array(fc.record({ coder: fc.nat(CODERS - 1), code: fc.nat(6) }), { maxLength: 2 }),
});

const studies: fc.Arbitrary<Study> = fc
  .tuple(fc.array(document, { minLength: 1, maxLength: 4 }), fc.array(segment, { maxLength: 10 }))
  .map(([documents, segments]) => ({
    documents,
    rows: segments.flatMap(({ document: at, start, length, kind, acts, plain }, index) => {
      const on = { document: at % documents.length, segment: `s${index}`, start, end: start + length, kind };
      const inAct = acts.flatMap(({ coder, forms, levels, agencies }, place): Row[] => {
        const act = `a${index}-${place}`;
        const slots: [Slot, number | null][] = [
          ...forms.map((form): [Slot, number] => ['work_form', form]),
          ['actor_level', levels[0]],
          ['target_level', levels[1]],
          ['actor_agency', agencies[0] ? 5 : null],
          ['target_agency', agencies[1] ? 5 : null],
        ];
        return slots.flatMap(([slot, code]) => (code === null ? [] : [{ ...on, code, coder, act, slot }]));
      });
      return [...inAct, ...plain.map(({ coder, code }): Row => ({ ...on, code, coder, act: null, slot: null }))];
    }),
  }));

function factsOf({ documents, rows }: Study): Facts {
  const segments = [...new Map(rows.map((row) => [row.segment, row])).values()];
  const texts = arrange({
    words: documents.map(({ words }) => Int32Array.from(words)),
    looseNotes: documents.map(({ looseNotes }) => looseNotes),
    segments: {
      ids: segments.map((one) => one.segment),
      document: segments.map((one) => one.document),
      start: segments.map((one) => one.start),
      end: segments.map((one) => one.end),
      kind: segments.map((one) => one.kind),
    },
    codings: {
      segment: rows.map((row) => segments.findIndex((one) => one.segment === row.segment)),
      code: rows.map(({ code }) => code),
      coder: rows.map(({ coder }) => coder),
      act: rows.map(({ act }) => act),
      slot: rows.map(({ slot }) => (slot === null ? UNKNOWN : SLOTS.indexOf(slot))),
    },
  });
  const values = Array.from({ length: VALUES }, (_, value) => ({ id: `v${value}`, name: `${value}` }));
  const ids = documents.map((_, index) => `d${index}`);
  return {
    documents: {
      ids,
      indexOf: new Map(ids.map((id, index) => [id, index])),
      axis: (dimension) =>
        axisOf(
          documents.length,
          values,
          documents.flatMap((one, at) => (one.values[nameOf(dimension)] ?? []).map((value) => [at, value] as const)),
        ),
    },
    codebook: {
      codeIds: CATEGORY.map((_, code) => `c${code}`),
      category: Int8Array.from(CATEGORY),
      level: Int32Array.from(LEVEL),
      levelIds: Array.from({ length: LEVELS }, (_, level) => `l${level}`),
      coderIds: Array.from({ length: CODERS }, (_, coder) => `k${coder}`),
    },
    texts,
  };
}

/** All values of a row in a dimension, UNKNOWN among them; none where the row is no such thing. */
function valuesOf(study: Study, row: Row, dimension: Dimension): number[] {
  if (!isOfCoding(dimension)) return documentValues(study, row.document, dimension);
  const inSlot = (slot: Slot) =>
    row.act === null ? UNKNOWN : (study.rows.find((one) => one.act === row.act && one.slot === slot)?.code ?? UNKNOWN);
  switch (dimension) {
    case 'actorLevel':
      return [LEVEL[inSlot('actor_level')] ?? UNKNOWN];
    case 'targetLevel':
      return [LEVEL[inSlot('target_level')] ?? UNKNOWN];
    case 'actorAgency':
      return [inSlot('actor_agency')];
    case 'targetAgency':
      return [inSlot('target_agency')];
    case 'category':
      return row.slot === 'work_form' && CATEGORY[row.code] !== UNKNOWN ? [CATEGORY[row.code] ?? UNKNOWN] : [];
    case 'code':
      return [row.code];
    case 'coder':
      return [row.coder];
  }
}

function documentValues({ documents }: Study, document: number, dimension: Dimension): number[] {
  const values = documents[document]?.values[nameOf(dimension)] ?? [];
  return values.length === 0 ? [UNKNOWN] : values;
}

const sizeOf = (dimension: Dimension): number => {
  if (!isOfCoding(dimension)) return VALUES;
  if (dimension === 'category') return WORK_CATEGORIES.length;
  if (dimension === 'coder') return CODERS;
  return dimension === 'actorLevel' || dimension === 'targetLevel' ? LEVELS : CATEGORY.length;
};

/** Every cell that there can be, with UNKNOWN in every dimension. */
function cells(by: readonly Dimension[]): number[][] {
  return by.reduce<number[][]>(
    (keys, dimension) =>
      keys.flatMap((key) => Array.from({ length: sizeOf(dimension) + 1 }, (_, value) => [...key, value - 1])),
    [[]],
  );
}

function counted(study: Study, { coders, speechKinds, workFormsOnly, documents }: CubeQuery): Row[] {
  return study.rows.filter(
    (row) =>
      documents.includes(row.document) &&
      (coders === undefined || coders.has(row.coder)) &&
      (!speechKinds?.length || speechKinds.some((kind) => TURN_KINDS.indexOf(kind) === row.kind)) &&
      (!workFormsOnly || (row.slot === 'work_form' && CATEGORY[row.code] !== UNKNOWN)),
  );
}

const rowsIn = (study: Study, query: CubeQuery, key: readonly number[]): Row[] =>
  counted(study, query).filter((row) =>
    query.by.every((dimension, side) => valuesOf(study, row, dimension).includes(key[side] as number)),
  );

const covered = (rows: readonly Row[]): number =>
  new Set(
    rows.flatMap(({ document: at, start, end }) => Array.from({ length: end - start }, (_, n) => `${at} ${start + n}`)),
  ).size;
const distinct = (values: readonly unknown[]): number => new Set(values).size;

/** By the definitions of data-model.md, over lists of rows. */
function naive(study: Study, query: CubeQuery, key: readonly number[], unit: CountUnit): number | null {
  const rows = rowsIn(study, query, key);
  const those = query.documents.filter((at) =>
    query.by.every(
      (dimension, side) => isOfCoding(dimension) || documentValues(study, at, dimension).includes(key[side] as number),
    ),
  );
  if (those.length === 0) return null;
  const acts = distinct(rows.flatMap(({ act }) => act ?? []));
  const within = distinct(rows.map((row) => row.document));
  switch (unit) {
    case 'acts':
      return acts;
    case 'segments':
      return distinct(rows.map((row) => row.segment));
    case 'documents':
      return within;
    case 'documentShare':
      return within / those.length;
    case 'perThousandWords': {
      const words = those.reduce((sum, at) => sum + spoken(study, at, query), 0);
      return words === 0 ? null : (1000 * acts) / words;
    }
    case 'codedCharacterShare': {
      const whole = covered(
        counted(study, { ...query, workFormsOnly: false }).filter((row) => those.includes(row.document)),
      );
      return whole === 0 ? 0 : covered(rows) / whole;
    }
  }
}

function spoken({ documents }: Study, at: number, { speechKinds }: CubeQuery): number {
  const { words, looseNotes } = documents[at] as Study['documents'][number];
  const asked = speechKinds?.length ? speechKinds : TURN_KINDS;
  const sum = asked.reduce((total, kind) => total + (words[TURN_KINDS.indexOf(kind)] ?? 0), 0);
  return speechKinds?.includes('field_note') ? sum + looseNotes : sum;
}

const queries = fc
  .record({
    by: fc.uniqueArray(fc.constantFrom(...DIMENSIONS), { maxLength: 3, selector: nameOf }),
    passing: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    coders: fc.option(fc.uniqueArray(fc.nat(CODERS - 1)), { nil: undefined }),
    speechKinds: fc.option(fc.uniqueArray(fc.constantFrom(...TURN_KINDS)), { nil: undefined }),
    workFormsOnly: fc.boolean(),
  })
  .map(({ passing, coders, speechKinds, ...rest }) => ({
    ...rest,
    ...(coders === undefined ? {} : { coders: new Set(coders) }),
    ...(speechKinds === undefined ? {} : { speechKinds }),
    passing,
  }));

const cases = fc.tuple(studies, queries).map(([study, { passing, ...query }]) => ({
  study,
  facts: factsOf(study),
  query: { ...query, documents: study.documents.flatMap((_, at) => (passing[at] ? [at] : [])) } as CubeQuery,
}));

describe('the cube', () => {
  test('counts in every cell, by every dimension and in every unit, what a recount row by row finds', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...COUNT_UNITS), ({ study, facts, query }, unit) => {
        const cube = countCube(facts, query);
        for (const key of cells(query.by)) {
          const [found, wanted] = [countIn(unit, cube.tally(key), cube.base(key)), naive(study, query, key, unit)];
          if (found === null || wanted === null) expect(found, String(key)).toBe(wanted);
          else expect(found, String(key)).toBeCloseTo(wanted, 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the codings behind a cell are those that a recount finds, and filled cells are those with some', () => {
    fc.assert(
      fc.property(cases, ({ study, facts, query }) => {
        const filled = new Set(
          countCube(facts, query)
            .filled()
            .map(({ key }) => String(key)),
        );
        for (const key of cells(query.by)) {
          const rows = rowsIn(study, query, key);
          const behind = codingsBehind(facts, query, key).map(({ document: at, text, row }) =>
            [
              at,
              text.segments.ids[text.codings.segment[row] as number],
              text.codings.code[row],
              text.codings.coder[row],
              text.acts.ids[text.codings.act[row] as number] ?? null,
              text.codings.slot[row],
            ].join(' '),
          );
          const wanted = rows.map((row) =>
            [
              ...[row.document, row.segment, row.code, row.coder, row.act],
              row.slot === null ? UNKNOWN : SLOTS.indexOf(row.slot),
            ].join(' '),
          );
          expect(behind.toSorted()).toEqual(wanted.toSorted());
          expect(filled.has(String(key))).toBe(rows.length > 0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
