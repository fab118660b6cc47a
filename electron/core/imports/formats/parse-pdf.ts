/**
 * PDFs: text by page in reading order. A PDF holds drawn letters and no more, so lines, columns, headers and
 * paragraphs are told from where the letters stand (pdf-lines, pdf-margins, pdf-paragraphs); what is left out or
 * joined on the way is counted. Pictures of text, as scanners make them, hold no letters and are named.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { type PdfLine, type PdfPiece, readingOrder } from './pdf-lines.ts';
import { marginNumbers, withoutRunningLines } from './pdf-margins.ts';
import { joinParagraphs } from './pdf-paragraphs.ts';
import { looksTorn, withoutFalseSpaces } from './pdf-spaces.ts';

/** Throws Invalid: no PDF, damaged, protected by a password, scanned. */
export async function parsePdf(bytes: Uint8Array, file: string): Promise<ParsedDocument> {
  const read = await readPages(bytes, file);
  const pages = read.map(({ pieces }) => pieces);
  if (pages.every((page) => page.length === 0)) throw new AppError('Invalid', 'import.scanned', { file });
  const numbers = marginNumbers(pages);
  const lines = read.map(({ pieces, height }, index) => ({
    lines: readingOrder(pieces.filter((piece) => !numbers[index]?.has(piece))),
    height,
  }));
  const running = withoutRunningLines(lines);
  const { blocks, joinedWords } = joinParagraphs(running.pages);
  const counted = numbers.reduce((sum, page) => sum + page.size, 0);
  return { blocks, notes: [], warnings: remarks(pages, running.left, counted, joinedWords) };
}

function remarks(pages: readonly PdfPiece[][], running: readonly PdfLine[], numbers: number, words: number): Notice[] {
  const said: Notice[] = [];
  const silent = pages.flatMap((page, index) => (page.length === 0 ? [index + 1] : []));
  if (silent.length > 0) said.push(notice('import.pagesWithoutText', { count: silent.length, pages: named(silent) }));
  if (running.length > 0) {
    const example = (running[0]?.text ?? '').slice(0, 80).toWellFormed();
    said.push(notice('import.pageMargins', { count: running.length, example }));
  }
  if (numbers > 0) said.push(notice('import.marginNumbers', { count: numbers }));
  if (words > 0) said.push(notice('import.hyphens', { count: words }));
  return said;
}

function named(pages: readonly number[]): string {
  return pages.length > 20 ? `${pages.slice(0, 20).join(', ')} …` : pages.join(', ');
}

interface PageOfPieces {
  pieces: PdfPiece[];
  /** In points. */
  height: number;
}

async function readPages(bytes: Uint8Array, file: string): Promise<PageOfPieces[]> {
  // The library takes the buffer over; the caller's bytes stay.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((error: unknown) => {
    throw refusal(error, file);
  });
  try {
    const pages: PageOfPieces[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
    if (!pages.some(({ pieces }) => pieces.some(({ text }) => looksTorn(text)))) return pages;
    for (const [index, { pieces }] of pages.entries()) await mendSpaces(pieces, await pdf.getPage(index + 1));
    return pages;
  } catch (error) {
    throw refusal(error, file);
  } finally {
    await pdf.destroy();
  }
}

/** What goes wrong inside depends on the damage; only a password is told apart. */
function refusal(error: unknown, file: string): AppError {
  const isProtected = error instanceof Error && error.name === 'PasswordException';
  return new AppError('Invalid', isProtected ? 'import.encrypted' : 'import.damaged', { file });
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

async function readPage(page: Page): Promise<PageOfPieces> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces = items.flatMap((item): PdfPiece[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const text = item.str.replaceAll('\0', '').replace(/\s+/g, ' ').toWellFormed();
    return [place(text, item.width, item.dir === 'rtl', transform, item.transform)];
  });
  return { pieces, height };
}

async function mendSpaces(pieces: PdfPiece[], page: Page): Promise<void> {
  if (pieces.length === 0) return;
  const texts = withoutFalseSpaces(
    pieces.map(({ text }) => text),
    await drawnText(page),
  );
  page.cleanup();
  for (const [index, piece] of pieces.entries()) piece.text = texts[index] ?? piece.text;
}

/** The page's letters as they are drawn, with the spaces that are drawn as well. */
async function drawnText(page: Page): Promise<string> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs = fnArray.flatMap((operation, index) =>
    operation === OPS.showText ? (argsArray[index]?.[0] ?? []) : [],
  );
  return glyphs.map((glyph: { unicode?: string } | number | null) => unicodeOf(glyph)).join('');
}

/** A number moves the next letter; far to the right, in thousandths of the letters' size, it stands for a space. */
function unicodeOf(glyph: { unicode?: string } | number | null): string {
  if (typeof glyph === 'number') return glyph < -200 ? ' ' : '';
  return glyph?.unicode ?? '';
}

/** From the page's own measure to points from the corner at the upper left, as the page is shown. */
function place(text: string, width: number, rightToLeft: boolean, view: number[], own: number[]): PdfPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [, , upX = 0, upY = 0, x = 0, y = 0] = own;
  return { text, x: a * x + c * y + e, y: b * x + d * y + f, width, size: Math.hypot(upX, upY), rightToLeft };
}
