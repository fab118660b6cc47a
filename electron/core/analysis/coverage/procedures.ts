/** coverage.plan and study.overview */
import type { Implementation } from '../../context.ts';
import { readOverview } from './overview.ts';
import { planCells } from './plan.ts';

export const coverageProcedures: Implementation<'coverage.plan' | 'study.overview'> = {
  'coverage.plan': (context, input) => ({ cells: planCells(context, input) }),
  'study.overview': ({ db }) => readOverview(db),
};
