/**
 * Versions of a document are points in the change log: its import, the end of every stretch of work on the text, points
 * that somebody named, and now.
 */
import type { Input, Output } from '../../../schema/contract.ts';
import type { DocumentVersion, EditResult } from '../../../schema/model/editing.ts';
import { diffTexts } from '../../../schema/text/diff-texts.ts';
import { documentTitle } from '../codings/commands.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';
import { findOrphansAgain, replaceText, resultWithFound } from './replace-text.ts';
import { readStoredDocument } from './stored-blocks.ts';
import { commandsOn, importOf, readBlocksAt, readTextAt, type TextCommand } from './text-at.ts';

/** Work that pauses for so long, or goes over to another coder, leaves a version behind. */
const PAUSE_MS = 30 * 60_000;

/** Newest first. Where two kinds fall on one point, the one that says more is listed. */
export function listVersions(db: ReadDb, documentId: string): DocumentVersion[] {
  const imported = importOf(db, documentId);
  const commands = textCommands(db, documentId);
  const automatic = commands.filter((command, index) => endsStretch(command, commands[index + 1]));
  const named = db.all<DocumentVersion>(sql`
    SELECT commands.seq, 'named' AS kind, document_versions.name, substr(commands.clock, 1, 24) AS at, coders.name AS coder
    FROM document_versions JOIN commands ON commands.id = command_id JOIN coders ON coders.id = document_versions.coder_id
    WHERE document_id = ${documentId} ORDER BY document_versions.id DESC`);
  const known = new Set([imported.seq, ...named.map(({ seq }) => seq)]);
  const version = (kind: DocumentVersion['kind'], { seq, at, coder }: TextCommand): DocumentVersion => {
    return { seq, at, coder, kind, name: null };
  };
  const earlier = automatic.slice(0, -1).filter(({ seq }) => !known.has(seq));
  const points = [...named, ...earlier.map((command) => version('automatic', command)), version('imported', imported)];
  return [version('current', commands.at(-1) ?? imported), ...points.sort((a, b) => b.seq - a.seq)];
}

/** Names the text as it is now. */
export function createVersion(context: CommandContext, { documentId, name }: Input<'version.create'>): DocumentVersion {
  const { db, coderId, newId } = context;
  const command = textCommands(db, documentId).at(-1) ?? importOf(db, documentId);
  const { seq, at } = command;
  db.run(sql`
    INSERT INTO document_versions (id, document_id, name, command_id, coder_id)
    VALUES (${newId()}, ${documentId}, ${name}, ${command.id}, ${coderId})`);
  context.describe({ document: documentTitle(db, documentId), name });
  const coder = db.get<{ name: string }>(sql`SELECT name FROM coders WHERE id = ${coderId}`)?.name ?? null;
  return { seq, kind: 'named', name, at, coder };
}

/** Throws NotFound, Conflict (erased). */
export function diffVersions(db: ReadDb, { documentId, from, to }: Input<'version.diff'>): Output<'version.diff'> {
  const now = to === null ? readDocumentText(db, documentId).text : readTextAt(db, documentId, to);
  return diffTexts(readTextAt(db, documentId, from), now);
}

/**
 * The text becomes what it was; codings on words that are in both stay, those whose words come back come back.
 * Throws NotFound, Conflict (erased).
 */
export function restoreVersion(context: CommandContext, { documentId, seq }: Input<'version.restore'>): EditResult {
  const { db } = context;
  const document = readStoredDocument(db, documentId);
  const saved = replaceText(context, document, readBlocksAt(db, documentId, seq));
  const orphans = db.all<{ id: string }>(sql`
    SELECT id FROM segments WHERE document_id = ${documentId} AND state = 'orphaned'`);
  return resultWithFound(
    saved,
    findOrphansAgain(
      context,
      saved,
      orphans.map(({ id }) => id),
    ),
  );
}

/** Commands that changed the text or its looks, oldest first; not those that took the document away or brought it back. */
function textCommands(db: ReadDb, documentId: string): TextCommand[] {
  return commandsOn(db, documentId).filter(({ whole }) => whole === 0);
}

function endsStretch(command: TextCommand, next: TextCommand | undefined): boolean {
  return !next || next.coder !== command.coder || Date.parse(next.at) - Date.parse(command.at) >= PAUSE_MS;
}
