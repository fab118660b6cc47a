/** Reads a file that the study may take in, after looking at its size, so that a huge one is never read. */
import { AppError } from '../../../schema/errors.ts';
import type { Files } from '../context.ts';
import { canImport } from './formats/parse-source.ts';

export const SOURCE_LIMIT_MB = 64;
/** Text becomes many blocks, each with much around it: 20 MB are three million words. */
const TEXT_LIMIT_MB = 20;
const TEXT = /\.(txt|md|vtt|srt|csv|tsv)$/i;
export const MEGABYTE = 1024 * 1024;

/** Throws Invalid for one of another format, too large or empty. */
export async function readSource(files: Files, path: string): Promise<Uint8Array> {
  const file = files.basename(path);
  if (!canImport(file) && !/\.zip$/i.test(file)) throw new AppError('Invalid', 'import.wrongFormat', { file });
  checkSize(file, await files.size(path));
  return files.read(path);
}

/** Throws Invalid for a file that is empty or too large for its format. */
export function checkSize(file: string, bytes: number): void {
  if (bytes === 0) throw new AppError('Invalid', 'import.empty', { file });
  const limit = TEXT.test(file) ? TEXT_LIMIT_MB : SOURCE_LIMIT_MB;
  if (bytes <= limit * MEGABYTE) return;
  throw new AppError('Invalid', 'import.tooLarge', { file, megabytes: Math.ceil(bytes / MEGABYTE), limit });
}
