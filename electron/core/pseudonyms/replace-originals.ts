/**
 * Puts pseudonyms in the originals' place: in the text through the same code as the editor's saves, so that codings
 * follow, and in everything else that people wrote in the study. Other documents' texts are left to their own review.
 */
import Database from 'better-sqlite3';
import type { Originals } from '../../../schema/domain/identifiers/originals.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { Replacement } from '../../../schema/model/pseudonym.ts';
import { documentTitle } from '../codings/commands.ts';
import type { CommandContext, WriteDb } from '../context.ts';
import { loggedTables } from '../db/change-log.ts';
import { identifier, type Sql, sql } from '../db/sql.ts';
import { type Anchor, readDocumentText } from '../documents/text-index.ts';
import { applyEdits } from '../editing/commands.ts';

/** Texts of documents and what is derived from them; coders are the researchers, not people in the text. */
const NOT_REPLACED: readonly string[] = ['blocks', 'turns', 'segments', 'coders'];
/** Columns that hold JSON: the pseudonym goes in as a JSON string does. */
const JSON_COLUMNS: readonly string[] = ['import_notes', 'content', 'slots', 'formats', 'turn_rules', 'rules'];

interface OrphanRow {
  id: string;
  quote: string;
  prefix: string;
  suffix: string;
}

export interface PseudonymisedText {
  documentId: DocumentId;
  replacements: readonly Replacement[];
}

/**
 * One command: texts, segments, and all other columns with the originals in them. Returns the titles of documents whose
 * recording cannot be found any more, since its path held an original.
 */
export function replaceOriginals(
  context: CommandContext,
  texts: readonly PseudonymisedText[],
  originals: Originals,
): string[] {
  const { db } = context;
  const recordings = db
    .all<{ documentId: string; path: string }>(sql`SELECT document_id AS documentId, path FROM media_refs`)
    .filter(({ path }) => originals.isIn(path));
  // Turn rules name speakers, so they go before the texts whose turns are read by them.
  for (const table of replaceableTables(context)) replaceInTable(db, table, originals);
  for (const text of texts) replaceInText(context, text);
  replaceInOrphans(db, originals);
  replaceInTurnsByHand(db, originals);
  context.describe({ document: texts.map(({ documentId }) => documentTitle(db, documentId)).join(', ') });
  return [...new Set(recordings.map((one) => documentTitle(db, one.documentId)))];
}

function replaceInText(context: CommandContext, { documentId, replacements }: PseudonymisedText): void {
  const { db } = context;
  widenPartialSegments(db, documentId, replacements);
  const edits = replacements
    .toSorted((a, b) => b.start - a.start)
    .map(({ start, end, replacement }) => ({ start, end, text: replacement }));
  applyEdits(context, { documentId, edits });
  // Only words that lost their place need what stood around them; earlier versions kept it for all.
  db.run(sql`
    UPDATE segments SET prefix = '', suffix = ''
    WHERE document_id = ${documentId} AND state = 'anchored' AND (prefix <> '' OR suffix <> '')`);
  // The imported file's hash would tell a guessed name from a wrong one.
  db.run(sql`UPDATE documents SET source_sha256 = NULL WHERE id = ${documentId}`);
}

/** A pseudonym cannot be cut: what was coded of a part of a name stays coded on the pseudonym as a whole. */
function widenPartialSegments(db: WriteDb, documentId: string, replacements: readonly Replacement[]): void {
  const text = readDocumentText(db, documentId);
  for (const row of anchoredSegments(db, documentId)) {
    const span = text.span(row);
    if (span === null) continue;
    const first = replacements.find(({ start, end }) => start < span.start && span.start < end);
    const last = replacements.find(({ start, end }) => start < span.end && span.end < end);
    if (!first && !last) continue;
    const start = first?.start ?? span.start;
    const end = last?.end ?? span.end;
    const anchor = text.anchor(start, end);
    db.run(sql`
      UPDATE segments SET start_block_id = ${anchor.startBlockId}, start_offset_utf16 = ${anchor.startOffset},
        end_block_id = ${anchor.endBlockId}, end_offset_utf16 = ${anchor.endOffset},
        quote = ${text.text.slice(start, end)}
      WHERE id = ${row.id}`);
  }
}

function anchoredSegments(db: WriteDb, documentId: string): (Anchor & { id: string })[] {
  return db.all<Anchor & { id: string }>(sql`
    SELECT id, start_block_id AS startBlockId, start_offset_utf16 AS startOffset, end_block_id AS endBlockId,
      end_offset_utf16 AS endOffset
    FROM segments WHERE document_id = ${documentId} AND state = 'anchored'`);
}

/** Orphaned segments keep the words that are no longer in the text; a name cut at the edge of their context goes. */
function replaceInOrphans(db: WriteDb, originals: Originals): void {
  const rows = db.all<OrphanRow>(sql`SELECT id, quote, prefix, suffix FROM segments WHERE state = 'orphaned'`);
  for (const row of rows) {
    const quote = originals.replaceIn(row.quote);
    const prefix = originals.isCutAt('start', row.prefix) ? '' : originals.replaceIn(row.prefix);
    const suffix = originals.isCutAt('end', row.suffix) ? '' : originals.replaceIn(row.suffix);
    if (quote === row.quote && prefix === row.prefix && suffix === row.suffix) continue;
    db.run(sql`UPDATE segments SET quote = ${quote}, prefix = ${prefix}, suffix = ${suffix} WHERE id = ${row.id}`);
  }
}

/** Their speakers were typed, not read from a text. */
function replaceInTurnsByHand(db: WriteDb, originals: Originals): void {
  for (const { id, speaker } of db.all<{ id: string; speaker: string }>(
    sql`SELECT id, speaker FROM turns WHERE by_hand`,
  )) {
    if (!originals.isIn(speaker)) continue;
    db.run(sql`UPDATE turns SET speaker = ${originals.replaceIn(speaker)} WHERE id = ${id}`);
  }
}

function replaceableTables({ db }: CommandContext): string[] {
  return loggedTables((db as WriteDb & { sqlite: Database.Database }).sqlite).filter(
    (table) => !NOT_REPLACED.includes(table),
  );
}

function replaceInTable(db: WriteDb, table: string, originals: Originals): void {
  const columns = db
    .all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table}) WHERE type = 'TEXT'`)
    .map(({ name }) => name)
    .filter((name) => name !== 'id' && name !== 'order_key' && !name.endsWith('_id') && !name.endsWith('_sha256'));
  for (const column of columns) {
    const rows = db.all<{ id: string; value: string | null }>(
      sql`SELECT id, ${identifier(column)} AS value FROM ${identifier(table)}`,
    );
    const inForm = JSON_COLUMNS.includes(column) ? (text: string) => JSON.stringify(text).slice(1, -1) : undefined;
    for (const { id, value } of rows) {
      if (value === null || !originals.isIn(value)) continue;
      writeUnique(db, originals.replaceIn(value, inForm), (renewed) => {
        return sql`UPDATE ${identifier(table)} SET ${identifier(column)} = ${renewed} WHERE id = ${id}`;
      });
    }
  }
}

/** Two titles may become the same where titles must differ: then the later one is numbered. */
function writeUnique(db: WriteDb, value: string, statement: (value: string) => Sql): void {
  for (let ordinal = 1; ; ordinal += 1) {
    try {
      db.run(statement(ordinal === 1 ? value : `${value} (${ordinal})`));
      return;
    } catch (error) {
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
    }
  }
}
