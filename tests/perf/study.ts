/** A study in a file of its own, opened as the command line opens it. */
import type { Call } from '../../electron/core/context.ts';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { errorFromWire } from '../../schema/errors.ts';

export interface BenchStudy {
  call: Call;
  close(): void;
}

export function newStudy(path: string): BenchStudy {
  createStudyFile(path, { name: 'Bench', template: 'institutional-work' });
  return openStudy(path);
}

export function openStudy(path: string): BenchStudy {
  const { core, project } = openStudyFile(path, createNodeFiles(), () => {});
  return {
    async call(procedure, input) {
      const result = await dispatch(core, procedure, input);
      if (!result.ok) throw errorFromWire(result.error);
      return result.value as never;
    },
    close: () => project.close(),
  };
}
