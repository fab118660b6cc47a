/** Writing documents: a new one with blocks and turns, its turns anew, and deleting one. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Notice } from '../../../schema/errors.ts';
import type { DeletionImpact } from '../../../schema/model/coding.ts';
import type { DocumentKind, InlineFormat } from '../../../schema/model/document.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { type RecognisedTurns, recogniseTurns } from '../../../schema/text/turns.ts';
import { countWords } from '../../../schema/text/words.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import type { ParsedBlock } from '../imports/formats/parsed-document.ts';
import { documentDeletionImpact } from './queries.ts';

export interface NewDocument {
  title: string;
  kind: DocumentKind;
  sourceFile: string;
  sha256: string;
  blocks: readonly ParsedBlock[];
  notes: readonly Notice[];
}

export function insertDocument(
  context: CommandContext,
  document: NewDocument,
): { id: DocumentId; turns: number; words: number } {
  const { db, newId } = context;
  const id = newId() as DocumentId;
  db.run(sql`
    INSERT INTO documents (id, title, kind, source_file, source_sha256, import_notes)
    VALUES (${id}, ${document.title}, ${document.kind}, ${document.sourceFile}, ${document.sha256},
            ${JSON.stringify(document.notes)})`);
  const recognised = recogniseTurns(document.blocks, document.kind);
  const turnIds = insertTurns(context, id, recognised);
  const orderKeys = generateNKeysBetween(null, null, document.blocks.length);
  let words = 0;
  document.blocks.forEach((block, index) => {
    const turn = recognised.turnOfBlock[index] ?? null;
    const speechStart = recognised.speechStart[index] ?? 0;
    const blockWords = countWords(block.text.slice(speechStart));
    words += blockWords;
    db.run(sql`
      INSERT INTO blocks (id, document_id, order_key, kind, heading_level, turn_id, text, length_utf16,
                          speech_start_utf16, words, formats)
      VALUES (${newId()}, ${id}, ${orderKeys[index] as string}, ${block.kind}, ${block.headingLevel},
              ${turn === null ? null : (turnIds[turn] as string)}, ${block.text}, ${block.text.length},
              ${speechStart}, ${blockWords}, ${JSON.stringify(block.formats)})`);
  });
  return { id, turns: turnIds.length, words };
}

/** Sets the kind; in an observation unlabelled text belongs to no turn, so turns may change with it. */
export function changeKind(context: CommandContext, documentId: DocumentId, kind: DocumentKind): void {
  const { db } = context;
  const before = db.get<{ kind: DocumentKind }>(sql`SELECT kind FROM documents WHERE id = ${documentId}`)?.kind;
  db.run(sql`UPDATE documents SET kind = ${kind} WHERE id = ${documentId}`);
  if ((before === 'observation') === (kind === 'observation')) return;
  const blocks = db
    .all<{ id: string; kind: ParsedBlock['kind']; text: string; formats: string }>(sql`
      SELECT id, kind, text, formats FROM blocks WHERE document_id = ${documentId} ORDER BY order_key`)
    .map((block) => ({ ...block, formats: JSON.parse(block.formats) as InlineFormat[] }));
  const recognised = recogniseTurns(blocks, kind);
  db.run(sql`UPDATE blocks SET turn_id = NULL WHERE document_id = ${documentId}`);
  db.run(sql`DELETE FROM turns WHERE document_id = ${documentId}`);
  const turnIds = insertTurns(context, documentId, recognised);
  blocks.forEach((block, index) => {
    const turn = recognised.turnOfBlock[index] ?? null;
    if (turn !== null) db.run(sql`UPDATE blocks SET turn_id = ${turnIds[turn] as string} WHERE id = ${block.id}`);
  });
}

/** Codings and acts on the document go with it; participants and sites stay. */
export function deleteDocument({ db, describe }: CommandContext, documentId: DocumentId): DeletionImpact {
  const impact = documentDeletionImpact(db, documentId);
  const title = db.get<{ title: string }>(sql`SELECT title FROM documents WHERE id = ${documentId}`)?.title ?? '';
  // Children first: otherwise every segment would be logged as orphaned before it is logged as deleted.
  db.run(sql`DELETE FROM segments WHERE document_id = ${documentId}`);
  db.run(sql`DELETE FROM blocks WHERE document_id = ${documentId}`);
  db.run(sql`DELETE FROM documents WHERE id = ${documentId}`);
  describe({ document: title });
  return impact;
}

function insertTurns({ db, newId }: CommandContext, documentId: DocumentId, { turns }: RecognisedTurns): string[] {
  return turns.map((turn) => {
    const id = newId();
    db.run(sql`
      INSERT INTO turns (id, document_id, speaker, kind, interviewer, time_ms)
      VALUES (${id}, ${documentId}, ${turn.speaker}, 'verbatim', ${turn.interviewer ? 1 : 0}, ${turn.timeMs})`);
    return id;
  });
}
