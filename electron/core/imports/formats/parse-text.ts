/**
 * Plain text and Markdown. Every line is one block, empty lines too, so that the canonical text is the
 * file's text and offsets from other programs hold. Markdown's own characters stay in the text;
 * they are only named, so that the view can dim them.
 */
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import type { InlineFormat } from '../../../../schema/model/document.ts';
import { decodeText } from './decode-text.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';

/** Throws Invalid for an empty file and for bytes that are no text. */
export function parsePlainText(bytes: Uint8Array, file: string): ParsedDocument {
  return parseLines(bytes, file, (text) => ({ kind: 'paragraph', headingLevel: 0, text, formats: [] }));
}

/** As parsePlainText. */
export function parseMarkdown(bytes: Uint8Array, file: string): ParsedDocument {
  return parseLines(bytes, file, markdownLine);
}

function parseLines(bytes: Uint8Array, file: string, toBlock: (line: string) => ParsedBlock): ParsedDocument {
  const { text: read, byteOrderMark, remark } = decodeText(bytes);
  if (hasManyControls(read)) throw new AppError('Invalid', 'import.notText', { file });
  const withoutNul = read.replaceAll('\0', '');
  if (withoutNul === '') throw new AppError('Invalid', 'import.empty', { file });
  const text = withoutNul.replace(/\r\n?/g, '\n');
  const notes: Notice[] = [];
  if (byteOrderMark) notes.push(notice('import.byteOrderMark'));
  if (withoutNul !== read) notes.push(notice('import.nulCharacters', { count: read.length - withoutNul.length }));
  if (text !== withoutNul) notes.push(notice('import.lineEnds'));
  return { blocks: text.split('\n').map(toBlock), notes, warnings: remark ? [remark] : [] };
}

/** Counted one by one: a list of all matches in a large binary file would fill the memory. */
function hasManyControls(text: string): boolean {
  let controls = 0;
  for (const _match of text.matchAll(/[^\P{Cc}\t\n\v\f\r]/gu)) controls += 1;
  return controls >= 16 && controls > text.length * 0.03;
}

function markdownLine(text: string): ParsedBlock {
  const hashes = /^(#{1,6})(?:[ \t]+|$)/.exec(text);
  const formats = emphasis(text);
  if (hashes) {
    formats.unshift({ format: 'markup', start: 0, end: hashes[0].length });
    return { kind: 'heading', headingLevel: (hashes[1] as string).length, text, formats };
  }
  const kind = /^\s*(?:[-*+]|\d{1,3}[.)])\s+\S/.test(text) ? 'list_item' : 'paragraph';
  return { kind, headingLevel: 0, text, formats };
}

/** Bold and italic within one line, with their delimiters as markup. */
function emphasis(line: string): InlineFormat[] {
  const formats: InlineFormat[] = [];
  const collect = (text: string, pattern: RegExp, format: 'bold' | 'italic') =>
    text.replace(pattern, (whole: string, delimiter: string, inner: string, at: number) => {
      const start = at + delimiter.length;
      const end = start + inner.length;
      formats.push({ format, start, end }, { format: 'markup', start: at, end: start });
      formats.push({ format: 'markup', start: end, end: at + whole.length });
      const blank = ' '.repeat(delimiter.length);
      return blank + inner + blank;
    });
  const withoutBold = collect(line, /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, 'bold');
  collect(withoutBold, /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu, 'italic');
  return formats.sort((a, b) => a.start - b.start || b.end - a.end);
}
