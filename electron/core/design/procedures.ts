/** study.* and import.attributes */
import type { Implementation } from '../context.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { attributeRows, readAttributeTable } from './attribute-rows.ts';
import { readOutline } from './queries.ts';

export const studyProcedures: Implementation<'study.outline' | 'import.attributes'> = {
  'study.outline': ({ db }) => readOutline(db),
  'import.attributes': async (task, { path, dryRun }) => {
    const table = await readAttributeTable(task.files, path);
    return importRows(task, table, dryRun, attributeRows(table));
  },
};
