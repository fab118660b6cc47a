/**
 * Plain text and Markdown. Every line is one block, empty lines too, so that the canonical text is the
 * file's text and offsets from other programs hold. Markdown's own characters stay in the text;
 * they are only named, so that the view can dim them.
 */
import type { InlineFormat } from '../../../../schema/model/document.ts';
import { TurnRules } from '../../../../schema/model/turn-rules.ts';
import { readSpeakerLabel } from '../../../../schema/text/speaker-label.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';
import { readTextFile } from './text-file.ts';

const TIMED_TURNS = TurnRules.parse({ timestampsBeginTurns: true });
/** Throws Invalid for an empty file and for bytes that are no text. */
export function parsePlainText(bytes: Uint8Array, file: string): ParsedDocument {
  return parseLines(bytes, file, (text) => ({ kind: 'paragraph', headingLevel: 0, text, formats: [] }));
}

/** As parsePlainText. */
export function parseMarkdown(bytes: Uint8Array, file: string): ParsedDocument {
  return parseLines(bytes, file, markdownLine);
}

function parseLines(bytes: Uint8Array, file: string, toBlock: (line: string) => ParsedBlock): ParsedDocument {
  const { text, encoding, notes, warnings } = readTextFile(bytes, file);
  const blocks = text.split('\n').map(toBlock);
  const turnRules = isTimed(blocks) ? { turnRules: TIMED_TURNS } : {};
  return { blocks, notes, warnings, encoding, ...turnRules };
}

/** A speech recogniser's output, where a time stands before every piece of speech. */
function isTimed(blocks: readonly ParsedBlock[]): boolean {
  const written = blocks.filter((block) => block.text.trim() !== '');
  const timed = written.filter((block) => readSpeakerLabel(block.text, 0, TIMED_TURNS)?.speaker === '');
  return timed.length >= 3 && timed.length >= written.length * 0.4;
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

/** Bold and italic within one line, with their delimiters as markup; not over a page of text, which bounds the search. */
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
  const withoutBold = collect(line, /(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/g, 'bold');
  collect(withoutBold, /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])(.{1,2000}?)(?<=[^\s*_])\1(?![\p{L}\p{N}*_])/gu, 'italic');
  return formats.sort((a, b) => a.start - b.start || b.end - a.end);
}
