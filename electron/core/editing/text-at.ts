/**
 * A document's blocks as they were after an earlier command: the blocks of now with the log's changes taken back, last
 * first. No copy of an old text is kept anywhere.
 */
import { AppError } from '../../../schema/errors.ts';
import type { BlockKind, InlineFormat } from '../../../schema/model/document.ts';
import type { ReadDb } from '../context.ts';
import { changesOfCommand, type LoggedChange } from '../db/read-log.ts';
import { sql } from '../db/sql.ts';
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

/** A command that left the document's text as it was from then on. */
export interface TextCommand {
  seq: number;
  id: string;
  at: string;
  coder: string | null;
}

/** The command that brought the document into the study. Throws NotFound for a document that is not in it. */
export function importOf(db: ReadDb, documentId: string): TextCommand {
  const [first] = db.get(sql`SELECT 1 FROM documents WHERE id = ${documentId}`) ? commandsOn(db, documentId) : [];
  if (!first) throw new AppError('NotFound', 'document.notFound');
  return first;
}

/** Commands that changed the text or its looks, or brought the document in, took it away or back (`whole`), oldest first. */
export function commandsOn(db: ReadDb, documentId: string): (TextCommand & { whole: number })[] {
  return db.all(sql`
    SELECT commands.seq, commands.id, substr(commands.clock, 1, 24) AS at, coders.name AS coder, whole
    FROM document_commands JOIN commands ON commands.seq = command_seq
    LEFT JOIN coders ON coders.id = commands.coder_id
    WHERE document_id = ${documentId} ORDER BY command_seq`);
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
  const later = db.all<{ seq: number }>(sql`
    SELECT command_seq AS seq FROM document_commands
    WHERE document_id = ${documentId} AND command_seq > ${seq} ORDER BY command_seq DESC`);
  for (const command of later) {
    for (const change of changesOfCommand(db, command.seq, 'blocks').reverse()) takeBack(rows, documentId, change);
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

function takeBack(rows: Map<string, BlockRow>, documentId: string, { rowId, operation, kept }: LoggedChange): void {
  if (operation === 'insert') {
    rows.delete(rowId);
    return;
  }
  const known = rows.get(rowId);
  if (operation === 'update' && known === undefined) return;
  if (kept === null) throw new AppError('Conflict', 'version.erased');
  if (operation === 'update') rows.set(rowId, { ...(known as BlockRow), ...kept });
  else if (kept.document_id === documentId) rows.set(rowId, kept as unknown as BlockRow);
}

export function readTextAt(db: ReadDb, documentId: string, seq: number): string {
  return readBlocksAt(db, documentId, seq)
    .map((block) => block.text)
    .join('\n');
}
