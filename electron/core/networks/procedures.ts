/** network.* and tie.* */
import type { Implementation } from '../context.ts';

export const networkProcedures = {} as Implementation<'network.arenas' | 'network.export' | 'tie.report'>;
