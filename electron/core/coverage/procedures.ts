/** coverage.* and study.overview */
import type { Implementation } from '../context.ts';

export const coverageProcedures = {} as Implementation<
  'coverage.grid' | 'coverage.plan' | 'coverage.export' | 'study.overview'
>;
