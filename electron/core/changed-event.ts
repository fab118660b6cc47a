/**
 * What a commit announces, worked out from its changes: the tables, the documents that the rows belong to and, where
 * they can be told row by row, the codings, acts, memos and links as their lists now show them. A window applies these
 * instead of asking for its lists again, so a click costs what it changed.
 */
import type { ChangedEvent, ChangedRows, RowChanges } from '../../schema/contract.ts';
import type { DocumentId } from '../../schema/model/ids.ts';
import { actsById } from './codings/act-queries.ts';
import { codingsById } from './codings/queries.ts';
import type { ReadDb } from './context.ts';
import type { Change } from './db/change-log.ts';
import { identifier, inList, type Sql, type SqlValue, sql } from './db/sql.ts';
import { linksById } from './links/queries.ts';
import { memosById } from './memos/queries.ts';

/** Beyond this many rows a client is quicker asking for its lists again than being told, and so is the core. */
const MOST_ROWS = 500;

/** Where the lists have their names and places from; an inserted name is in no list yet, a deleted one in none any more. */
const NAMES: readonly string[] = ['codes', 'coders', 'documents'];
const PLACES = 'blocks';

export type Announcement = Pick<ChangedEvent, 'tables' | 'documentIds' | 'rows'>;

export function announcementOf(db: ReadDb, changes: readonly Change[]): Announcement {
  const tables = tablesOf(changes);
  if (changes.length > MOST_ROWS) return { tables, documentIds: null };
  const touched = touchedRows(db, changes);
  const documentIds = documentsOf(db, touched);
  if (changes.some(isBeyondRows)) return { tables, documentIds };
  const rows = changedRows(db, touched);
  return rows === null ? { tables, documentIds } : { tables, documentIds, rows };
}

/**
 * Segments that were made or went with what is on them are not named: whoever shows them shows them by way of a row
 * that changed, too. So a coding makes no list of memos, links or meetings stale.
 */
function tablesOf(changes: readonly Change[]): string[] {
  const telling = changes.filter(({ tableName, operation }) => tableName !== 'segments' || operation === 'update');
  return [...new Set(telling.map(({ tableName }) => tableName))];
}

function isBeyondRows({ tableName, operation }: Change): boolean {
  return tableName === PLACES || (NAMES.includes(tableName) && operation === 'update');
}

/** A changed row as it was or as it is; both when a command changed what it belongs to. */
interface TouchedRow {
  table: string;
  id: string;
  columns: Record<string, SqlValue | undefined>;
}

/** Rows that are still there are read anew, since the log need not hold what an insert wrote. */
function touchedRows(db: ReadDb, changes: readonly Change[]): TouchedRow[] {
  const before = changes.flatMap(({ tableName, rowId, before: row }): TouchedRow[] =>
    row === null ? [] : [{ table: tableName, id: rowId, columns: row }],
  );
  const now = [...Map.groupBy(changes, ({ tableName }) => tableName)].flatMap(([table, ofTable]) =>
    db
      .all<Record<string, SqlValue>>(
        sql`SELECT * FROM ${identifier(table)} WHERE id IN ${inList(ofTable.map(({ rowId }) => rowId))}`,
      )
      .map((columns): TouchedRow => ({ table, id: columns.id as string, columns })),
  );
  return [...before, ...now];
}

/** By what a row names: its document, the words it is on, or the act it is evidence for. */
function documentsOf(db: ReadDb, rows: readonly TouchedRow[]): DocumentId[] | null {
  const documentIds = new Set<string>();
  const segmentIds = new Set<string>();
  const segmentOfAct = new Map(idsOf(db, sql`acts`, sql`segment_id`, actsNamed(rows)));
  for (const { table, id, columns } of rows) if (table === 'acts') segmentOfAct.set(id, columns.segment_id as string);
  for (const row of rows) {
    const { table, id, columns } = row;
    const segments = [columns.segment_id, columns.from_segment_id, columns.to_segment_id, segmentOfAct.get(actOf(row))];
    const named = segments.filter(isId);
    for (const segmentId of named) segmentIds.add(segmentId);
    const documentId = table === 'documents' ? id : columns.document_id;
    if (isId(documentId)) documentIds.add(documentId);
    else if (named.length === 0) return null;
  }
  for (const { table, id } of rows) if (table === 'segments') segmentIds.delete(id);
  for (const [, documentId] of idsOf(db, sql`segments`, sql`document_id`, [...segmentIds])) documentIds.add(documentId);
  return [...documentIds] as DocumentId[];
}

/** null when a segment carries more rows than are worth telling. */
function changedRows(db: ReadDb, touched: readonly TouchedRow[]): ChangedRows | null {
  const of = (table: string) => touched.filter((row) => row.table === table).map(({ id }) => id);
  const segments = inList(of('segments'));
  const acts = new Set([...of('acts'), ...actsNamed(touched.filter(({ table }) => table !== 'memos'))]);
  for (const id of pluck(
    db,
    sql`SELECT id FROM acts WHERE segment_id IN ${segments}
        UNION SELECT act_id AS id FROM act_evidence WHERE segment_id IN ${segments}`,
  ))
    acts.add(id);
  const codings = new Set([
    ...of('codings'),
    ...pluck(db, sql`SELECT id FROM codings WHERE segment_id IN ${segments}`),
  ]);
  const memos = new Set([
    ...of('memos'),
    ...pluck(
      db,
      sql`SELECT id FROM memos WHERE segment_id IN ${segments}
          UNION SELECT id FROM memos WHERE act_id IN ${inList(of('acts'))}
          UNION SELECT memos.id FROM acts JOIN memos ON memos.act_id = acts.id WHERE acts.segment_id IN ${segments}`,
    ),
  ]);
  const links = new Set([
    ...of('links'),
    ...pluck(
      db,
      sql`SELECT id FROM links WHERE from_segment_id IN ${segments}
          UNION SELECT id FROM links WHERE to_segment_id IN ${segments}`,
    ),
  ]);
  if (codings.size + acts.size + memos.size + links.size > MOST_ROWS) return null;
  return {
    codings: asChanges(codings, (ids) => codingsById(db, ids)),
    acts: asChanges(acts, (ids) => actsById(db, ids)),
    memos: asChanges(memos, (ids) => memosById(db, ids)),
    links: asChanges(links, (ids) => linksById(db, ids)),
  };
}

function asChanges<Row extends { id: string }>(
  ids: ReadonlySet<string>,
  read: (ids: readonly string[]) => Row[],
): RowChanges<Row> {
  const upserted = ids.size === 0 ? [] : read([...ids]);
  const there = new Set(upserted.map(({ id }) => id));
  return { upserted, removed: [...ids].filter((id) => !there.has(id)) };
}

function actOf({ table, id, columns }: TouchedRow): string {
  return table === 'acts' ? id : String(columns.act_id ?? '');
}

function actsNamed(rows: readonly TouchedRow[]): string[] {
  return [...new Set(rows.map(({ columns }) => columns.act_id).filter(isId))];
}

function isId(value: SqlValue | undefined): value is string {
  return typeof value === 'string';
}

function idsOf(db: ReadDb, table: Sql, column: Sql, ids: readonly string[]): [string, string][] {
  if (ids.length === 0) return [];
  return db
    .all<{ id: string; other: string }>(sql`SELECT id, ${column} AS other FROM ${table} WHERE id IN ${inList(ids)}`)
    .map(({ id, other }) => [id, other]);
}

function pluck(db: ReadDb, query: Sql): string[] {
  return db.all<{ id: string }>(query).map(({ id }) => id);
}
