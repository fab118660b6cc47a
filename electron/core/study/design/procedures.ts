/** design.* and import.design */
import type { Implementation } from '../../context.ts';

export const designProcedures = {} as Implementation<
  'design.rows' | 'design.save' | 'design.delete' | 'design.previewImport' | 'import.design'
>;
