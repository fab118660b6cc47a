/** Makes the sample study from the files in sample-study/, by the same imports that a researcher uses. */
import { join } from 'node:path';
import type { ProcedureName } from '../../schema/contract.ts';
import { errorFromWire } from '../../schema/errors.ts';
import { createStudyFile, openStudyFile } from './compose.ts';
import { dispatch } from './dispatch.ts';
import { createNodeFiles } from './node-files.ts';

export async function createSampleStudy(path: string, folder: string): Promise<void> {
  createStudyFile(path, { name: 'Sample study', template: 'institutional-work' });
  const { core, project } = openStudyFile(path, createNodeFiles(), () => {});
  const call = async (procedure: ProcedureName, input: unknown) => {
    const result = await dispatch(core, procedure, input);
    if (!result.ok) throw errorFromWire(result.error);
  };
  try {
    await call('import.documents', {
      paths: [join(folder, 'documents')],
      attributes: join(folder, 'attributes.csv'),
    });
    await call('import.codings', { path: join(folder, 'codings-coder-1.csv'), coder: 'Coder 1' });
    await call('import.codings', { path: join(folder, 'codings-coder-2.csv'), coder: 'Coder 2' });
    await call('import.consents', { path: join(folder, 'consents.csv') });
  } finally {
    project.close();
  }
}
