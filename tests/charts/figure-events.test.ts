import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../charts/lib/text.ts';
import { RADIUS } from '../../charts/work-by-level/event-layout.ts';
import { layoutWorkByLevel, SIZE } from '../../charts/work-by-level/layout.ts';
import type { PlacedEvent } from '../../charts/work-by-level/placed.ts';
import { WorkByLevelTable } from '../../charts/work-by-level/Table.tsx';
import { drawFigure } from '../../electron/hosts/figures.tsx';
import { figureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { FigureEvent } from '../../schema/figures/work-by-level/model.ts';
import { exampleEvent, exampleFigure } from './example-figures.ts';

const COUNTIES = ['Fjordheim', 'Nordøya'];

const figureWith = (waves: number, events: FigureEvent[]) =>
  exampleFigure({
    counties: COUNTIES,
    waves: Array.from({ length: waves }, (_, index) => String(index + 1)),
    documents: () => 1,
    acts: () => 0,
    unit: 'acts',
    events,
  });

/** Up to twelve events anywhere among three to five waves, in one county or in both. */
const figures = fc.integer({ min: 3, max: 5 }).chain((waves) => {
  const place = fc.nat(2 * waves);
  const event = fc.tuple(place, place, fc.constantFrom([0], [1], [0, 1]));
  return fc.array(event, { maxLength: 12 }).map((seeds) =>
    figureWith(
      waves,
      seeds.map(([a, b, counties], index) =>
        exampleEvent(`Tiltak nummer ${index}`, [Math.min(a, b), Math.max(a, b)], counties),
      ),
    ),
  );
});

const touches = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y) < 2 * RADIUS + 1;

/** A stem or bracket of one event runs through the number of another; numbers of one stem stand on each other. */
function crosses(line: PlacedEvent, { x, y }: PlacedEvent): boolean {
  if (line.from === line.to) return Math.abs(line.x - x) < RADIUS && line.x !== x && y > line.y;
  return Math.abs(line.y - y) < RADIUS && x + RADIUS > line.from && x - RADIUS < line.to;
}

describe.each([480, 1040, 1600])('events in a figure of %i px', (width) => {
  test('no number touches another, and no line runs through one', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const layout = layoutWorkByLevel(figure, figureLabels(figure, 'nb'), width);
        for (const county of layout.counties) {
          const events = county.panels.flatMap((panel) => panel.events);
          const meeting = events.flatMap((one) =>
            events.filter((other) => other !== one && (touches(one, other) || crosses(one, other))),
          );
          expect(meeting).toEqual([]);
        }
      }),
    );
  });

  test('they stand between the panel’s name and its columns, inside the figure', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const layout = layoutWorkByLevel(figure, figureLabels(figure, 'en'), width);
        for (const { panels } of layout.counties) {
          for (const { label, waves, events } of panels) {
            for (const { x, y, from, to } of events) {
              expect(y - RADIUS).toBeGreaterThan(label.y);
              expect(y + RADIUS).toBeLessThan(waves[0]?.top ?? 0);
              expect(Math.min(x - RADIUS, from)).toBeGreaterThan(0);
              expect(Math.max(x + RADIUS, to)).toBeLessThan(layout.width);
            }
          }
        }
      }),
    );
  });

  test('the key names every event once; its entries keep apart and inside the figure', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const { key, caption, ...layout } = layoutWorkByLevel(figure, figureLabels(figure, 'en'), width);
        expect(key.map(({ id }) => id)).toEqual(figure.events.map(({ id }) => id));
        const lines = key.flatMap((entry) => entry.lines);
        for (const [index, { x, y, text }] of lines.entries()) {
          const end = x + textWidth(text, SIZE.caption);
          expect(end).toBeLessThanOrEqual(layout.width);
          expect(y).toBeLessThan((caption[0]?.y ?? 0) - SIZE.caption);
          const next = lines[index + 1];
          if (next) expect(next.y > y + SIZE.caption || next.x > end).toBe(true);
        }
      }),
    );
  });
});

describe('events in the figure', () => {
  const events = [
    exampleEvent('Absence limit', [0, 0], [0, 1]),
    exampleEvent('Schools closed', [2, 5], [0, 1]),
    exampleEvent('Fixed day', [2, 2], [1], { site: 'Nordøya' }),
    exampleEvent('Network', [0, 0], [0, 1], { place: null, from: '2022-01-01' }),
  ];
  const figure = figureWith(3, events);
  const labels = figureLabels(figure, 'en');

  test('a county’s event is drawn in that county alone; a bracket covers the waves between its ends', () => {
    const { counties } = layoutWorkByLevel(figure, labels, 1040);
    const numbers = counties.map(({ panels }) =>
      panels.map((panel) => panel.events.map(({ number }) => number).sort()),
    );
    expect(numbers).toEqual([Array(3).fill(['1', '2']), Array(3).fill(['1', '2', '3'])]);
    const panel = counties[0]?.panels[1];
    const bracket = panel?.events.find(({ number }) => number === '2');
    const [first, second, third] = panel?.waves ?? [];
    if (!bracket || !first || !second || !third) throw new Error('No bracket');
    expect(bracket.from).toBeGreaterThan(first.x + first.width);
    expect(bracket.from).toBeLessThan(second.x);
    expect(bracket.to).toBe(third.x + third.width / 2);
  });

  test('without events nothing is moved', () => {
    const without = { ...figure, events: [] };
    const { key, marks } = layoutWorkByLevel(without, figureLabels(without, 'en'), 1040);
    expect(key).toEqual([]);
    const moved = layoutWorkByLevel(figure, labels, 1040).marks;
    expect(moved.map(({ x }) => x)).toEqual(marks.map(({ x }) => x));
    expect(moved[0]?.y).toBeGreaterThan(marks[0]?.y ?? 0);
  });

  test('picture and table say each event with its place, also one that could not be placed', () => {
    const svg = drawFigure('work-by-level-over-waves', figure, 'en');
    const table = renderToStaticMarkup(createElement(WorkByLevelTable, { data: figure, words: labels }));
    for (const said of [/<desc[^>]*>(.*?)<\/desc>/.exec(svg)?.[1], /<caption>(.*?)<\/caption>/.exec(table)?.[1]]) {
      expect(said).toContain('1 Absence limit, 15 Aug 2022: before Wave 1.');
      expect(said).toContain(
        '2 Schools closed, 15 Aug 2022 – 21 Jun 2024: begins between Wave 1 and Wave 2, ends during Wave 3.',
      );
      expect(said).toContain('Network, 1 Jan 2022 (not placed: the waves have no dates).');
    }
  });
});
