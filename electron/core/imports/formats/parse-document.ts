/** Chooses the parser by the file's ending, after looking at its size. */
import { AppError } from '../../../../schema/errors.ts';
import type { Files } from '../../context.ts';
import { parseDocx } from './parse-docx.ts';
import { parseMarkdown, parsePlainText } from './parse-text.ts';
import type { ParsedDocument } from './parsed-document.ts';

const LIMIT_MB = 64;
const MEGABYTE = 1024 * 1024;

const PARSERS: Record<string, (bytes: Uint8Array, file: string) => ParsedDocument | Promise<ParsedDocument>> = {
  docx: parseDocx,
  txt: parsePlainText,
  md: parseMarkdown,
};

export function canImport(file: string): boolean {
  return endingOf(file) in PARSERS;
}

/** Reads a file that the study may take in. Throws Invalid for one of another format, too large or empty. */
export async function readSource(files: Files, path: string): Promise<Uint8Array> {
  const file = files.basename(path);
  if (!canImport(file)) throw new AppError('Invalid', 'import.wrongFormat', { file });
  const size = await files.size(path);
  if (size === 0) throw new AppError('Invalid', 'import.empty', { file });
  if (size > LIMIT_MB * MEGABYTE) {
    const megabytes = Math.ceil(size / MEGABYTE);
    throw new AppError('Invalid', 'import.tooLarge', { file, megabytes, limit: LIMIT_MB });
  }
  return files.read(path);
}

/** Throws Invalid when the bytes are not what the ending says. */
export async function parseDocument(bytes: Uint8Array, file: string): Promise<ParsedDocument> {
  const parse = PARSERS[endingOf(file)];
  if (!parse) throw new AppError('Invalid', 'import.wrongFormat', { file });
  return parse(bytes, file);
}

function endingOf(file: string): string {
  return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
