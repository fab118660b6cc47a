/** Scaffold: to be replaced by its author. */
import type { Implementation } from '../context.ts';

export const excerptProcedures = {} as Implementation<'excerpt.list' | 'excerpt.export'>;
