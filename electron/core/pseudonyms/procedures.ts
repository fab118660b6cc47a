/** pseudonym.* */
import type { Implementation } from '../context.ts';
import type { ProjectFile } from '../db/project-file.ts';

export const pseudonymProcedures = (_project: ProjectFile) =>
  ({}) as Implementation<'pseudonym.suggest' | 'pseudonym.apply' | 'pseudonym.readKey'>;
