/**
 * Takes the originals out of the history. A row that held one loses all its earlier contents in the log, not only
 * those with the whole name in them: a name that was being typed stood there letter by letter. The hashes stay, so
 * the chain can still be verified; their salts go, so nobody can try names against them.
 */
import type { Originals } from '../../../schema/domain/identifiers/originals.ts';
import type { WriteDb } from '../context.ts';
import { sql } from '../db/sql.ts';

/** Names that other texts, or coders, still hold. */
export interface Remaining {
  kind: 'document' | 'coder';
  name: string;
  /** Paragraphs, or 1 for a coder. */
  count: number;
}

interface LoggedRow {
  table: string;
  rowId: string;
}

const CUT_TEXTS = /^(?:prefix|suffix)$/;

/** `lastSeq`: the last command before the replacement; every row changed since is erased. */
export function eraseOriginals(db: WriteDb, originals: Originals, lastSeq: number): void {
  const kept = rowsStillHolding(db, originals);
  const rows = new Map<string, LoggedRow>();
  const add = (row: LoggedRow) => rows.set(`${row.table} ${row.rowId}`, row);
  for (const row of db.all<LoggedRow>(sql`
    SELECT DISTINCT table_name AS "table", row_id AS rowId FROM changes WHERE command_seq > ${lastSeq}`)) {
    add(row);
  }
  const changes = db.all<LoggedRow & { before: string | null; after: string | null }>(sql`
    SELECT table_name AS "table", row_id AS rowId, before, after FROM changes WHERE erased = 0`);
  for (const { table, rowId, before, after } of changes) {
    if (!kept.has(rowId) && (holds(originals, table, before) || holds(originals, table, after))) add({ table, rowId });
  }
  for (const { table, rowId } of rows.values()) {
    db.run(sql`
      UPDATE changes SET before = NULL, after = NULL, salt = NULL, erased = 1
      WHERE table_name = ${table} AND row_id = ${rowId}`);
  }
  for (const { seq, detail } of db.all<{ seq: number; detail: string }>(sql`SELECT seq, detail FROM commands`)) {
    if (originals.isIn(detail)) {
      db.run(sql`UPDATE commands SET detail = '{}', salt = NULL, erased = 1 WHERE seq = ${seq}`);
    }
  }
}

export function remainingOriginals(db: WriteDb, originals: Originals): Remaining[] {
  const counts = new Map<string, number>();
  for (const { title, text } of liveBlocks(db)) {
    if (originals.isIn(text)) counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const documents = [...counts].map(([name, count]): Remaining => ({ kind: 'document', name, count }));
  const coders = db
    .all<{ name: string }>(sql`SELECT name FROM coders ORDER BY name`)
    .filter(({ name }) => originals.isIn(name))
    .map(({ name }): Remaining => ({ kind: 'coder', name, count: 1 }));
  return [...documents, ...coders];
}

/** Ids of rows whose present content has an original in it: erasing their past would hide nothing. */
function rowsStillHolding(db: WriteDb, originals: Originals): Set<string> {
  const rows = [
    ...liveBlocks(db),
    ...db.all<{ id: string; text: string }>(sql`
      SELECT id, quote || char(10) || prefix || char(10) || suffix AS text FROM segments
      UNION ALL SELECT id, speaker FROM turns UNION ALL SELECT id, name FROM coders`),
  ];
  return new Set(rows.filter(({ text }) => originals.isIn(text)).map(({ id }) => id));
}

function liveBlocks(db: WriteDb): { id: string; title: string; text: string }[] {
  return db.all(sql`
    SELECT blocks.id, documents.title, blocks.text FROM blocks JOIN documents ON documents.id = blocks.document_id
    ORDER BY documents.title`);
}

function holds(originals: Originals, table: string, content: string | null): boolean {
  if (content === null) return false;
  if (originals.isIn(content)) return true;
  if (table !== 'segments') return false;
  const row = JSON.parse(content) as Record<string, unknown>;
  return Object.entries(row).some(
    ([column, text]) =>
      CUT_TEXTS.test(column) && originals.isCutAt(column === 'prefix' ? 'start' : 'end', String(text)),
  );
}
