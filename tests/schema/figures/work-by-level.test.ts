import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNT_UNITS } from '../../../schema/analysis/units.ts';
import { markId } from '../../../schema/figures/work-by-level/model.ts';
import { WORK_CATEGORIES } from '../../../schema/model/coding.ts';
import type { ActId, CoderId, DocumentId, LevelId, SegmentId, SiteId, WaveId } from '../../../schema/model/ids.ts';
import { type ActRow, actsOf, type ExampleStudy, type FigureDocument, figureOf } from './example-facts.ts';

const COUNTIES = 2;
const WAVES = 3;
const LEVELS = 3;
const DOCUMENTS = 8;

const orNull = (below: number) => fc.option(fc.nat(below - 1), { nil: null });

const documents = fc.array(fc.record({ county: orNull(COUNTIES), wave: orNull(WAVES), words: fc.nat(300) }), {
  maxLength: DOCUMENTS,
});
const acts = fc.array(
  fc.record({
    act: fc.nat(12),
    document: fc.nat(DOCUMENTS - 1),
    level: orNull(LEVELS),
    category: fc.constantFrom(...WORK_CATEGORIES),
    start: fc.nat(100),
    length: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 40 },
);

/** Acts keep one place and one level, as stored; the same act may come with several categories. */
const studies = fc.tuple(documents, acts).map(([documentSeeds, actSeeds]): ExampleStudy => {
  const first = new Map<number, (typeof actSeeds)[number]>();
  for (const seed of actSeeds) if (!first.has(seed.act)) first.set(seed.act, seed);
  const rows = actSeeds.map(({ act, category }): ActRow => {
    const { document, level, start, length } = first.get(act) as (typeof actSeeds)[number];
    return {
      actId: `a${act}` as ActId,
      segmentId: `s${document}-${start}-${length}` as SegmentId,
      documentId: `d${document}` as DocumentId,
      levelId: level === null ? null : (`l${level}` as LevelId),
      category,
      coderId: 'c' as CoderId,
      span: { start, end: start + length },
    };
  });
  return {
    counties: Array.from({ length: COUNTIES }, (_, index) => ({
      id: `k${index}` as SiteId,
      name: `County ${index}`,
      kind: 'county',
      parentId: null,
      validFrom: null,
      validTo: null,
    })),
    waves: Array.from({ length: WAVES }, (_, index) => ({
      id: `w${index}` as WaveId,
      name: `${index}`,
      ordinal: index,
      plannedFrom: null,
      plannedTo: null,
    })),
    levels: Array.from({ length: LEVELS }, (_, index) => ({
      id: `l${index}` as LevelId,
      name: `Level ${index}`,
      ordinal: index,
    })),
    documents: documentSeeds.map(
      ({ county, wave, words }, index): FigureDocument => ({
        id: `d${index}` as DocumentId,
        countyId: county === null ? null : (`k${county}` as SiteId),
        waveId: wave === null ? null : (`w${wave}` as WaveId),
        informantWords: words,
        codedCharacters: 140,
      }),
    ),
    acts: rows,
    events: [],
  };
});

const distinctActs = (rows: readonly ActRow[]) => new Set(rows.map((row) => row.actId)).size;

describe('the figure of work by level', () => {
  test('has one mark for every county × wave × level × category, whatever was coded', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom(...COUNT_UNITS), (data, unit) => {
        const figure = figureOf(data, unit);
        const levels = figure.levels.length + (figure.hasUnknownLevel ? 1 : 0);
        expect(new Set(figure.marks.map(markId)).size).toBe(COUNTIES * WAVES * levels * WORK_CATEGORIES.length);
        expect(figure.marks).toHaveLength(COUNTIES * WAVES * levels * WORK_CATEGORIES.length);
      }),
    );
  });

  test('says no data exactly where there is no document, and 0 where there is one without such work', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom(...COUNT_UNITS), (data, unit) => {
        for (const mark of figureOf(data, unit).marks) {
          const there = data.documents.filter((one) => one.countyId === mark.countyId && one.waveId === mark.waveId);
          expect(mark.nDocuments).toBe(there.length);
          const speechless = unit === 'perThousandWords' && there.every((one) => one.informantWords === 0);
          expect(mark.count === null).toBe(there.length === 0 || speechless);
        }
      }),
    );
  });

  test('counts as many acts as there are quotes behind the mark', () => {
    fc.assert(
      fc.property(studies, (data) => {
        for (const mark of figureOf(data, 'acts').marks) {
          expect(actsOf(data, mark).length).toBe(mark.count ?? 0);
        }
      }),
    );
  });

  test('units stand in their order: documents ≤ segments ≤ acts, shares within 0 and 1', () => {
    fc.assert(
      fc.property(studies, (data) => {
        const counts = Object.fromEntries(
          COUNT_UNITS.map((unit) => [unit, figureOf(data, unit).marks.map((mark) => mark.count ?? 0)]),
        );
        counts.acts?.forEach((acts, index) => {
          const at = (unit: string) => counts[unit]?.[index] ?? Number.NaN;
          expect(at('segments')).toBeLessThanOrEqual(acts);
          expect(at('documents')).toBeLessThanOrEqual(at('segments'));
          for (const share of [at('documentShare'), at('codedCharacterShare')]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
          for (const unit of COUNT_UNITS.filter((one) => one !== 'perThousandWords')) {
            expect(at(unit) > 0).toBe(acts > 0);
          }
        });
      }),
    );
  });

  test('over levels, an act is counted once in a category; over categories, at least once', () => {
    fc.assert(
      fc.property(studies, (data) => {
        const figure = figureOf(data, 'acts');
        const sum = figure.marks.reduce((total, mark) => total + (mark.count ?? 0), 0);
        expect(sum).toBeGreaterThanOrEqual(figure.n.acts);
        for (const category of WORK_CATEGORIES) {
          const inCategory = figure.marks.filter((mark) => mark.category === category);
          const placed = new Set(
            data.documents.filter(({ countyId, waveId }) => countyId !== null && waveId !== null).map(({ id }) => id),
          );
          const rows = data.acts.filter((row) => row.category === category && placed.has(row.documentId));
          expect(inCategory.reduce((total, mark) => total + (mark.count ?? 0), 0)).toBe(distinctActs(rows));
        }
      }),
    );
  });

  test('another act never lowers a count of acts, segments or documents', () => {
    fc.assert(
      fc.property(studies, fc.constantFrom('acts', 'segments', 'documents', 'documentShare'), (data, unit) => {
        const fewer = figureOf({ ...data, acts: data.acts.slice(1) }, unit);
        const all = new Map(figureOf(data, unit).marks.map((mark) => [markId(mark), mark.count ?? 0]));
        for (const mark of fewer.marks) expect(all.get(markId(mark))).toBeGreaterThanOrEqual(mark.count ?? 0);
      }),
    );
  });

  test('a document is in a cell or outside, never both', () => {
    fc.assert(
      fc.property(studies, (data) => {
        const figure = figureOf(data, 'documents');
        expect(figure.n.documents + figure.documentsOutside).toBe(data.documents.length);
      }),
    );
  });

  const oneDocument = (changes: Partial<FigureDocument>, spans: [number, number][]): ExampleStudy => ({
    counties: [
      { id: 'k' as SiteId, name: 'Fjordheim', kind: 'county', parentId: null, validFrom: null, validTo: null },
    ],
    waves: [{ id: 'w' as WaveId, name: '1', ordinal: 1, plannedFrom: null, plannedTo: null }],
    levels: [
      { id: 'low' as LevelId, name: 'individual', ordinal: 1 },
      { id: 'high' as LevelId, name: 'national', ordinal: 5 },
    ],
    documents: [
      {
        id: 'd' as DocumentId,
        countyId: 'k' as SiteId,
        waveId: 'w' as WaveId,
        informantWords: 400,
        codedCharacters: 50,
        ...changes,
      },
    ],
    events: [],
    acts: spans.map(
      ([start, end], index): ActRow => ({
        actId: `a${index}` as ActId,
        segmentId: `s${start}-${end}` as SegmentId,
        documentId: 'd' as DocumentId,
        levelId: 'high' as LevelId,
        category: 'creating',
        coderId: 'c' as CoderId,
        span: { start, end },
      }),
    ),
  });
  const first = (data: ExampleStudy, unit: (typeof COUNT_UNITS)[number]) => figureOf(data, unit).marks[0]?.count;

  test('each unit by hand: three acts on two overlapping segments in one document of 400 words', () => {
    const data = oneDocument({}, [
      [0, 10],
      [0, 10],
      [5, 20],
    ]);
    expect(COUNT_UNITS.map((unit) => [unit, first(data, unit)])).toEqual([
      ['acts', 3],
      ['segments', 2],
      ['documents', 1],
      ['documentShare', 1],
      ['perThousandWords', 7.5],
      ['codedCharacterShare', 0.4],
    ]);
  });

  test('no informants’ speech is no data for a rate per words, and nothing coded is a share of 0', () => {
    expect(first(oneDocument({ informantWords: 0 }, [[0, 10]]), 'perThousandWords')).toBeNull();
    expect(first(oneDocument({ codedCharacters: 0 }, []), 'codedCharacterShare')).toBe(0);
  });

  test('levels run from national to individual', () => {
    const { levels } = figureOf(oneDocument({}, []), 'acts');
    expect(levels.map((level) => level.name)).toEqual(['national', 'individual']);
  });
});
