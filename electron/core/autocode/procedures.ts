/** autocode.preview, autocode.apply */
import type { Implementation } from '../context.ts';

export const autocodeProcedures = {} as Implementation<'autocode.preview' | 'autocode.apply'>;
