/** link.list, link.create, link.delete */
import type { Implementation } from '../context.ts';

export const linkProcedures = {} as Implementation<'link.list' | 'link.create' | 'link.delete'>;
