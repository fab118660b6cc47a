/** design.* and import.design */
import type { Implementation } from '../../context.ts';
import { deleteRows, saveRows } from './commands.ts';
import { deletionImpact } from './deletion-impact.ts';
import { importDesign, previewImport } from './import-design.ts';
import { DesignSheet } from './sheet.ts';

export const designProcedures: Implementation<
  'design.rows' | 'design.save' | 'design.delete' | 'design.deletionImpact' | 'design.previewImport' | 'import.design'
> = {
  'design.rows': ({ db }, { table }) => new DesignSheet(db, table).read(),
  'design.save': saveRows,
  'design.delete': deleteRows,
  'design.deletionImpact': deletionImpact,
  'design.previewImport': previewImport,
  'import.design': importDesign,
};
