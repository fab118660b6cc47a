/** What every figure's drawing and table are given, and which parts of it the window listens to. */
import type { ReactNode } from 'react';
import type { DrawnFigure, FigureData, FigureMarkOf, FigureWordsOf } from '../schema/figures/registry.ts';
import type { ChartTheme } from './lib/theme.ts';

export interface DrawingProps<Name extends DrawnFigure> {
  data: FigureData<Name>;
  words: FigureWordsOf<Name>;
  /** Pixels; the figure may need more and then is wider. */
  width: number;
  theme: ChartTheme;
  /** With it every mark can be reached and opened by mouse and keyboard; without it the figure is a picture. */
  onMark: ((mark: FigureMarkOf<Name>) => void) | undefined;
  /** A mark's id. */
  selected: string | null;
}

export interface FigureChart<Name extends DrawnFigure> {
  Drawing(props: DrawingProps<Name>): ReactNode;
  /** The same numbers for reading aloud, for checking a mark, for copying. */
  Table(props: Pick<DrawingProps<Name>, 'data' | 'words'>): ReactNode;
}
