/**
 * Takes the originals out of the history. A row that held one loses all its earlier contents in the log, not only
 * those with the whole name in them: a name that was being typed stood there letter by letter. The hashes stay, so
 * the chain can still be verified; their salts go, so nobody can try names against them.
 */
import type { Originals } from '../../../schema/domain/identifiers/originals.ts';
import type { WriteDb } from '../context.ts';
import { changesOfCommand, type LoggedChange } from '../db/read-log.ts';
import { sql } from '../db/sql.ts';

/** Names that other texts, or coders, still hold. */
export interface Remaining {
  kind: 'document' | 'coder';
  name: string;
  /** Paragraphs, or 1 for a coder. */
  count: number;
}

const CUT_TEXTS = ['prefix', 'suffix'] as const;

/** `lastSeq`: the last command before the replacement; every row changed since is erased. */
export function eraseOriginals(db: WriteDb, originals: Originals, lastSeq: number): void {
  const rows = rowsToErase(db, originals, lastSeq);
  for (const { seq, detail, input } of commands(db)) {
    const touched = changesOfCommand(db, seq).filter((change) => rows.has(keyOf(change)));
    for (const { position } of touched) {
      db.run(sql`UPDATE changes SET before = NULL WHERE command_seq = ${seq} AND position = ${position}`);
    }
    if (touched.length > 0) db.run(sql`UPDATE commands SET content_salt = NULL WHERE seq = ${seq}`);
    const isInputErased = input !== null && (touched.length > 0 || originals.isIn(input));
    const isDetailErased = originals.isIn(detail);
    if (!isInputErased && !isDetailErased) continue;
    db.run(sql`
      UPDATE commands SET salt = NULL, input = ${isInputErased ? null : input}, detail = ${isDetailErased ? '{}' : detail}
      WHERE seq = ${seq}`);
  }
}

/** Keys of rows whose contents of before have an original in them, or were changed by the replacement. */
function rowsToErase(db: WriteDb, originals: Originals, lastSeq: number): ReadonlySet<string> {
  const kept = rowsStillHolding(db, originals);
  const rows = new Set<string>();
  for (const { seq } of commands(db)) {
    for (const change of changesOfCommand(db, seq)) {
      if (seq > lastSeq || (!kept.has(change.rowId) && holds(originals, change))) rows.add(keyOf(change));
    }
  }
  return rows;
}

function commands(db: WriteDb): { seq: number; detail: string; input: string | null }[] {
  return db.all(sql`SELECT seq, detail, input FROM commands ORDER BY seq`);
}

function keyOf({ shape, rowId }: LoggedChange): string {
  return `${shape.table} ${rowId}`;
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

function holds(originals: Originals, { shape, kept }: LoggedChange): boolean {
  if (kept === null) return false;
  if (originals.isIn(JSON.stringify(kept))) return true;
  if (shape.table !== 'segments') return false;
  return CUT_TEXTS.some(
    (column) => column in kept && originals.isCutAt(column === 'prefix' ? 'start' : 'end', String(kept[column])),
  );
}
