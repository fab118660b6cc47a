/**
 * Chooses the parser by the file's ending. A parser's module is loaded when its first file comes, so that a worker
 * for plain text does not wait for the libraries of every other format.
 */
import { AppError } from '../../../../schema/errors.ts';
import type { ImportOptions } from '../../../../schema/model/imports.ts';
import type { ParsedDocument, ParsedSource } from './parsed-document.ts';

type Parser = (bytes: Uint8Array, file: string, options: ImportOptions) => ParsedSource | Promise<ParsedSource>;

/** Ending → parser. */
const PARSERS: Record<string, () => Promise<Parser>> = {
  docx: async () => single('docx', (await import('./parse-docx.ts')).parseDocx),
  odt: async () => single('odt', (await import('./parse-odt.ts')).parseOdt),
  rtf: async () => single('rtf', (await import('./parse-rtf.ts')).parseRtf),
  txt: async () => single('txt', (await import('./parse-text.ts')).parsePlainText),
  md: async () => single('md', (await import('./parse-text.ts')).parseMarkdown),
  html: async () => single('html', (await import('./parse-html.ts')).parseHtml),
  htm: async () => single('html', (await import('./parse-html.ts')).parseHtml),
  vtt: async () => single('vtt', (await import('./parse-subtitles.ts')).parseSubtitles),
  srt: async () => single('srt', (await import('./parse-subtitles.ts')).parseSubtitles),
  pdf: async () => single('pdf', (await import('./parse-pdf.ts')).parsePdf),
  csv: table,
  xlsx: table,
};

export function canImport(file: string): boolean {
  return Object.hasOwn(PARSERS, endingOf(file));
}

/** Throws Invalid when the bytes are not what the ending says. */
export async function parseSource(bytes: Uint8Array, file: string, options: ImportOptions): Promise<ParsedSource> {
  const load = canImport(file) ? PARSERS[endingOf(file)] : undefined;
  if (!load) throw new AppError('Invalid', 'import.wrongFormat', { file });
  const parse = await load();
  return parse(bytes, file, options);
}

async function table(): Promise<Parser> {
  const { parseTableSource } = await import('./parse-table-source.ts');
  return (bytes, file, options) => parseTableSource(bytes, file, options.surveys[file]);
}

/** Of a format that holds one document. */
function single(
  format: string,
  parse: (bytes: Uint8Array, file: string) => ParsedDocument | Promise<ParsedDocument>,
): Parser {
  return async (bytes, file) => ({ format, documents: [await parse(bytes, file)] });
}

function endingOf(file: string): string {
  return /\.([^.]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
