/** design.* and import.design */
import type { Implementation } from '../../context.ts';
import { deleteRows, saveRows } from './commands.ts';
import { DesignSheet } from './sheet.ts';

export const designProcedures = {
  'design.rows': ({ db }, { table }) => new DesignSheet(db, table).read(),
  'design.save': saveRows,
  'design.delete': deleteRows,
} as Implementation<'design.rows' | 'design.save' | 'design.delete' | 'design.previewImport' | 'import.design'>;
