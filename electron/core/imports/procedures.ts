/** import.preview */
import type { Implementation } from '../context.ts';

export const importProcedures = {} as Implementation<'import.preview'>;
