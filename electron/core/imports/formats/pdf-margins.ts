/**
 * What stands on a PDF's pages and is no part of the text: headers, footers and page numbers that come back, and
 * numbers of lines or turns in the left margin. What is taken away is counted, so that the reader knows.
 */
import type { PdfLine, PdfPiece } from './pdf-lines.ts';

const LINES_AT_AN_EDGE = 2;
const FEWEST_PAGES = 3;
/** Odd and even pages may have headers of their own. */
const PART_OF_PAGES = 0.4;
const SAME_HEIGHT_POINTS = 3;
/** Of the page's height, above and below the text. */
const MARGIN = 0.1;
const FEWEST_NUMBERS = 3;
const PART_AT_EDGE = 0.15;

export interface PageOfLines {
  lines: PdfLine[];
  /** Of the page, in points. */
  height: number;
}

/** A line in the margin at the top or bottom is a running one when most pages have it at that height, numbers apart. */
export function withoutRunningLines(all: readonly PageOfLines[]): { pages: PdfLine[][]; left: PdfLine[] } {
  const pages = all.map(({ lines }) => lines);
  const written = pages.filter((lines) => lines.length > 0).length;
  const needed = Math.max(FEWEST_PAGES, written * PART_OF_PAGES);
  const edges = all.map(({ lines, height }) => {
    const byHeight = lines.toSorted((a, b) => a.y - b.y);
    const outer = [...byHeight.slice(0, LINES_AT_AN_EDGE), ...byHeight.slice(-LINES_AT_AN_EDGE)];
    return new Set(outer.filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN)));
  });
  const heights = new Map<string, number[]>();
  for (const edge of edges) {
    for (const line of edge) heights.set(patternOf(line), [...(heights.get(patternOf(line)) ?? []), line.y]);
  }
  const comesBack = (line: PdfLine) => {
    const alike = heights.get(patternOf(line)) ?? [];
    return alike.filter((y) => Math.abs(y - line.y) <= SAME_HEIGHT_POINTS).length >= needed;
  };
  const left: PdfLine[] = [];
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      const isRunning = edges[page]?.has(line) && comesBack(line);
      if (isRunning) left.push(line);
      return !isRunning;
    }),
  );
  return { pages: kept, left };
}

function patternOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

/**
 * For each page, numbers that count lines or turns: left of where the text begins, one above the other, each larger
 * than the one before. Numbers of a list or a table stand within the text. A page of few lines does not show where its
 * text begins; there, numbers count that stand where those of other pages do.
 */
export function marginNumbers(pages: readonly (readonly PdfPiece[])[]): Set<PdfPiece>[] {
  const clear = pages.map((pieces) => {
    const numbers = numbersOf(pieces);
    const isNumber = new Set(numbers);
    const edge = textEdge(pieces.filter((piece) => !isNumber.has(piece)));
    const column = numbers.filter(({ x, width }) => x + width < edge);
    return column.length >= FEWEST_NUMBERS && areCounting(column) ? column : [];
  });
  const places = new Set(clear.flatMap((column) => column.flatMap(edges)));
  return pages.map((pieces, page) => {
    const column = clear[page] ?? [];
    if (column.length > 0 || places.size === 0) return new Set(column);
    const alike = numbersOf(pieces).filter((one) => edges(one).some((place) => places.has(place)));
    return new Set(areCounting(alike) ? alike : []);
  });
}

/** From the top. */
function numbersOf(pieces: readonly PdfPiece[]): PdfPiece[] {
  return pieces.filter(({ text }) => /^\s*\d{1,5}\s*$/.test(text)).sort((a, b) => a.y - b.y);
}

function areCounting(numbers: readonly PdfPiece[]): boolean {
  const values = numbers.map(({ text }) => Number.parseInt(text, 10));
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}

/** Left and right in whole points: a column of numbers is flush on one side. */
function edges({ x, width }: PdfPiece): string[] {
  return [`left ${Math.round(x)}`, `right ${Math.round(x + width)}`];
}

/**
 * The leftmost place where many pieces begin: titles and what a web page prints at its edge may stand out. Where the
 * lines are drawn in many pieces, nearly all begin at or right of the edge.
 */
function textEdge(pieces: readonly PdfPiece[]): number {
  const lefts = pieces.map(({ x }) => x).sort((a, b) => a - b);
  const many = lefts.length * PART_AT_EDGE;
  const at = lefts.findIndex((x, index) => (lefts[index + Math.ceil(many) - 1] ?? Infinity) - x < 1);
  return lefts[at < 0 ? Math.floor(many) : at] ?? 0;
}
