/**
 * Where everything stands in the figure "institutional work by level over waves". One row of panels
 * per county, one panel per category; in a panel one column per wave and one row per actor level,
 * national at the top. So levels are compared down a column along one baseline, waves along a row,
 * and counties panel above panel, all on one scale.
 *
 * Pure: figure and texts in, pixels (at 96 per inch) and strings out.
 */
import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { FigureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { FigureMark, WorkByLevelFigure } from '../../schema/figures/work-by-level/model.ts';
import { markId, scaleEnd } from '../../schema/figures/work-by-level/model.ts';
import { WORK_CATEGORIES, type WorkCategory } from '../../schema/model/coding.ts';
import type { LevelId } from '../../schema/model/ids.ts';
import type { Site, Wave } from '../../schema/model/study.ts';
import { bottomOf, linesHeight, stackLines, textWidth, wrapText } from '../lib/text.ts';
import { type EventInLane, eventLanes, lanesHeight, placeEvents, placeKey } from './event-layout.ts';
import type { PlacedCounty, PlacedLevel, PlacedMark, PlacedPanel, PlacedWave, WorkByLevelLayout } from './placed.ts';

/** Font sizes. */
export const SIZE = {
  title: 16,
  unit: 12,
  county: 13,
  category: 12,
  level: 11,
  wave: 10.5,
  value: 10.5,
  event: 9,
  caption: 11,
};

export const MARGIN = 16;
/** From a bar's end to its number: half a sign and a gap. */
const VALUE_OFFSET = 9;
/** From the middle of a line to the baseline of text centred on it, in font sizes. */
export const BASELINE = 0.36;
const LEVEL_ROOM = { least: 70, most: 150, gap: 14 };
const PANEL_GAP = 22;
const WAVE_GAP = 10;
/** Wave names are broken inside a word only beyond this. */
const MOST_WORD = 110;
const ROW = 19;
const BAR = { least: 30, most: 110 };
const COUNTY_GAP = 18;
const KEY_GAP = 6;
const LEAST_WIDTH = 480;
const MOST_TEXT = 760;

/** What all panels share. */
interface Grid {
  figure: WorkByLevelFigure;
  labels: FigureLabels;
  marks: ReadonlyMap<string, FigureMark>;
  levels: { id: LevelId | null; lines: string[]; height: number }[];
  waveLines: string[][];
  width: number;
  levelRoom: number;
  waveWidth: number;
  panelWidth: number;
  scale(count: number): number;
}

/** The rows of one county's panels. */
interface Rows {
  /** Where the events begin, above the columns; the same as `top` without any. */
  head: number;
  top: number;
  bottom: number;
  levels: { top: number; centre: number }[];
}

/** `given` is the room there is; the figure grows beyond it rather than let bars or numbers become unreadable. */
export function layoutWorkByLevel(figure: WorkByLevelFigure, labels: FigureLabels, given: number): WorkByLevelLayout {
  const empty = figure.counties.length === 0 || figure.waves.length === 0;
  const grid = empty ? null : makeGrid(figure, labels, given);
  const width = grid?.width ?? Math.max(given, LEAST_WIDTH);
  const textRoom = Math.min(width - 2 * MARGIN, MOST_TEXT);
  const paragraph = (text: string, y: number, size: number, bold = false) =>
    stackLines(wrapText(text, textRoom, size, bold), MARGIN, y + size, size);

  const title = paragraph(labels.title, MARGIN, SIZE.title, true);
  const unit = paragraph(labels.unit, bottomOf(title, SIZE.title) + 2, SIZE.unit);
  let y = bottomOf(unit, SIZE.unit) + 10;
  if (!grid) {
    const nothing = paragraph(labels.nothing, y + 12, SIZE.unit);
    const height = Math.ceil(bottomOf(nothing, SIZE.unit) + MARGIN);
    return { width, height, title, unit, counties: [], marks: [], key: [], caption: [], nothing };
  }

  const counties: PlacedCounty[] = [];
  const marks: PlacedMark[] = [];
  figure.counties.forEach((county, index) => {
    const placed = placeCounty(grid, county, index, y);
    counties.push(placed.county);
    marks.push(...placed.marks);
    y = placed.bottom + COUNTY_GAP;
  });
  const key = placeKey(labels, MARGIN, width - 2 * MARGIN, y, SIZE.caption);
  if (key.entries.length > 0) y = key.bottom + KEY_GAP;
  const caption = paragraph(labels.caption.join(' '), y, SIZE.caption);
  const height = Math.ceil(bottomOf(caption, SIZE.caption) + MARGIN);
  return { width, height, title, unit, counties, marks, key: key.entries, caption, nothing: [] };
}

function makeGrid(figure: WorkByLevelFigure, labels: FigureLabels, given: number): Grid {
  const names = figure.levels.map(({ id, name }): { id: LevelId | null; name: string } => ({
    id,
    name: labels.level(name),
  }));
  if (figure.hasUnknownLevel) names.push({ id: null, name: labels.level(null) });

  const widestLevel = max(names, ({ name }) => textWidth(name, SIZE.level)) ?? 0;
  const widestCounty = max(figure.counties, ({ name }) => textWidth(name, SIZE.county, true)) ?? 0;
  const nameRoom = Math.min(Math.max(widestLevel, widestCounty, LEVEL_ROOM.least), LEVEL_ROOM.most);
  const levelRoom = nameRoom + LEVEL_ROOM.gap;

  const widestValue = max(figure.marks, ({ count }) =>
    count === null ? 0 : textWidth(labels.value(count), SIZE.value),
  );
  const valueRoom = VALUE_OFFSET + (widestValue ?? 0);
  const columns = WORK_CATEGORIES.length * figure.waves.length;
  const fixed = 2 * MARGIN + levelRoom + (WORK_CATEGORIES.length - 1) * PANEL_GAP;
  const roomForBar = (given - fixed) / columns - WAVE_GAP - valueRoom;
  const words = figure.waves.flatMap(({ name }) => labels.wave(name).split(' '));
  const longestWord = Math.min(max(words, (word) => textWidth(word, SIZE.wave)) ?? 0, MOST_WORD);
  const barWidth = Math.min(Math.max(roomForBar, BAR.least, longestWord - valueRoom), BAR.most);
  const waveWidth = barWidth + valueRoom;

  const levels = names.map(({ id, name }) => {
    const lines = wrapText(name, nameRoom, SIZE.level);
    return { id, lines, height: Math.max(ROW, linesHeight(lines.length, SIZE.level) + 5) };
  });
  return {
    figure,
    labels,
    marks: new Map(figure.marks.map((mark) => [markId(mark), mark])),
    levels,
    waveLines: figure.waves.map(({ name }) => wrapText(labels.wave(name), waveWidth, SIZE.wave)),
    width: Math.max(Math.ceil(fixed + columns * (waveWidth + WAVE_GAP)), LEAST_WIDTH),
    levelRoom,
    waveWidth,
    panelWidth: figure.waves.length * (waveWidth + WAVE_GAP) - WAVE_GAP,
    scale: scaleLinear([0, scaleEnd(figure)], [0, barWidth]),
  };
}

function placeCounty(grid: Grid, site: Site, index: number, top: number) {
  const nameLines = wrapText(site.name, grid.levelRoom - LEVEL_ROOM.gap, SIZE.county, true);
  const name = stackLines(nameLines, MARGIN, top + 8 + SIZE.county, SIZE.county);
  const events = eventLanes(grid.figure.events, site.id);
  const rows = placeRows(grid, bottomOf(name, SIZE.county) + 4, lanesHeight(events));
  const panels = WORK_CATEGORIES.map((category) => placePanel(grid, site, category, rows, events));
  const marks = panels.flatMap((panel, panelIndex) =>
    panel.waves.flatMap((wave, waveIndex) =>
      grid.levels.flatMap(({ id: levelId }, levelIndex) => {
        const key = { countyId: site.id, waveId: wave.id, levelId, category: panel.category };
        const mark = grid.marks.get(markId(key));
        if (!mark) return [];
        const row = index * grid.levels.length + levelIndex;
        const column = panelIndex * panel.waves.length + waveIndex;
        return [placeMark(grid, mark, wave.x, rows, levelIndex, { row, column })];
      }),
    ),
  );
  const levels = grid.levels.map(({ lines }, levelIndex): PlacedLevel => {
    const { centre } = rowAt(rows, levelIndex);
    const first = centre + SIZE.level * BASELINE - linesHeight(lines.length - 1, SIZE.level) / 2;
    return { centre, lines: stackLines(lines, MARGIN + grid.levelRoom - LEVEL_ROOM.gap, first, SIZE.level) };
  });
  const county: PlacedCounty = { id: site.id, top, name, levels, panels };
  return { county, marks, bottom: max(panels[0]?.waves ?? [], (wave) => wave.n.y) ?? rows.bottom };
}

function placeRows(grid: Grid, head: number, eventRoom: number): Rows {
  const top = head + eventRoom;
  const heights = grid.levels.map((level) => level.height);
  const levels = heights.map((height, index) => {
    const rowTop = top + sum(heights.slice(0, index));
    return { top: rowTop, centre: rowTop + height / 2 };
  });
  return { head, top, bottom: top + sum(heights), levels };
}

function rowAt(rows: Rows, index: number): { top: number; centre: number } {
  const row = rows.levels[index];
  if (!row) throw new RangeError(`No level row ${index}`);
  return row;
}

function placePanel(
  grid: Grid,
  site: Site,
  category: WorkCategory,
  rows: Rows,
  events: readonly EventInLane[],
): PlacedPanel {
  const index = WORK_CATEGORIES.indexOf(category);
  const x = MARGIN + grid.levelRoom + index * (grid.panelWidth + WAVE_GAP + PANEL_GAP);
  const labelY = rows.head - 8;
  /** The middle of a wave's column, or of the gap before it. */
  const xOfPlace = (place: number) => {
    const column = x + Math.floor(place / 2) * (grid.waveWidth + WAVE_GAP);
    return place % 2 === 1 ? column + grid.waveWidth / 2 : column - WAVE_GAP / 2;
  };
  return {
    category,
    x,
    width: grid.panelWidth,
    sign: { x: x + 5, y: labelY - SIZE.category * BASELINE },
    label: { x: x + 15, y: labelY, text: grid.labels.category(category) },
    waves: grid.figure.waves.map((wave, waveIndex) => {
      const waveX = x + waveIndex * (grid.waveWidth + WAVE_GAP);
      return placeWave(grid, site, wave, category, { x: waveX, lines: grid.waveLines[waveIndex] ?? [] }, rows);
    }),
    events: placeEvents(events, grid.labels, xOfPlace, rows.top),
  };
}

function placeWave(
  grid: Grid,
  site: Site,
  wave: Wave,
  category: WorkCategory,
  { x, lines }: { x: number; lines: string[] },
  rows: Rows,
): PlacedWave {
  const marks = grid.levels.map(({ id }) =>
    grid.marks.get(markId({ countyId: site.id, waveId: wave.id, levelId: id, category })),
  );
  const nameY = rows.bottom + 5 + SIZE.wave;
  const nameLines = max(grid.waveLines, (one) => one.length) ?? 0;
  const labelWidth = textWidth(grid.labels.noData, SIZE.value) + 8;
  return {
    id: wave.id,
    x,
    width: grid.waveWidth,
    top: rows.top,
    bottom: rows.bottom,
    name: stackLines(lines, x, nameY, SIZE.wave),
    n: { x, y: nameY + linesHeight(nameLines, SIZE.wave), text: grid.labels.n(marks[0]?.nDocuments ?? 0) },
    noData: marks.some((mark) => mark && mark.count !== null)
      ? null
      : {
          label: { x: x + grid.waveWidth / 2, y: (rows.top + rows.bottom) / 2, text: grid.labels.noData },
          labelWidth,
          upright: labelWidth + 4 > grid.waveWidth,
        },
  };
}

function placeMark(
  grid: Grid,
  mark: FigureMark,
  x: number,
  rows: Rows,
  levelIndex: number,
  place: { row: number; column: number },
): PlacedMark {
  const { top, centre } = rowAt(rows, levelIndex);
  const end = mark.count === null ? null : x + grid.scale(mark.count);
  return {
    ...place,
    mark,
    id: markId(mark),
    x,
    y: top,
    width: grid.waveWidth,
    height: grid.levels[levelIndex]?.height ?? 0,
    centre,
    end,
    value:
      mark.count === null || end === null
        ? null
        : { x: end + VALUE_OFFSET, y: centre + SIZE.value * BASELINE, text: grid.labels.value(mark.count) },
    description: grid.labels.mark(mark),
  };
}
