/**
 * Word documents: one block per paragraph (empty ones too), heading, list item and table-cell
 * paragraph; a line break within a paragraph divides it. The canonical text is the paragraphs' texts
 * joined by line feeds, so offsets counted by other programs hold. Images and notes are left out and
 * reported.
 */
import { Parser } from 'htmlparser2';
import mammoth from 'mammoth';
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import type { BlockKind, InlineFormat } from '../../../../schema/model/document.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';
import { readZipDirectory } from './zip-directory.ts';

const UNPACKED_LIMIT_MB = 256;

/** Lists stay flat, so that every `li` is exactly one paragraph. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].flatMap((depth) => [
    `p:unordered-list(${depth}) => ul > li:fresh`,
    `p:ordered-list(${depth}) => ol > li:fresh`,
  ]),
];

/** Throws Invalid: empty, not a Word document, protected, too large when unpacked, damaged. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ParsedDocument> {
  refuseUnlessWord(bytes, file);
  const left = { image: 0, noteReference: 0 };
  const html = await toHtml(bytes, file, left);
  const warnings: Notice[] = [];
  if (left.image > 0) warnings.push(notice('import.images', { count: left.image }));
  if (left.noteReference > 0) warnings.push(notice('import.footnotes', { count: left.noteReference }));
  const blocks = htmlToBlocks(html);
  if (blocks.every((block) => block.text === '')) throw new AppError('Invalid', 'import.empty', { file });
  return { blocks, notes: [], warnings };
}

function refuseUnlessWord(bytes: Uint8Array, file: string): void {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (head === '') throw new AppError('Invalid', 'import.empty', { file });
  if (head === 'd0cf11e0') throw new AppError('Invalid', 'import.protectedWord', { file });
  if (head !== '504b0304') throw new AppError('Invalid', 'import.notWord', { file });
  const entries = readZipDirectory(bytes);
  if (!entries) throw new AppError('Invalid', 'import.brokenWord', { file });
  if (!entries.some((entry) => /^word\/document\d*\.xml$/.test(entry.name))) {
    throw new AppError('Invalid', 'import.notWord', { file });
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedBytes, 0);
  if (unpacked > UNPACKED_LIMIT_MB * 1024 * 1024) {
    throw new AppError('Invalid', 'import.wordTooLarge', { file, limit: UNPACKED_LIMIT_MB });
  }
}

interface WordElement {
  type: string;
  children?: WordElement[];
}

async function toHtml(bytes: Uint8Array, file: string, left: Record<'image' | 'noteReference', number>) {
  const withoutLeft = (element: WordElement): WordElement => {
    if (!element.children) return element;
    const kept = element.children.filter(({ type }) => {
      if (type !== 'image' && type !== 'noteReference') return true;
      left[type] += 1;
      return false;
    });
    return { ...element, children: kept.map(withoutLeft) };
  };
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { ignoreEmptyParagraphs: false, styleMap: STYLES, transformDocument: withoutLeft },
    );
    return result.value;
  } catch {
    // What goes wrong inside depends on the damage; the researcher can only save the file anew.
    throw new AppError('Invalid', 'import.brokenWord', { file });
  }
}

const FORMAT_OF_TAG: Record<string, 'bold' | 'italic'> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic' };

function htmlToBlocks(html: string): ParsedBlock[] {
  const blocks: ParsedBlock[] = [];
  let open: ParsedBlock | null = null;
  let cells = 0;
  const running = new Map<string, number>();

  const begin = (kind: BlockKind, headingLevel: number) => {
    open = { kind, headingLevel, text: '', formats: [] };
    blocks.push(open);
    running.clear();
  };
  const endFormat = (block: ParsedBlock, format: 'bold' | 'italic') => {
    const start = running.get(format);
    running.delete(format);
    if (start !== undefined && start < block.text.length) addFormat(block.formats, format, start, block.text.length);
  };
  const breakLine = (block: ParsedBlock) => {
    const going = [...running.keys()] as ('bold' | 'italic')[];
    for (const format of going) endFormat(block, format);
    begin(block.kind, block.headingLevel);
    for (const format of going) running.set(format, 0);
  };

  const parser = new Parser({
    onopentag(name) {
      const heading = /^h([1-6])$/.exec(name);
      const format = FORMAT_OF_TAG[name];
      if (name === 'td' || name === 'th') cells += 1;
      else if (name === 'p') begin(cells > 0 ? 'table_cell' : 'paragraph', 0);
      else if (name === 'li') begin('list_item', 0);
      else if (heading) begin('heading', Number(heading[1]));
      else if (open && name === 'br') breakLine(open);
      else if (open && format) running.set(format, open.text.length);
    },
    ontext(text) {
      text.split(/\r\n?|\n/).forEach((line, index) => {
        if (open && index > 0) breakLine(open);
        if (open) open.text += line.replaceAll('\0', '').toWellFormed();
      });
    },
    onclosetag(name) {
      const format = FORMAT_OF_TAG[name];
      if (name === 'td' || name === 'th') cells -= 1;
      else if (open && format) endFormat(open, format);
      else if (name === 'p' || name === 'li' || /^h[1-6]$/.test(name)) open = null;
    },
  });
  parser.end(html);
  return blocks;
}

/** Neighbouring runs of the same format become one range. */
function addFormat(formats: InlineFormat[], format: 'bold' | 'italic', start: number, end: number): void {
  const before = formats.find((range) => range.format === format && range.end === start);
  if (before) before.end = end;
  else formats.push({ format, start, end });
}
