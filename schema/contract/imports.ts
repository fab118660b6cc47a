/** Bringing material and tables into the study. */
import { z } from 'zod';
import { DocumentImport, ImportOptions, PreviewedFile, RowImport } from '../model/imports.ts';
import { name, path, task, writingTask } from './procedure.ts';

export const imports = {
  /** Files, folders and zip archives: what they would become. Writes nothing. */
  'import.preview': task(
    z.strictObject({
      paths: z.array(path).min(1),
      options: ImportOptions.default({ speakers: [], surveys: {} }),
      /** One of the files that the paths stand for, by its `path`; without it all of them. */
      only: path.optional(),
      /** Of each file. */
      blocks: z.number().int().min(0).max(500).default(40),
    }),
    z.array(PreviewedFile),
  ),
  'import.documents': writingTask(
    'import',
    z.strictObject({
      paths: z.array(path).min(1),
      attributes: path.optional(),
      options: ImportOptions.default({ speakers: [], surveys: {} }),
      /** Files that the paths stand for and that are not to be taken, by the `path` of their preview. */
      leftOut: z.array(path).default([]),
      dryRun: z.boolean().default(false),
    }),
    DocumentImport,
  ),
  'import.attributes': writingTask('import', z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),
  'import.codings': writingTask(
    'import',
    z.strictObject({ path, coder: name, dryRun: z.boolean().default(false) }),
    RowImport,
  ),
  'import.consents': writingTask('import', z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),
};
