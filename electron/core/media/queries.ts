/** References to recordings. */
import { AppError } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { MediaRef } from '../../../schema/model/media.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';

/** In the order in which they were attached. */
export function listRecordings(db: ReadDb, documentId: DocumentId | string): MediaRef[] {
  return select(db, sql`document_id = ${documentId}`);
}

/** Throws NotFound. */
export function getRecording(db: ReadDb, id: string): MediaRef {
  const [recording] = select(db, sql`id = ${id}`);
  if (!recording) throw new AppError('NotFound', 'media.notFound');
  return recording;
}

function select(db: ReadDb, condition: Sql): MediaRef[] {
  return db.all<MediaRef>(sql`
    SELECT id, document_id AS documentId, path, kind, offset_ms AS offsetMs FROM media_refs
    WHERE ${condition} ORDER BY id`);
}
