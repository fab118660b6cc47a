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
 * Numbers that count lines or turns: left of where the text begins, one above the other, each larger than the one
 * before. Numbers of a list or a table stand within the text.
 */
export function marginNumbers(pieces: readonly PdfPiece[]): Set<PdfPiece> {
  const numbers = pieces.filter(({ text }) => /^\s*\d{1,5}\s*$/.test(text)).sort((a, b) => a.y - b.y);
  const text = pieces.filter((piece) => !numbers.includes(piece) && piece.text.trim() !== '');
  const edge = textEdge(text);
  const inMargin = numbers.filter(({ x, width }) => x + width < edge);
  const values = inMargin.map(({ text: digits }) => Number.parseInt(digits, 10));
  const areCounting = values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
  return new Set(inMargin.length >= FEWEST_PAGES && areCounting ? inMargin : []);
}

/** Nearly all pieces begin at or right of it: titles and what a web page prints at its edge may stand out. */
function textEdge(pieces: readonly PdfPiece[]): number {
  const lefts = pieces.map(({ x }) => x).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.15)] ?? 0;
}
