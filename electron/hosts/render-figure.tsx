/**
 * A figure as a file that stands alone: the window's own component, drawn without a window, with
 * the colours of paper. Text stays text; title and caption are in the drawing.
 */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ArenaNetworkChart } from '../../charts/arena-network/Chart.tsx';
import { paperTheme } from '../../charts/lib/theme.ts';
import { WorkByLevelChart } from '../../charts/work-by-level/Chart.tsx';
import { networkLabels } from '../../schema/figures/arena-network/labels.ts';
import type { ArenaNetwork } from '../../schema/figures/arena-network/model.ts';
import { figureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { WorkByLevelFigure } from '../../schema/figures/work-by-level/model.ts';
import type { Language } from '../../words/languages.ts';

/** A printed page's width across in landscape, in pixels at 96 per inch. */
const WIDTH = 1040;

/** SVG text, UTF-8. */
export function renderFigure(figure: WorkByLevelFigure, { language }: { language: Language }): string {
  return standAlone(
    <WorkByLevelChart figure={figure} labels={figureLabels(figure, language)} width={WIDTH} theme={paperTheme} />,
  );
}

/** SVG text, UTF-8. */
export function renderNetwork(network: ArenaNetwork, { language }: { language: Language }): string {
  return standAlone(
    <ArenaNetworkChart network={network} labels={networkLabels(network, language)} width={WIDTH} theme={paperTheme} />,
  );
}

function standAlone(chart: ReactElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(chart)}\n`;
}
