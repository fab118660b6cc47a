/**
 * A document's blocks as they were after an earlier command: the blocks of now with the log's changes taken back, last
 * first. No copy of an old text is kept anywhere.
 */
import { AppError } from '../../../schema/errors.ts';
import type { BlockKind, InlineFormat } from '../../../schema/model/document.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';
import type { ParsedBlock } from '../imports/formats/parsed-document.ts';

interface BlockRow {
  id: string;
  order_key: string;
  kind: BlockKind;
  heading_level: number;
  text: string;
  formats: string;
  /** Not in the log of versions that kept none. */
  page?: number | null;
}

interface BlockChange {
  rowId: string;
  before: string | null;
  erased: number;
}

/** A command that left the document's text as it was from then on. */
export interface TextCommand {
  seq: number;
  at: string;
  coder: string | null;
}

/** The command that brought the document into the study. Throws NotFound for a document that is not in it. */
export function importOf(db: ReadDb, documentId: string): TextCommand {
  const row = db.get<TextCommand>(sql`
    SELECT commands.seq, substr(commands.clock, 1, 24) AS at, coders.name AS coder
    FROM changes JOIN commands ON commands.seq = changes.command_seq LEFT JOIN coders ON coders.id = commands.coder_id
    WHERE changes.table_name = 'documents' AND changes.row_id = ${documentId} AND changes.operation = 'insert'
      AND EXISTS (SELECT 1 FROM documents WHERE id = ${documentId})
    ORDER BY changes.id LIMIT 1`);
  if (!row) throw new AppError('NotFound', 'document.notFound');
  return row;
}

/** The document that a change of a block belongs to; null where all that could tell was erased. */
const DOCUMENT_OF_CHANGE = sql`coalesce(json_extract(changes.after, '$.document_id'),
  json_extract(changes.before, '$.document_id'), (SELECT document_id FROM blocks WHERE blocks.id = changes.row_id))`;

/** Changes of this document's blocks. Imports after its own are passed over: they write other documents. */
export function blockChanges(documentId: string, afterSeq: number): Sql {
  return sql`changes.table_name = 'blocks' AND changes.command_seq > ${afterSeq}
    AND changes.command_seq IN (SELECT seq FROM commands WHERE procedure <> 'import.documents')
    AND coalesce(${DOCUMENT_OF_CHANGE} = ${documentId}, changes.erased)`;
}

/** Throws NotFound when there was no such text then, and Conflict when what is needed was erased for good. */
export function readBlocksAt(db: ReadDb, documentId: string, seq: number): ParsedBlock[] {
  if (seq < importOf(db, documentId).seq) throw new AppError('NotFound', 'version.notFound');
  const rows = new Map<string, BlockRow>(
    db
      .all<BlockRow>(sql`
        SELECT id, order_key, kind, heading_level, text, formats, page FROM blocks WHERE document_id = ${documentId}`)
      .map((row) => [row.id, row]),
  );
  const changes = db.all<BlockChange>(sql`
    SELECT row_id AS rowId, before, erased FROM changes WHERE ${blockChanges(documentId, seq)} ORDER BY id DESC`);
  for (const { rowId, before, erased } of changes) {
    if (erased === 1) throw new AppError('Conflict', 'version.erased');
    if (before === null) rows.delete(rowId);
    else rows.set(rowId, JSON.parse(before) as BlockRow);
  }
  if (rows.size === 0) throw new AppError('NotFound', 'version.notFound');
  return [...rows.values()]
    .sort((a, b) => (a.order_key < b.order_key || (a.order_key === b.order_key && a.id < b.id) ? -1 : 1))
    .map((row) => ({
      kind: row.kind,
      headingLevel: row.heading_level,
      text: row.text,
      formats: JSON.parse(row.formats) as InlineFormat[],
      ...(row.page == null ? {} : { page: row.page }),
    }));
}

export function readTextAt(db: ReadDb, documentId: string, seq: number): string {
  return readBlocksAt(db, documentId, seq)
    .map((block) => block.text)
    .join('\n');
}
