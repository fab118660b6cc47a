/** Coverage out of the open study. */
import type { FigureSource } from '../figures/source.ts';
import { readCoverage } from './grid.ts';

export const coverageSource: FigureSource<'coverage'> = {
  read: ({ db }, { filter, ...axes }) => readCoverage(db, axes, filter),
  actsBehind: null,
  async workbook(grid, axes, language) {
    const { coverageXlsx } = await import('./coverage-xlsx.ts');
    return coverageXlsx(grid, axes, language);
  },
};
