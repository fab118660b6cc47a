/**
 * Chooses the parser by the file's ending, or by its first bytes where they say otherwise. A parser's module is loaded
 * when its first file comes, so that a worker for plain text does not wait for the libraries of every other format.
 */
import { AppError, notice } from '../../../../schema/errors.ts';
import type { ImportOptions } from '../../../../schema/model/imports.ts';
import { detectFormat } from './detect-format.ts';
import type { ParsedDocument, ParsedSource } from './parsed-document.ts';

type Parser = (bytes: Uint8Array, file: string, options: ImportOptions) => ParsedSource | Promise<ParsedSource>;

/** Ending → parser. */
const PARSERS: Record<string, () => Promise<Parser>> = {
  docx: async () => single('docx', (await import('./parse-docx.ts')).parseDocx),
  odt: async () => single('odt', (await import('./parse-odt.ts')).parseOdt),
  rtf: async () => single('rtf', (await import('./parse-rtf.ts')).parseRtf),
  txt: async () => single('txt', (await import('./parse-text.ts')).parsePlainText),
  md: async () => single('md', (await import('./parse-text.ts')).parseMarkdown),
  html,
  htm: html,
  vtt: async () => single('vtt', (await import('./parse-subtitles.ts')).parseSubtitles),
  srt: async () => single('srt', (await import('./parse-subtitles.ts')).parseSubtitles),
  pdf: async () => single('pdf', (await import('./parse-pdf.ts')).parsePdf),
  csv: table,
  xlsx: table,
};

export function canImport(file: string): boolean {
  return Object.hasOwn(PARSERS, endingOf(file));
}

/** A file whose bytes say that it is of another format is read as that. Throws Invalid when they cannot be read. */
export async function parseSource(bytes: Uint8Array, file: string, options: ImportOptions): Promise<ParsedSource> {
  const named = endingOf(file);
  const actual = await actualFormat(bytes, named);
  const load = Object.hasOwn(PARSERS, actual) ? PARSERS[actual] : undefined;
  if (!load) throw new AppError('Invalid', 'import.wrongFormat', { file });
  const parse = await load();
  const source = await parse(bytes, file, options);
  if (actual !== named) source.documents[0]?.warnings.unshift(notice('import.otherThanNamed', { named, actual }));
  return source;
}

/** The name's ending unless the bytes are beyond doubt of another format. */
async function actualFormat(bytes: Uint8Array, named: string): Promise<string> {
  const detected = await detectFormat(bytes);
  const isSame = detected === null || PARSERS[detected] === PARSERS[named];
  return isSame ? named : detected;
}

async function html(): Promise<Parser> {
  return single('html', (await import('./parse-html.ts')).parseHtml);
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
