/** What an import says of each file: done, skipped (why) or refused (why). */
import { AppError, type Notice } from '../../../schema/errors.ts';
import type { ImportedFile } from '../../../schema/model/imports.ts';

export function emptyLine(file: string): ImportedFile {
  return {
    file,
    status: 'done',
    documentId: null,
    documentIds: [],
    title: null,
    format: null,
    encoding: null,
    turns: 0,
    words: 0,
    attributesRow: null,
    warnings: [],
    error: null,
  };
}

export function skippedLine(file: string, reason: Notice): ImportedFile {
  return { ...emptyLine(file), status: 'skipped', warnings: [reason] };
}

/** Only what the user can act upon concerns one file; a full disk or a defect ends the import. */
export function refusedLine(file: string, error: unknown): ImportedFile {
  if (!(error instanceof AppError) || !['Invalid', 'NotFound'].includes(error.code)) throw error;
  return { ...emptyLine(file), status: 'refused', error: error.toWire() };
}
