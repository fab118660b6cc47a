/** site.* */
import type { Implementation } from '../../context.ts';
import { mergeSites, moveSite, splitSite } from './commands.ts';

export const siteProcedures: Implementation<'site.move' | 'site.merge' | 'site.split'> = {
  'site.move': moveSite,
  'site.merge': mergeSites,
  'site.split': splitSite,
};
