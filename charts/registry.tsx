/** How each figure is drawn; the same for the window and for files. */
import { useMemo } from 'react';
import { type DrawnFigure, definitionOf, type FigureData } from '../schema/figures/registry.ts';
import type { Language } from '../words/languages.ts';
import { ArenaNetworkChart } from './arena-network/Chart.tsx';
import { ArenaNetworkTable } from './arena-network/Table.tsx';
import type { DrawingProps, FigureChart } from './drawing.ts';
import { windowTheme } from './lib/theme.ts';
import { WorkByLevelChart } from './work-by-level/Chart.tsx';
import { WorkByLevelTable } from './work-by-level/Table.tsx';

const CHARTS: { [Name in DrawnFigure]: FigureChart<Name> } = {
  'work-by-level-over-waves': { Drawing: WorkByLevelChart, Table: WorkByLevelTable },
  'arena-network': { Drawing: ArenaNetworkChart, Table: ArenaNetworkTable },
};

interface Asked<Name extends DrawnFigure> {
  figure: Name;
  data: FigureData<Name>;
  language: Language;
}

export function FigureDrawing<Name extends DrawnFigure>({
  figure,
  data,
  language,
  width,
  theme = windowTheme,
  onMark,
  selected = null,
}: Asked<Name> & Pick<DrawingProps<Name>, 'width'> & Partial<DrawingProps<Name>>) {
  const words = useMemo(() => definitionOf(figure).words(data, language), [figure, data, language]);
  const { Drawing } = CHARTS[figure];
  return <Drawing data={data} words={words} width={width} theme={theme} onMark={onMark} selected={selected} />;
}

export function FigureTable<Name extends DrawnFigure>({ figure, data, language }: Asked<Name>) {
  const { Table } = CHARTS[figure];
  return <Table data={data} words={definitionOf(figure).words(data, language)} />;
}
