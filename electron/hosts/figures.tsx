/**
 * Any figure of the registry as a file that stands alone: the window's own drawing, made without a window, with the
 * colours of paper. Text stays text; title and caption are in the drawing.
 */
import { renderToStaticMarkup } from 'react-dom/server';
import { paperTheme } from '../../charts/lib/theme.ts';
import { FigureDrawing } from '../../charts/registry.tsx';
import type { DrawnFigure, FigureData } from '../../schema/figures/registry.ts';
import type { Language } from '../../words/languages.ts';

/** A printed page's width across in landscape, in pixels at 96 per inch. */
const WIDTH = 1040;

/** SVG text, UTF-8. */
export function drawFigure<Name extends DrawnFigure>(figure: Name, data: FigureData<Name>, language: Language): string {
  const drawing = <FigureDrawing figure={figure} data={data} language={language} width={WIDTH} theme={paperTheme} />;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${renderToStaticMarkup(drawing)}\n`;
}
