/** Writing documents: a new one with blocks and turns, its turns anew, and deleting one. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { Notice } from '../../../schema/errors.ts';
import type { DeletionImpact } from '../../../schema/model/coding.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { TurnRules } from '../../../schema/model/turn-rules.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { type RecognisedTurns, recogniseTurns } from '../../../schema/text/turns.ts';
import { countWords } from '../../../schema/text/words.ts';
import type { CommandContext } from '../context.ts';
import { insertRows } from '../db/insert-rows.ts';
import { sql } from '../db/sql.ts';
import type { ParsedBlock } from '../imports/formats/parsed-document.ts';
import { recogniseParts } from '../meetings/recognise.ts';
import { recogniseAnew } from '../turns/recognise.ts';
import { documentDeletionImpact } from './queries.ts';

const TURN_COLUMNS = ['id', 'document_id', 'speaker', 'kind', 'interviewer', 'time_ms'];
const BLOCK_COLUMNS = [
  ...['id', 'document_id', 'order_key', 'kind', 'heading_level', 'turn_id', 'text', 'length_utf16'],
  ...['speech_start_utf16', 'words', 'formats', 'page'],
];

export interface NewDocument {
  title: string;
  kind: DocumentKind;
  sourceFile: string;
  sha256: string;
  blocks: readonly ParsedBlock[];
  /** By which its turns are recognised, now and after every edit; without them by the default ones. */
  turnRules?: TurnRules;
  notes: readonly Notice[];
}

export function insertDocument(
  context: CommandContext,
  document: NewDocument,
): { id: DocumentId; turns: number; words: number } {
  const { db, newId } = context;
  const id = newId() as DocumentId;
  db.run(sql`
    INSERT INTO documents (id, title, kind, source_file, source_sha256, import_notes, turn_rules)
    VALUES (${id}, ${document.title}, ${document.kind}, ${document.sourceFile}, ${document.sha256},
            ${JSON.stringify(document.notes)}, ${document.turnRules ? JSON.stringify(document.turnRules) : null})`);
  const recognised = recogniseTurns(document.blocks, document.kind, document.turnRules);
  const turnIds = insertTurns(context, id, recognised);
  const orderKeys = generateNKeysBetween(null, null, document.blocks.length);
  let words = 0;
  const blocks = document.blocks.map((block, index) => {
    const turn = recognised.turnOfBlock[index] ?? null;
    const speechStart = recognised.speechStart[index] ?? 0;
    const blockWords = countWords(block.text.slice(speechStart));
    words += blockWords;
    return [
      ...[newId(), id, orderKeys[index] as string, block.kind, block.headingLevel],
      ...[turn === null ? null : (turnIds[turn] as string), block.text, block.text.length],
      ...[speechStart, blockWords, JSON.stringify(block.formats), block.page ?? null],
    ];
  });
  insertRows(db, 'blocks', BLOCK_COLUMNS, blocks);
  if (isMeetingKind(document.kind)) recogniseParts(context, id);
  return { id, turns: turnIds.length, words };
}

/** Sets the kind; a meeting's parts are recognised, and in an observation unlabelled text belongs to no turn, so turns may change with it. */
export function changeKind(context: CommandContext, documentId: DocumentId, kind: DocumentKind): void {
  const { db } = context;
  const before = db.get<{ kind: DocumentKind }>(sql`SELECT kind FROM documents WHERE id = ${documentId}`)?.kind;
  db.run(sql`UPDATE documents SET kind = ${kind} WHERE id = ${documentId}`);
  if (isMeetingKind(kind) && before !== kind) recogniseParts(context, documentId);
  if ((before === 'observation') === (kind === 'observation')) return;
  recogniseAnew(context, documentId);
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
  const ids = turns.map(() => newId());
  const rows = turns.map(({ speaker, kind, interviewer, timeMs }, index) => [
    ...[ids[index] as string, documentId, speaker, kind, interviewer ? 1 : 0, timeMs],
  ]);
  insertRows(db, 'turns', TURN_COLUMNS, rows);
  return ids;
}
