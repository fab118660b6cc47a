/** Reads a file that the study may take in, after looking at its size, so that a huge one is never read. */
import { AppError } from '../../../schema/errors.ts';
import type { Files } from '../context.ts';
import { canImport } from './formats/parse-source.ts';

export const SOURCE_LIMIT_MB = 64;
export const MEGABYTE = 1024 * 1024;

/** Throws Invalid for one of another format, too large or empty. */
export async function readSource(files: Files, path: string): Promise<Uint8Array> {
  const file = files.basename(path);
  if (!canImport(file) && !/\.zip$/i.test(file)) throw new AppError('Invalid', 'import.wrongFormat', { file });
  const size = await files.size(path);
  if (size === 0) throw new AppError('Invalid', 'import.empty', { file });
  if (size > SOURCE_LIMIT_MB * MEGABYTE) {
    const megabytes = Math.ceil(size / MEGABYTE);
    throw new AppError('Invalid', 'import.tooLarge', { file, megabytes, limit: SOURCE_LIMIT_MB });
  }
  return files.read(path);
}
