/** facet.*, code.*, codebook.* and codeSet.*: codes, the codebook as a whole, its versions, and named sets of its codes. */
import { say } from '../../../words/say.ts';
import type { Implementation } from '../context.ts';
import { sql } from '../db/sql.ts';
import { createCode, deleteCode, moveCode, updateCode } from './code-commands.ts';
import { codeDeletionImpact, listCodes, listFacets } from './code-queries.ts';
import { deleteCodeSet, listCodeSets, saveCodeSet } from './code-sets.ts';
import { codebookCsv } from './codebook-csv.ts';
import { listEntries } from './codebook-entries.ts';
import { diffCodebook } from './diff.ts';
import { mergeCodes } from './merge.ts';
import { splitCode } from './split.ts';
import { freezeCodebook, listVersions, versionCodes } from './versions.ts';

export const codebookProcedures: Implementation<
  | 'facet.list'
  | 'code.list'
  | 'code.create'
  | 'code.update'
  | 'code.move'
  | 'code.deletionImpact'
  | 'code.delete'
  | 'codebook.merge'
  | 'codebook.split'
  | 'codebook.freeze'
  | 'codebook.versions'
  | 'codebook.version'
  | 'codebook.diff'
  | 'codebook.export'
  | 'codeSet.list'
  | 'codeSet.save'
  | 'codeSet.delete'
> = {
  'facet.list': ({ db }) => listFacets(db),
  'code.list': ({ db }) => listCodes(db),
  'code.create': createCode,
  'code.update': updateCode,
  'code.move': moveCode,
  'code.deletionImpact': ({ db }, { codeId }) => codeDeletionImpact(db, codeId),
  'code.delete': (context, { codeId }) => deleteCode(context, codeId),

  'codebook.merge': mergeCodes,
  'codebook.split': splitCode,
  'codebook.freeze': freezeCodebook,
  'codebook.versions': ({ db }) => listVersions(db),
  'codebook.version': ({ db }, { id }) => versionCodes(db, id),
  'codebook.diff': ({ db }, { from, to }) => diffCodebook(db, from, to),

  'codebook.export': async ({ db, files, now, step }, { path, format, language }) => {
    const label = files.basename(path);
    await step(0, 2, label);
    const today = now().toISOString().slice(0, 10);
    const entries = listEntries(db, language, today);
    const { codebookDocx } = await import('./codebook-docx.ts');
    const content =
      format === 'csv'
        ? codebookCsv(entries)
        : await codebookDocx(
            {
              title: say(language, 'codebook:report.title', {
                study: db.get<{ name: string }>(sql`SELECT name FROM project`)?.name ?? '',
              }),
              about: [
                say(language, 'codebook:report.about', { count: entries.length, date: today }),
                say(language, 'codebook:report.quotes'),
              ],
              entries,
            },
            language,
          );
    await step(1, 2, label);
    await files.writeAtomically(path, content);
    await step(2, 2, label);
    return { path, codes: entries.length };
  },

  'codeSet.list': ({ db }) => listCodeSets(db),
  'codeSet.save': saveCodeSet,
  'codeSet.delete': (context, { id }) => {
    deleteCodeSet(context, id);
    return { id };
  },
};
