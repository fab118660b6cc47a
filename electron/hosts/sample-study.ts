/** Makes the sample study from the files in sample-study/, by the same imports that a researcher uses. */
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcedureName } from '../../schema/contract.ts';
import { errorFromWire } from '../../schema/errors.ts';
import type { DesignTable } from '../../schema/model/design.ts';
import { createStudyFile, openStudyFile } from './compose.ts';
import { dispatch } from './dispatch.ts';
import { createNodeFiles } from './node-files.ts';

/** In this order: a row may name rows of the tables before it. */
const DESIGN: readonly [DesignTable, string][] = [
  ['waves', 'waves.csv'],
  ['phases', 'phases.csv'],
  ['sites', 'sites.csv'],
  ['siteLinks', 'site-links.csv'],
  ['phasePeriods', 'phase-periods.csv'],
  ['brackets', 'brackets.csv'],
  ['events', 'events.csv'],
  ['roles', 'roles.csv'],
  ['arenas', 'arenas.csv'],
  ['reportedTies', 'reported-ties.csv'],
];

/** Under another name until it is whole: a half-made sample would be opened for ever after. */
export async function createSampleStudy(target: string, folder: string): Promise<void> {
  const path = `${target}.part`;
  rmSync(path, { force: true });
  createStudyFile(path, { name: 'Sample study', template: 'institutional-work' });
  const { core, project } = openStudyFile(path, createNodeFiles(), () => {});
  const call = async (procedure: ProcedureName, input: unknown) => {
    const result = await dispatch(core, procedure, input);
    if (!result.ok) throw errorFromWire(result.error);
  };
  let isWhole = false;
  try {
    await call('import.documents', {
      paths: [join(folder, 'documents')],
      attributes: join(folder, 'attributes.csv'),
    });
    for (const [table, file] of DESIGN) await call('import.design', { table, path: join(folder, 'design', file) });
    await call('import.codings', { path: join(folder, 'codings-coder-1.csv'), coder: 'Coder 1' });
    await call('import.codings', { path: join(folder, 'codings-coder-2.csv'), coder: 'Coder 2' });
    await call('import.consents', { path: join(folder, 'consents.csv') });
    isWhole = true;
  } finally {
    project.close();
    if (isWhole) renameSync(path, target);
    else rmSync(path, { force: true });
  }
}
