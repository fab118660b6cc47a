/** Scaffold: to be replaced by its author. */
import type { Implementation } from '../context.ts';

export const documentProcedures = {} as Implementation<'document.list' | 'document.get' | 'document.deletionImpact' | 'document.delete' | 'import.documents'>;
