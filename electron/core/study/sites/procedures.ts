/** site.* */
import type { Implementation } from '../../context.ts';

export const siteProcedures = {} as Implementation<'site.move' | 'site.merge' | 'site.split'>;
