/**
 * How much is coded with each code and in each document. A walk through all codings is made once; after that the
 * numbers follow each commit, so that a coding more costs no more in a large study than in a small one.
 */
import type { CodingCounts } from '../../../schema/model/coding.ts';
import type { CodeId, DocumentId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import type { Change } from '../db/change-log.ts';
import { inList, sql } from '../db/sql.ts';

/** Code → document → number of codings. */
type Counted = Map<string, Map<string, number>>;

/** Beyond this many changed codings the walk is the quicker way. */
const MOST_FOLLOWED = 500;

export class CodingCounter {
  #counted: Counted | null = null;

  read(db: ReadDb): CodingCounts {
    this.#counted ??= walk(db);
    return toCounts(this.#counted);
  }

  /** To be told of every commit at once, before anything else is read. */
  follow(db: ReadDb, changes: readonly Change[]): void {
    if (this.#counted === null) return;
    const ofCodings = changes.filter(({ tableName }) => tableName === 'codings');
    if (ofCodings.length === 0) return;
    if (ofCodings.length > MOST_FOLLOWED) {
      this.#counted = null;
      return;
    }
    const was = new Map<string, CodingRow | null>();
    for (const { rowId, before } of ofCodings) if (!was.has(rowId)) was.set(rowId, before as CodingRow | null);
    const is = db.all<CodingRow>(sql`SELECT code_id, segment_id FROM codings WHERE id IN ${inList([...was.keys()])}`);
    const gone = [...was.values()].filter((row) => row !== null);
    const documents = documentsOf(db, [...gone, ...is], changes);
    for (const row of gone) this.#add(row.code_id, documents.get(row.segment_id) as string, -1);
    for (const row of is) this.#add(row.code_id, documents.get(row.segment_id) as string, 1);
  }

  #add(codeId: string, documentId: string, by: 1 | -1): void {
    const counted = this.#counted as Counted;
    const ofCode = counted.get(codeId) ?? new Map<string, number>();
    counted.set(codeId, ofCode);
    const now = (ofCode.get(documentId) ?? 0) + by;
    if (now === 0) ofCode.delete(documentId);
    else ofCode.set(documentId, now);
    if (ofCode.size === 0) counted.delete(codeId);
  }
}

export function countCodings(db: ReadDb): CodingCounts {
  return toCounts(walk(db));
}

interface CodingRow {
  code_id: string;
  segment_id: string;
}

/** Segments that went with their last coding are found among the changes. */
function documentsOf(db: ReadDb, rows: readonly CodingRow[], changes: readonly Change[]): Map<string, string> {
  const ids = [...new Set(rows.map(({ segment_id }) => segment_id))];
  const known = db.all<{ id: string; documentId: string }>(sql`
    SELECT id, document_id AS documentId FROM segments WHERE id IN ${inList(ids)}`);
  const documents = new Map(known.map(({ id, documentId }) => [id, documentId]));
  for (const { tableName, rowId, before } of changes) {
    if (tableName !== 'segments' || before === null || documents.has(rowId)) continue;
    documents.set(rowId, before.document_id as string);
  }
  return documents;
}

/** Segment by segment, so that a document's lie together: the other way round takes three times as long. */
function walk(db: ReadDb): Counted {
  const counted: Counted = new Map();
  const rows = db.all<{ codeId: string; documentId: string; codings: number }>(sql`
    SELECT code_id AS codeId, document_id AS documentId, count(*) AS codings
    FROM segments CROSS JOIN codings ON codings.segment_id = segments.id GROUP BY document_id, code_id`);
  for (const { codeId, documentId, codings } of rows) {
    const ofCode = counted.get(codeId) ?? new Map<string, number>();
    counted.set(codeId, ofCode.set(documentId, codings));
  }
  return counted;
}

function toCounts(counted: Counted): CodingCounts {
  const byDocument = new Map<string, number>();
  const codes = [...counted].map(([codeId, ofCode]) => {
    let codings = 0;
    for (const [documentId, count] of ofCode) {
      codings += count;
      byDocument.set(documentId, (byDocument.get(documentId) ?? 0) + count);
    }
    return { codeId: codeId as CodeId, codings, documents: ofCode.size };
  });
  const documents = [...byDocument].map(([documentId, codings]) => ({ documentId: documentId as DocumentId, codings }));
  return { codes: codes.sort(by('codeId')), documents: documents.sort(by('documentId')) };
}

/** A fixed order, so that equal counts are equal answers. */
const by =
  <Key extends string>(key: Key) =>
  (a: Record<Key, string>, b: Record<Key, string>) =>
    a[key] < b[key] ? -1 : 1;
