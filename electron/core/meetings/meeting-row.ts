/** The row that makes a document's meeting, and the arena it belongs to. */
import { AppError } from '../../../schema/errors.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import type { CommandContext } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { sql } from '../db/sql.ts';

/** Returns the document's title. Throws NotFound, and Invalid for a document that is no observation or seminar. */
export function ensureMeeting({ db }: CommandContext, documentId: string): string {
  const document = db.get<{ kind: DocumentKind; title: string }>(sql`
    SELECT kind, title FROM documents WHERE id = ${documentId}`);
  if (!document) throw new AppError('NotFound', 'document.notFound');
  if (!isMeetingKind(document.kind)) throw new AppError('Invalid', 'meeting.noMeeting', { document: document.title });
  if (!db.get(sql`SELECT 1 FROM meetings WHERE document_id = ${documentId}`)) {
    db.run(sql`INSERT INTO meetings (id, document_id) VALUES (${sharedId(db, 'meetings', documentId)}, ${documentId})`);
  }
  return document.title;
}

/** Arenas are told apart by name, whatever the case. */
export function findOrCreateArena({ db, newId }: CommandContext, name: string): string {
  const known = db.get<{ id: string }>(sql`SELECT id FROM arenas WHERE name = ${name}`);
  if (known) return known.id;
  const id = newId();
  db.run(sql`INSERT INTO arenas (id, name) VALUES (${id}, ${name})`);
  return id;
}
