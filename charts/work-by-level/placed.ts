/** What the layout of "institutional work by level over waves" hands to its drawing: pixels and strings. */

import type { FigureMark } from '../../schema/figures/work-by-level/model.ts';
import type { WorkCategory } from '../../schema/model/coding.ts';
import type { WaveId } from '../../schema/model/ids.ts';
import type { TextLine } from '../lib/text.ts';

export interface PlacedMark {
  mark: FigureMark;
  id: string;
  /** Row and column over all panels, for moving by arrow keys. */
  row: number;
  column: number;
  /** The cell, which also takes the click; `x` is the baseline the bar starts from. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Middle of the row. */
  centre: number;
  /** Where the bar ends: null for no data, `x` itself for 0. */
  end: number | null;
  value: TextLine | null;
  description: string;
}

export interface PlacedWave {
  id: WaveId;
  x: number;
  width: number;
  top: number;
  bottom: number;
  name: TextLine[];
  n: TextLine;
  /** Drawn over all levels where nothing could be counted; `upright` where the words do not fit across. */
  noData: { label: TextLine; labelWidth: number; upright: boolean } | null;
}

/** An event above a panel's columns: a bracket from `from` to `to`, or a stem where both are the same. */
export interface PlacedEvent {
  id: string;
  number: string;
  description: string;
  from: number;
  to: number;
  /** Middle of the number. */
  x: number;
  y: number;
  /** The top of the columns, where a stem ends. */
  bottom: number;
}

/** An event in the key; without a number where it is not in the figure. */
export interface PlacedKeyEntry {
  id: string;
  number: string | null;
  /** Middle of the number. */
  x: number;
  lines: TextLine[];
}

export interface PlacedPanel {
  category: WorkCategory;
  x: number;
  width: number;
  sign: { x: number; y: number };
  label: TextLine;
  waves: PlacedWave[];
  events: PlacedEvent[];
}

/** Lines are set flush right, against the panels. */
export interface PlacedLevel {
  centre: number;
  lines: TextLine[];
}

export interface PlacedCounty {
  id: string;
  /** A rule here sets the county off from the one above. */
  top: number;
  name: TextLine[];
  levels: PlacedLevel[];
  panels: PlacedPanel[];
}

export interface WorkByLevelLayout {
  width: number;
  height: number;
  title: TextLine[];
  unit: TextLine[];
  counties: PlacedCounty[];
  marks: PlacedMark[];
  /** What the numbers of events stand for. */
  key: PlacedKeyEntry[];
  caption: TextLine[];
  /** In place of panels and caption when the study has no county or no wave. */
  nothing: TextLine[];
}
