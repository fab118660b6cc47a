/**
 * Attaching recordings to documents. Only the path is kept: whether there is such a file, and whether it may be played,
 * is asked when it is played, and not here.
 */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import { fileNameOf, type MediaRef, RECORDING_ENDINGS, recordingType } from '../../../schema/model/media.ts';
import { documentTitle } from '../codings/commands.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { getRecording } from './queries.ts';

/** Throws NotFound; Invalid for a file that is no recording by its ending. */
export function attachRecording(context: CommandContext, input: Input<'media.attach'>): MediaRef {
  const { db } = context;
  const { documentId, path, offsetMs } = input;
  if (!db.get(sql`SELECT 1 FROM documents WHERE id = ${documentId}`)) {
    throw new AppError('NotFound', 'document.notFound');
  }
  const id = context.newId();
  db.run(sql`INSERT INTO media_refs (id, document_id, path, kind, offset_ms)
    VALUES (${id}, ${documentId}, ${path}, ${kindOf(path)}, ${offsetMs})`);
  return described(context, getRecording(db, id));
}

/** Throws as attachRecording. */
export function changeRecording(context: CommandContext, input: Input<'media.update'>): MediaRef {
  const { db } = context;
  const before = getRecording(db, input.id);
  const path = input.path ?? before.path;
  const offsetMs = input.offsetMs ?? before.offsetMs;
  if (path !== before.path || offsetMs !== before.offsetMs) {
    db.run(sql`UPDATE media_refs SET path = ${path}, kind = ${kindOf(path)}, offset_ms = ${offsetMs}
      WHERE id = ${before.id}`);
  }
  return described(context, getRecording(db, before.id));
}

/** The user's file stays as it is. Throws NotFound. */
export function detachRecording(context: CommandContext, { id }: Input<'media.detach'>): { id: string } {
  described(context, getRecording(context.db, id));
  context.db.run(sql`DELETE FROM media_refs WHERE id = ${id}`);
  return { id };
}

function kindOf(path: string): MediaRef['kind'] {
  const type = recordingType(path);
  if (type !== null) return type.kind;
  throw new AppError('Invalid', 'media.unknownEnding', {
    file: fileNameOf(path),
    endings: RECORDING_ENDINGS.join(', '),
  });
}

/** Without the file's name, which may hold a person's. */
function described(context: CommandContext, recording: MediaRef): MediaRef {
  context.describe({ document: documentTitle(context.db, recording.documentId) });
  return recording;
}
