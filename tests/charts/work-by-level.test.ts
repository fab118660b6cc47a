import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../charts/lib/text.ts';
import { windowTheme } from '../../charts/lib/theme.ts';
import { neighbour } from '../../charts/lib/use-roving-focus.ts';
import { WorkByLevelChart } from '../../charts/work-by-level/Chart.tsx';
import { layoutWorkByLevel, SIZE } from '../../charts/work-by-level/layout.ts';
import type { PlacedMark } from '../../charts/work-by-level/placed.ts';
import { WorkByLevelTable } from '../../charts/work-by-level/Table.tsx';
import { drawFigure } from '../../electron/hosts/figures.tsx';
import { rasterise } from '../../electron/hosts/rasterise.ts';
import { figureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { WorkByLevelFigure } from '../../schema/figures/work-by-level/model.ts';
import type { LevelId } from '../../schema/model/ids.ts';
import { exampleEvent, exampleFigure, scattered } from './example-figures.ts';
import { expectSnapshot } from './snapshot.ts';

const threeByThree = exampleFigure({
  counties: ['Fjordheim', 'Nordøya', 'Skogland'],
  waves: ['1', '2', '3'],
  documents: (county, wave) => (county === 1 && wave === 1 ? 0 : 3 + scattered(3, county, wave)),
  acts: (county, wave, document, level, category) =>
    scattered(10, county, wave, document, level, category) < 2 + wave + (level === 3 && category === 0 ? 3 : 0) ? 1 : 0,
});

const examples: Record<string, WorkByLevelFigure> = {
  'three-counties-three-waves': threeByThree,
  'one-county-one-wave': exampleFigure({
    counties: ['Fjordheim'],
    waves: ['1'],
    documents: () => 4,
    acts: (_county, _wave, document, level, category) => scattered(3, document, level, category),
    unit: 'acts',
  }),
  'long-names': exampleFigure({
    counties: ['Fylkeskommunen for de ytre øyene og innlandet', 'Ås'],
    waves: ['Before the county merger, spring 2019', 'After', 'Etterundersøkelsesperioden'],
    levels: [
      { id: 'a' as LevelId, name: 'Student in upper-secondary education', ordinal: 1 },
      { id: 'b' as LevelId, name: 'Learning environment team', ordinal: 2 },
      { id: 'c' as LevelId, name: 'Utdanningsdirektoratet', ordinal: 3 },
    ],
    documents: (county, wave) => (county === 0 && wave === 2 ? 0 : 12),
    acts: (county, wave, document, level, category) => scattered(2, county, wave, document, level, category),
    unit: 'perThousandWords',
    outside: 2,
  }),
  'everything-zero': exampleFigure({
    counties: ['Fjordheim', 'Nordøya'],
    waves: ['1', '2'],
    documents: () => 2,
    acts: () => 0,
  }),
  'level-not-coded': exampleFigure({
    counties: ['Fjordheim'],
    waves: ['1', '2'],
    documents: () => 3,
    acts: (_county, wave, document, level, category) => (scattered(4, wave, document, level, category) === 0 ? 1 : 0),
    unit: 'codedCharacterShare',
    unknownLevel: true,
  }),
  'six-counties-five-waves': exampleFigure({
    counties: ['Fjordheim', 'Nordøya', 'Skogland', 'Sørvik', 'Vestmark', 'Ytterland'],
    waves: ['1', '2', '3', '4', '5'],
    documents: (county, wave) => ((county + wave * 2) % 7 === 0 ? 0 : 2 + scattered(5, county, wave)),
    acts: (county, wave, document, level, category) => (scattered(3, county, wave, document, level, category) ? 0 : 1),
  }),
  'with-events': exampleFigure({
    counties: ['Fjordheim', 'Nordøya'],
    waves: ['1', '2', '3'],
    documents: (county, wave) => (county === 1 && wave === 2 ? 0 : 4),
    acts: (county, wave, document, level, category) => (scattered(3, county, wave, document, level, category) ? 0 : 1),
    events: [
      exampleEvent('Absence limit', [0, 0], [0, 1], { from: '2016-08-01' }),
      exampleEvent('Schools closed', [1, 1], [0, 1], { from: '2021-03-12', to: '2021-05-11' }),
      exampleEvent('Counties merged', [2, 2], [0, 1]),
      exampleEvent('Fixed day at every school', [2, 2], [0], { site: 'Fjordheim', planned: true }),
      exampleEvent('Tutor at the school', [2, 5], [1], { site: 'Nordøya' }),
      exampleEvent('A reform of upper-secondary education and of all the services around it', [3, 6], [0, 1]),
      exampleEvent('Regional network', [0, 0], [], { place: null }),
    ],
  }),
  'nothing-to-draw': exampleFigure({ counties: [], waves: [], documents: () => 0, acts: () => 0 }),
};

describe('the same as in the repository', () => {
  for (const [name, figure] of Object.entries(examples)) {
    test(name, () =>
      expectSnapshot(name, drawFigure('work-by-level-over-waves', figure, name === 'long-names' ? 'nb' : 'en')),
    );
  }
});

describe('layout', () => {
  const layouts = Object.entries(examples).flatMap(([name, figure]) =>
    [400, 960, 1600].map((width) => {
      const labels = figureLabels(figure, 'nb');
      return { name: `${name} in ${width} px`, figure, layout: layoutWorkByLevel(figure, labels, width) };
    }),
  );

  test.each(layouts)('everything is inside the figure: $name', ({ layout }) => {
    const texts = [
      ...layout.title,
      ...layout.unit,
      ...layout.caption,
      ...layout.nothing,
      ...layout.counties.flatMap((county) => county.name),
    ];
    for (const { x, y, text } of texts) {
      expect(x + textWidth(text, SIZE.caption)).toBeLessThanOrEqual(layout.width);
      expect(y).toBeLessThan(layout.height);
    }
    for (const mark of layout.marks) {
      expect(mark.x + mark.width).toBeLessThanOrEqual(layout.width);
      expect(mark.y + mark.height).toBeLessThanOrEqual(layout.height);
    }
  });

  test.each(layouts)('no number reaches into the next column: $name', ({ layout }) => {
    for (const { x, width, value } of layout.marks) {
      if (value) expect(value.x + textWidth(value.text, SIZE.value)).toBeLessThanOrEqual(x + width + 0.01);
    }
  });

  test.each(layouts)('every mark of the figure is placed once, in its own cell: $name', ({ figure, layout }) => {
    expect(layout.marks).toHaveLength(figure.marks.length);
    expect(new Set(layout.marks.map(({ row, column }) => `${row} ${column}`)).size).toBe(figure.marks.length);
    expect(new Set(layout.marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(figure.marks.length);
  });

  test('one scale for all: bars are as long as their counts, and 100% fills the bar’s room', () => {
    const { marks } = layoutWorkByLevel(threeByThree, figureLabels(threeByThree, 'en'), 960);
    const lengths = marks.flatMap(({ mark, x, end }) => (mark.count && end !== null ? [(end - x) / mark.count] : []));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] ?? 0, 6);
  });

  test('national stands on top and individual at the bottom, the same in every county', () => {
    const { counties } = layoutWorkByLevel(threeByThree, figureLabels(threeByThree, 'en'), 960);
    for (const county of counties) {
      expect(county.levels.map((level) => level.lines[0]?.text)).toEqual([
        'National',
        'County',
        'Municipality',
        'School',
        'Individual',
      ]);
      expect(county.levels.map((level) => level.centre)).toEqual(
        county.levels.map((level) => level.centre).sort((a, b) => a - b),
      );
    }
  });

  test('no data and 0 are told apart: hatched and named, or on the baseline with its number', () => {
    const { counties, marks } = layoutWorkByLevel(threeByThree, figureLabels(threeByThree, 'en'), 960);
    const hatched = counties[1]?.panels.map((panel) => panel.waves.map((wave) => wave.noData?.label.text ?? null));
    expect(hatched).toEqual(Array(3).fill([null, 'no data', null]));
    for (const { mark, x, end, value } of marks) {
      if (mark.nDocuments === 0) expect([end, value]).toEqual([null, null]);
      else if (mark.count === 0) expect([end, value?.text]).toEqual([x, '0%']);
    }
  });
});

describe('drawing', () => {
  const svg = drawFigure('work-by-level-over-waves', threeByThree, 'en');

  test('stands alone: real colours, text as text, nothing from outside', () => {
    expect(svg).not.toMatch(/var\(|href| class=| style=/);
    expect(svg).toContain('>Fjordheim</text>');
    expect(svg).toContain('Counting unit: share of the county’s documents');
  });

  test('becomes a picture of twice its size', () => {
    const png = Buffer.from(rasterise(svg));
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  });
});

describe('in the window', () => {
  const labels = figureLabels(threeByThree, 'en');
  const html = renderToStaticMarkup(
    createElement(WorkByLevelChart, {
      data: threeByThree,
      words: labels,
      width: 960,
      theme: windowTheme,
      onMark: () => {},
      selected: null,
    }),
  );

  test('every mark is a button that says what it shows, and the figure is one tab stop', () => {
    expect(html.match(/role="button"/g)).toHaveLength(threeByThree.marks.length);
    expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
    expect(html).toContain(
      'aria-label="Fjordheim, Wave 1, actor level National, Creating: 33% of documents; 3 documents"',
    );
  });

  test('arrow keys lead to the neighbour, and nowhere at the edge', () => {
    const items = layoutWorkByLevel(threeByThree, labels, 960).marks;
    const corner = items.find((item) => item.row === 0 && item.column === 0) as PlacedMark;
    expect(neighbour(items, corner, 'ArrowRight')).toMatchObject({ row: 0, column: 1 });
    expect(neighbour(items, corner, 'ArrowDown')).toMatchObject({ row: 1, column: 0 });
    expect(neighbour(items, corner, 'ArrowUp')).toBeUndefined();
    expect(neighbour(items, corner, 'a')).toBeUndefined();
  });

  test('the table holds the same numbers, with n and no data in words', () => {
    const table = renderToStaticMarkup(createElement(WorkByLevelTable, { data: threeByThree, words: labels }));
    const cells = [...table.matchAll(/<td>(.*?)<\/td>/g)].map((match) => match[1]);
    expect(cells).toHaveLength(threeByThree.marks.length + 3 * 9);
    expect(cells.filter((cell) => cell === 'no data')).toHaveLength(15);
    expect(cells.filter((cell) => cell === 'n = 0')).toHaveLength(3);
  });
});
