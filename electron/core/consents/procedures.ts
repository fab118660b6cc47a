/** consent.* and import.consents */
import type { Implementation } from '../context.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { readTable } from '../imports/tables/read-table.ts';
import { consentRows } from './consent-rows.ts';
import { mayUseMaterial } from './queries.ts';

export const consentProcedures: Implementation<'consent.mayUse' | 'import.consents'> = {
  'consent.mayUse': ({ db }, use) => mayUseMaterial(db, use),
  'import.consents': async (task, { path, dryRun }) => {
    const table = await readTable(task.files, path, [['participant']]);
    return importRows(task, table, dryRun, consentRows(table));
  },
};
