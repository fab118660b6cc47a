/**
 * Which commands changed a document's text: kept beside the log, so that the versions of one text are found without
 * looking through the history of all.
 */
import type { Change, Row } from './change-log.ts';
import type { Writer } from './connection.ts';
import { sql } from './sql.ts';

const TEXT_COLUMNS = ['order_key', 'kind', 'heading_level', 'text', 'formats'] as const;

/** Documents whose text the changes wrote; true where the document itself came or went. */
export function documentsWritten(changes: Iterable<Change>): Map<string, boolean> {
  const documents = new Map<string, boolean>();
  for (const change of changes) {
    const { tableName, rowId, operation } = change;
    if (tableName === 'documents' && operation !== 'update') documents.set(rowId, true);
    if (tableName !== 'blocks') continue;
    const { before, after } = change;
    if (before !== null && after !== null && !differsInText(before, after)) continue;
    const documentId = (after ?? before)?.document_id;
    if (typeof documentId === 'string' && !documents.has(documentId)) documents.set(documentId, false);
  }
  return documents;
}

export function noteDocuments(db: Writer, seq: number, changes: Iterable<Change>): void {
  for (const [documentId, whole] of documentsWritten(changes)) {
    db.run(sql`
      INSERT INTO document_commands (document_id, command_seq, whole) VALUES (${documentId}, ${seq}, ${whole ? 1 : 0})`);
  }
}

function differsInText(before: Row, after: Row): boolean {
  return TEXT_COLUMNS.some((column) => before[column] !== after[column]);
}
