/** coverage.* and study.overview */
import type { Implementation } from '../../context.ts';
import { coverageCsv } from './coverage-csv.ts';
import { readCoverage } from './grid.ts';
import { readOverview } from './overview.ts';
import { planCells } from './plan.ts';

export const coverageProcedures: Implementation<
  'coverage.grid' | 'coverage.plan' | 'coverage.export' | 'study.overview'
> = {
  'coverage.grid': ({ db }, { filter, ...axes }) => readCoverage(db, axes, filter),
  'coverage.plan': (context, input) => ({ cells: planCells(context, input) }),
  'coverage.export': async ({ db, files, step }, { filter, path, format, language, ...axes }) => {
    const label = files.basename(path);
    await step(0, 2, label);
    const grid = readCoverage(db, axes, filter);
    await step(1, 2, label);
    const { coverageXlsx } = await import('./coverage-xlsx.ts');
    const content = format === 'csv' ? coverageCsv(grid, axes) : await coverageXlsx(grid, axes, language);
    await files.writeAtomically(path, content);
    await step(2, 2, label);
    return { path, cells: grid.total };
  },
  'study.overview': ({ db }) => readOverview(db),
};
