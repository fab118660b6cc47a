/** study.outline, design.*, site.*, import.design and import.attributes */
import type { Implementation } from '../context.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { attributeRows, readAttributeTable } from './attribute-rows.ts';
import { readOutline } from './queries.ts';
import { mergeSites, moveSite, splitSite } from './sites/commands.ts';
import { deleteRows, saveRows } from './tables/commands.ts';
import { deletionImpact } from './tables/deletion-impact.ts';
import { importDesign, previewImport } from './tables/import-design.ts';
import { DesignSheet } from './tables/sheet.ts';

export const designProcedures: Implementation<
  | 'study.outline'
  | 'design.rows'
  | 'design.save'
  | 'design.delete'
  | 'design.deletionImpact'
  | 'design.previewImport'
  | 'site.move'
  | 'site.merge'
  | 'site.split'
  | 'import.design'
  | 'import.attributes'
> = {
  'study.outline': ({ db }) => readOutline(db),
  'design.rows': ({ db }, { table }) => new DesignSheet(db, table).read(),
  'design.save': saveRows,
  'design.delete': deleteRows,
  'design.deletionImpact': deletionImpact,
  'design.previewImport': previewImport,
  'site.move': moveSite,
  'site.merge': mergeSites,
  'site.split': splitSite,
  'import.design': importDesign,
  'import.attributes': async (task, { path, dryRun }) => {
    const table = await readAttributeTable(task.files, path);
    return importRows(task, table, dryRun, attributeRows(table));
  },
};
