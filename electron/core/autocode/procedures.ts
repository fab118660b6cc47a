/** autocode.preview, autocode.apply */
import type { Implementation } from '../context.ts';
import { codePlaces } from './code-places.ts';
import { findPlaces } from './find-places.ts';

export const autocodeProcedures: Implementation<'autocode.preview' | 'autocode.apply'> = {
  'autocode.preview': findPlaces,
  'autocode.apply': codePlaces,
};
