/** Binds excerpts to the contract: the list that is looked through, and the file that goes out. */
import { messageText } from '../../../schema/errors.ts';
import type { Excerpt } from '../../../schema/model/excerpt.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import type { Implementation, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { listMemos } from '../memos/queries.ts';
import { type CodePath, listCodePaths, withDescendants } from './codebook-paths.ts';
import { type Checked, checkConsent, type Use } from './consent-check.ts';
import { describeFilter } from './describe-filter.ts';
import { type AttributeValues, excerptsCsv } from './excerpts-csv.ts';
import type { Section } from './excerpts-docx.ts';
import { listExcerpts } from './queries.ts';

export const excerptProcedures: Implementation<'excerpt.list' | 'excerpt.export'> = {
  'excerpt.list': ({ db }, { filter, limit }) => {
    const { total, excerpts } = listExcerpts(db, filter, 'en', limit);
    return { total, excerpts };
  },

  'excerpt.export': async ({ db, files, now, step }, { path, format, filter, language, ...asked }) => {
    const label = files.basename(path);
    const use: Use = {
      purpose: asked.purpose ?? null,
      recipient: asked.recipient ?? null,
      asOf: asked.asOf ?? now().toISOString().slice(0, 10),
    };
    await step(0, 3, label);
    const checked = checkConsent(db, listExcerpts(db, filter, language), use);
    await step(1, 3, label);
    const paths = listCodePaths(db);
    const { excerptsDocx } = await import('./excerpts-docx.ts');
    const content =
      format === 'csv'
        ? excerptsCsv(checked.excerpts, paths, readAttributes(db), use.purpose === null ? readMemos(db) : new Map())
        : await excerptsDocx(
            {
              title: say(language, 'excerpts:report.title', {
                study: db.get<{ name: string }>(sql`SELECT name FROM project`)?.name ?? '',
              }),
              about: [...describeFilter(db, filter, language), ...about(checked.excerpts, use, language)],
              sections: sections(checked.excerpts, paths, filter.codeIds ?? []),
              leftOut: leftOut(checked),
            },
            language,
          );
    await step(2, 3, label);
    await files.writeAtomically(path, content);
    await step(3, 3, label);
    return { path, excerpts: checked.excerpts.length, excluded: checked.excluded };

    function leftOut({ excluded }: Checked): string[] {
      if (excluded.length === 0) return [say(language, 'excerpts:report.nothingLeftOut')];
      return excluded.map(({ reason, count }) =>
        say(language, 'excerpts:report.leftOutReason', {
          excerpts: say(language, 'common:excerpts', { count }),
          reason: messageText(language, reason),
        }),
      );
    }
  },
};

function about(excerpts: readonly Excerpt[], { purpose, recipient, asOf }: Use, language: Language): string[] {
  const documents = new Set(excerpts.map((excerpt) => excerpt.documentId)).size;
  return [
    say(language, 'excerpts:report.excerpts', {
      excerpts: say(language, 'common:excerpts', { count: excerpts.length }),
      documents: say(language, 'common:documents', { count: documents }),
    }),
    checkedFor(),
    `${say(language, 'excerpts:report.order')} ${say(language, 'excerpts:report.repeated')}`,
  ];

  function checkedFor(): string {
    const date = asOf;
    if (purpose === null) return say(language, 'excerpts:report.workingCopy', { date });
    if (recipient === null) return say(language, 'excerpts:report.forUse', { purpose, date });
    return say(language, 'excerpts:report.forUseBy', { purpose, recipient, date });
  }
}

/**
 * In the codebook's order. An excerpt stands under the codes that were asked for; without a wish, an
 * act stands under its work forms (its other slots say who and where) and a plain coding under its codes.
 */
function sections(
  excerpts: readonly Excerpt[],
  paths: ReadonlyMap<CodeId, CodePath>,
  codeIds: readonly CodeId[],
): Section[] {
  const asked = withDescendants(paths, codeIds);
  const under = new Map<CodeId, Section['excerpts']>();
  excerpts.forEach((excerpt, index) => {
    const forms = excerpt.codes.filter((code) => code.slot === 'work_form');
    const chosen =
      asked.size > 0
        ? excerpt.codes.filter((code) => asked.has(code.codeId))
        : forms.length > 0
          ? forms
          : excerpt.codes;
    for (const codeId of new Set(chosen.map((code) => code.codeId))) {
      const entries = under.get(codeId);
      const entry = { number: index + 1, excerpt };
      if (entries) entries.push(entry);
      else under.set(codeId, [entry]);
    }
  });
  return [...paths.values()].flatMap((code) => {
    const entries = under.get(code.id);
    return entries ? [{ code, excerpts: entries }] : [];
  });
}

/** For working copies only: what researchers noted for themselves does not go out with quotes for others. */
function readMemos(db: ReadDb): Map<string, string> {
  const memos = new Map<string, string>();
  for (const memo of listMemos(db, { kinds: ['segment', 'act'] }).reverse()) {
    const about = memo.segmentId ?? memo.actId;
    if (about === null) continue;
    const text = [memo.title, memo.text].filter((part) => part !== '').join('\n');
    memos.set(about, memos.has(about) ? `${memos.get(about)}\n\n${text}` : text);
  }
  return memos;
}

function readAttributes(db: ReadDb): AttributeValues {
  const names = db
    .all<{ name: string }>(sql`SELECT name FROM attributes ORDER BY name COLLATE NOCASE`)
    .map(({ name }) => name);
  const rows = db.all<{ documentId: string; name: string; value: string }>(sql`
    SELECT document_id AS documentId, attributes.name, value
    FROM attribute_values JOIN attributes ON attributes.id = attribute_values.attribute_id`);
  const values = new Map<string, Map<string, string>>();
  for (const { documentId, name, value } of rows) {
    const ofDocument = values.get(documentId) ?? new Map<string, string>();
    values.set(documentId, ofDocument.set(name, value));
  }
  return { names, values };
}
