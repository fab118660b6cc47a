/**
 * A file of characters, as every format of text begins: decoded, checked to be text at all, and with the three
 * normalisations that the canonical text knows (byte order mark, NUL, line ends), each noted.
 */
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import { decodeText } from './decode-text.ts';

export interface TextFile {
  /** Lines end in a line feed. */
  text: string;
  encoding: string;
  /** Normalisations. */
  notes: Notice[];
  /** A guessed encoding. */
  warnings: Notice[];
}

/** `declared`: the encoding that the file itself names. Throws Invalid for an empty file and for bytes that are no text. */
export function readTextFile(bytes: Uint8Array, file: string, declared?: string): TextFile {
  const { text: read, byteOrderMark, encoding, remark } = decodeText(bytes, declared);
  if (hasManyControls(read)) throw new AppError('Invalid', 'import.notText', { file });
  const withoutNul = read.replaceAll('\0', '');
  if (withoutNul === '') throw new AppError('Invalid', 'import.empty', { file });
  const text = withoutNul.replace(/\r\n?/g, '\n');
  const notes: Notice[] = [];
  if (byteOrderMark) notes.push(notice('import.byteOrderMark'));
  if (withoutNul !== read) notes.push(notice('import.nulCharacters', { count: read.length - withoutNul.length }));
  if (text !== withoutNul) notes.push(notice('import.lineEnds'));
  return { text, encoding, notes, warnings: remark ? [remark] : [] };
}

/** Counted one by one: a list of all matches in a large binary file would fill the memory. */
function hasManyControls(text: string): boolean {
  let controls = 0;
  for (const _match of text.matchAll(/[^\P{Cc}\t\n\v\f\r]/gu)) controls += 1;
  return controls >= 16 && controls > text.length * 0.03;
}
