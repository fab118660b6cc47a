import { describe, expect, test } from 'vitest';
import { COUNT_UNITS, type CountUnit } from '../../../schema/analysis/units.ts';
import { figureLabels } from '../../../schema/figures/work-by-level/labels.ts';
import type { FigureEvent, WorkByLevelFigure } from '../../../schema/figures/work-by-level/model.ts';
import type { LevelId, SiteId, WaveId } from '../../../schema/model/ids.ts';

const figure = (countUnit: CountUnit, changes: Partial<WorkByLevelFigure> = {}): WorkByLevelFigure => ({
  countUnit,
  counties: [{ id: 'k' as SiteId, name: 'Fjordheim', kind: 'county', parentId: null, validFrom: null, validTo: null }],
  waves: [{ id: 'w' as WaveId, name: '1', ordinal: 1, plannedFrom: null, plannedTo: null }],
  levels: [{ id: 'l' as LevelId, name: 'county', ordinal: 4 }],
  hasUnknownLevel: false,
  marks: [
    {
      countyId: 'k' as SiteId,
      waveId: 'w' as WaveId,
      levelId: 'l' as LevelId,
      category: 'creating',
      count: 3,
      nDocuments: 4,
    },
  ],
  events: [],
  n: { documents: 4, acts: 1234, coders: 1 },
  documentsOutside: 0,
  ...changes,
});
const mark = (count: number | null) => ({ ...figure('acts').marks[0], count }) as WorkByLevelFigure['marks'][number];

describe('figure labels', () => {
  test('a mark is said in one sentence', () => {
    expect(figureLabels(figure('acts'), 'en').mark(mark(3))).toBe(
      'Fjordheim, Wave 1, actor level County, Creating: 3 acts; 4 documents',
    );
    expect(figureLabels(figure('documentShare'), 'nb').mark(mark(0.5))).toMatch(
      /^Fjordheim, Bølge 1, aktørnivå Fylke, Skapende: 50\s%\sav dokumentene; 4 dokumenter$/u,
    );
    expect(figureLabels(figure('acts'), 'en').mark(mark(null))).toBe(
      'Fjordheim, Wave 1, actor level County, Creating: no data',
    );
  });

  test('what is more than nothing never reads as 0', () => {
    for (const unit of COUNT_UNITS) {
      const smallest = unit === 'documentShare' ? 0.02 : ['acts', 'segments', 'documents'].includes(unit) ? 1 : 1e-6;
      const { value } = figureLabels(figure(unit), 'en');
      expect(value(smallest)).not.toBe(value(0));
    }
  });

  test('the caption states unit and n, and only what the figure shows', () => {
    const plain = figureLabels(figure('documentShare'), 'en').caption.join(' ');
    expect(plain).toContain('share of the county’s documents');
    expect(plain).toContain('4 documents, 1,234 acts, 1 coder.');
    expect(plain).not.toMatch(/no data|Hollow|not in the figure|Not coded/);

    const marks = [mark(0), { ...mark(null), nDocuments: 0 }];
    const full = figureLabels(figure('acts', { marks, documentsOutside: 2, hasUnknownLevel: true }), 'en');
    expect(full.caption.join(' ')).toMatch(/Hollow mark: 0.*no data.*Not coded.*2 documents have no county/);
  });

  test('events are named with site and dates in the language; what was only planned, or has no place, is said', () => {
    const event: FigureEvent = {
      id: 'e',
      name: 'Fast PPT-dag',
      site: 'Fjordheim',
      from: '2022-08-15',
      to: null,
      planned: true,
      place: { first: 2, last: 2 },
      countyIds: ['k' as SiteId],
    };
    const events = [
      event,
      { ...event, id: 'f', planned: false, from: null, to: null, place: null },
      { ...event, id: 'g', planned: false, countyIds: [] },
    ];
    const key = (language: 'en' | 'nb') =>
      figureLabels(figure('acts', { events }), language).events.map((label) => [label.number, label.key]);
    expect(key('en')).toEqual([
      ['1', 'Fast PPT-dag, Fjordheim, 15 Aug 2022 (planned)'],
      [null, 'Fast PPT-dag, Fjordheim (not placed: the event has no date)'],
      [null, 'Fast PPT-dag, Fjordheim, 15 Aug 2022 (not placed: its county is not in the figure)'],
    ]);
    expect(key('nb')[0]).toEqual(['1', 'Fast PPT-dag, Fjordheim, 15. aug. 2022 (planlagt)']);
    const { caption, spoken } = figureLabels(figure('acts', { events }), 'nb');
    expect(caption.join(' ')).toContain('hendelser før, i, mellom eller etter bølgene');
    expect(spoken).toContain('1 Fast PPT-dag, Fjordheim, 15. aug. 2022 (planlagt): etter Bølge 1.');
  });
});
