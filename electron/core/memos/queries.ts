/** Memos with what they are about, in words and as a place. */

import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Memo } from '../../../schema/model/memo.ts';
import { hasAllWords } from '../../../schema/text/matching/names.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { allOf, inList, type Sql, sql } from '../db/sql.ts';
import { documentsPassing } from '../documents/document-filter.ts';

interface MemoRow extends Omit<Memo, 'place'> {
  placeDocumentId: NonNullable<Memo['place']>['documentId'] | null;
  start: number;
  end: number;
}

/** Newest first. */
export function listMemos(db: ReadDb, filter: Input<'memo.list'>): Memo[] {
  const conditions: Sql[] = [];
  if (filter.kinds?.length) conditions.push(sql`memos.kind IN ${inList(filter.kinds)}`);
  if (filter.documentIds?.length) conditions.push(about(inList(filter.documentIds)));
  if (filter.codeIds?.length) conditions.push(sql`memos.code_id IN ${inList(filter.codeIds)}`);
  if (filter.coderIds?.length) conditions.push(sql`memos.coder_id IN ${inList(filter.coderIds)}`);
  if (filter.filter && Object.keys(filter.filter).length > 0) {
    conditions.push(sql`coalesce(segments.document_id, memos.document_id) IN (
      SELECT documents.id FROM documents WHERE ${documentsPassing(db, filter.filter)})`);
  }
  const memos = select(db, allOf(conditions));
  const sought = filter.text ?? '';
  return sought.trim() === '' ? memos : memos.filter((memo) => hasAllWords(sought, `${memo.title}\n${memo.text}`));
}

/** Memos on documents, on words in them and on acts in them, each kind found by its index. */
function about(documentIds: Sql): Sql {
  return sql`coalesce(segments.document_id, memos.document_id) IN ${documentIds} AND memos.id IN (
    SELECT id FROM memos WHERE document_id IN ${documentIds}
    UNION SELECT memos.id FROM segments JOIN memos ON memos.segment_id = segments.id
      WHERE segments.document_id IN ${documentIds}
    UNION SELECT memos.id FROM segments JOIN acts ON acts.segment_id = segments.id JOIN memos ON memos.act_id = acts.id
      WHERE segments.document_id IN ${documentIds})`;
}

export function getMemo(db: ReadDb, memoId: string): Memo {
  const memo = memosById(db, [memoId])[0];
  if (memo === undefined) throw new AppError('NotFound', 'memo.notFound');
  return memo;
}

/** Those that are there. */
export function memosById(db: ReadDb, memoIds: readonly string[]): Memo[] {
  const ids = inList(memoIds);
  return select(db, sql`memos.id IN ${ids}`);
}

function select(db: ReadDb, condition: Sql): Memo[] {
  return db
    .all<MemoRow>(sql`
      WITH chosen AS MATERIALIZED (
        SELECT memos.id, segments.id AS segment_id, segments.document_id FROM memos
        LEFT JOIN acts ON acts.id = memos.act_id
        LEFT JOIN segments ON segments.id = coalesce(memos.segment_id, acts.segment_id)
        WHERE ${condition}),
      ${blockStarts(sql`document_id IN (SELECT document_id FROM chosen)`)}
      SELECT memos.id, memos.kind, memos.title, memos.text, memos.coder_id AS coderId, coders.name AS coder,
             memos.written_at AS writtenAt, memos.document_id AS documentId, memos.segment_id AS segmentId,
             memos.code_id AS codeId, memos.act_id AS actId,
             coalesce(segments.quote, codes.short_id, documents.title) AS about,
             CASE WHEN segments.state = 'anchored' THEN segments.document_id END AS placeDocumentId,
             ${SEGMENT_START} AS start, ${SEGMENT_END} AS end
      FROM chosen JOIN memos ON memos.id = chosen.id JOIN coders ON coders.id = memos.coder_id
      LEFT JOIN documents ON documents.id = memos.document_id
      LEFT JOIN codes ON codes.id = memos.code_id
      LEFT JOIN segments ON segments.id = chosen.segment_id
      ${SEGMENT_BLOCKS}
      ORDER BY memos.written_at DESC, memos.id DESC`)
    .map(({ placeDocumentId, start, end, ...memo }) => ({
      ...memo,
      place: placeDocumentId === null ? null : { documentId: placeDocumentId, start, end },
    }));
}
