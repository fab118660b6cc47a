/**
 * Codings under a frozen version: which code each had when the version was frozen is read from the history, its
 * short id from the version. What a merge or split has made one since is shown as the two it was.
 */
import type { Input } from '../../../schema/contract.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import { listCodings } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { type CodebookThen, getVersion } from './versions.ts';

/** A coding as the history has it: columns of its row that the version's view needs. */
interface Before {
  segment_id: Coding['segmentId'];
  code_id: Coding['codeId'];
  coder_id: Coding['coderId'];
  act_id: Coding['actId'];
  slot: Coding['slot'];
}

/** Codings younger than the version keep their present code. */
export function listCodingsThen(
  db: ReadDb,
  filter: Omit<Input<'coding.list'>, 'codebookVersionId'>,
  versionId: string,
): Coding[] {
  const then = getVersion(db, versionId);
  const present = listCodings(db, { documentId: filter.documentId, filter: filter.filter });
  const codesThen = codesSince(db, then.seq);
  const codings = present.map((coding): Coding => {
    if (codesThen.get(coding.id) === null) return coding;
    const codeId = codesThen.get(coding.id) ?? coding.codeId;
    return { ...coding, codeId, code: then.codes.get(codeId)?.shortId ?? coding.code };
  });
  return [...codings, ...absorbed(db, then, present)]
    .filter((coding) => filter.codeId === undefined || coding.codeId === filter.codeId)
    .sort(byPlace);
}

/** Of every coding that changed since: its code before the first change, null when it was not there yet. */
function codesSince(db: ReadDb, seq: number): Map<string, Coding['codeId'] | null> {
  // With min(), SQLite takes the other columns from the row that holds the minimum.
  const rows = db.all<{ id: string; codeId: Coding['codeId'] | null }>(sql`
    SELECT row_id AS id, json_extract(before, '$.code_id') AS codeId, min(id) FROM changes
    WHERE table_name = 'codings' AND command_seq > ${seq} GROUP BY row_id`);
  return new Map(rows.map((row) => [row.id, row.codeId]));
}

/** Codings of that time that a merge or split dropped, since the same words had the other code already. */
function absorbed(db: ReadDb, then: CodebookThen, present: readonly Coding[]): Coding[] {
  const rows = db.all<{ id: Coding['id']; before: string }>(sql`
    WITH since AS (
      SELECT row_id, min(id) AS first, max(id) AS last FROM changes
      WHERE table_name = 'codings' AND command_seq > ${then.seq} GROUP BY row_id
    )
    SELECT since.row_id AS id, first.before FROM since
    JOIN changes first ON first.id = since.first JOIN changes last ON last.id = since.last
    JOIN commands ON commands.seq = last.command_seq JOIN commands step ON step.seq = commands.step
    WHERE first.before IS NOT NULL AND last.operation = 'delete'
      AND step.procedure IN ('codebook.merge', 'codebook.split')`);
  return rows.flatMap(({ id, before }) => {
    const was = JSON.parse(before) as Before;
    const survivor = present.find((coding) => coding.segmentId === was.segment_id && coding.coderId === was.coder_id);
    const code = then.codes.get(was.code_id)?.shortId;
    if (survivor === undefined || code === undefined) return [];
    return [{ ...survivor, id, codeId: was.code_id, code, actId: was.act_id, slot: was.slot }];
  });
}

function byPlace(a: Coding, b: Coding): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1;
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
}
