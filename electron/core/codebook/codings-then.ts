/**
 * Codings under a frozen version: which code each had when the version was frozen is read from the history, its
 * short id from the version. What a merge or split has made one since is shown as the two it was.
 */
import type { Input } from '../../../schema/contract.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import { listCodings } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { commandsBack } from '../db/read-log.ts';
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
  const changed = codingsChangedSince(db, then.seq);
  const codesThen = new Map<string, Coding['codeId'] | null>(changed.map((one) => [one.id, one.was?.code_id ?? null]));
  const codings = present.map((coding): Coding => {
    if (codesThen.get(coding.id) === null) return coding;
    const codeId = codesThen.get(coding.id) ?? coding.codeId;
    return { ...coding, codeId, code: then.codes.get(codeId)?.shortId ?? coding.code };
  });
  return [...codings, ...absorbed(db, then, changed, present)]
    .filter((coding) => filter.codeId === undefined || coding.codeId === filter.codeId)
    .sort(byPlace);
}

/** What became of a coding since: its row then, null when it was not there yet, and the step that changed it last. */
interface ChangedSince {
  id: Coding['id'];
  was: Before | null;
  /** The last change took it away. */
  gone: boolean;
  lastSeq: number;
}

function codingsChangedSince(db: ReadDb, seq: number): ChangedSince[] {
  const codings = new Map<string, ChangedSince>();
  for (const command of commandsBack(db, seq, 'codings')) {
    for (const { rowId, operation, before } of command.changes.toReversed()) {
      const was = before as unknown as Before | null;
      const known = codings.get(rowId);
      if (known) known.was = was;
      else codings.set(rowId, { id: rowId as Coding['id'], was, gone: operation === 'delete', lastSeq: command.seq });
    }
  }
  return [...codings.values()];
}

/** Codings of that time that a merge or split dropped, since the same words had the other code already. */
function absorbed(
  db: ReadDb,
  then: CodebookThen,
  changed: readonly ChangedSince[],
  present: readonly Coding[],
): Coding[] {
  const byMergeOrSplit = new Set(
    db
      .all<{ seq: number }>(sql`
        SELECT commands.seq FROM commands JOIN commands step ON step.id = commands.step
        WHERE commands.seq > ${then.seq} AND step.procedure IN ('codebook.merge', 'codebook.split')`)
      .map(({ seq }) => seq),
  );
  return changed.flatMap(({ id, was, gone, lastSeq }) => {
    if (was === null || !gone || !byMergeOrSplit.has(lastSeq)) return [];
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
