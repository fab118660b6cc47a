/** Binds the figures to the contract. How a figure is drawn and turned into pixels is given by the host. */
import { actsByMark, markId, workByLevelFigure } from '../../../../schema/figures/work-by-level/count.ts';
import type { WorkByLevelFigure } from '../../../../schema/figures/work-by-level/model.ts';
import type { Language } from '../../../../words/languages.ts';
import type { Implementation } from '../../context.ts';
import { listExcerptsOfActs } from '../../excerpts/queries.ts';
import { figureCsv } from '../work-by-level/figure-csv.ts';
import { readFigureData } from '../work-by-level/queries.ts';

export interface FigureDeps {
  /** SVG text that stands alone. */
  renderFigure(figure: WorkByLevelFigure, options: { language: Language }): string;
  /** PNG. */
  rasterise(svg: string): Uint8Array;
}

export const figureProcedures = ({
  renderFigure,
  rasterise,
}: FigureDeps): Implementation<'figure.workByLevel' | 'figure.quotes' | 'figure.export'> => ({
  'figure.workByLevel': ({ db }, params) => workByLevelFigure(readFigureData(db, params), params.countUnit),

  'figure.quotes': ({ db }, { params, mark }) => {
    const rows = actsByMark(readFigureData(db, params)).get(markId(mark)) ?? [];
    return listExcerptsOfActs(db, [...new Set(rows.map((row) => row.actId))], 'en');
  },

  'figure.export': async ({ db, files }, { params, format, path, language }) => {
    const figure = workByLevelFigure(readFigureData(db, params), params.countUnit);
    await files.writeAtomically(path, content());
    return { path, marks: figure.marks.length };

    function content(): string | Uint8Array {
      if (format === 'csv') return figureCsv(figure);
      const svg = renderFigure(figure, { language });
      return format === 'png' ? rasterise(svg) : svg;
    }
  },
});
