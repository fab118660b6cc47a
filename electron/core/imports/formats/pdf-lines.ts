/**
 * The lines of a PDF's page in reading order. A PDF only says which characters stand where, in the order a program
 * happened to draw them; lines are what shares a height, read from the top, and two columns are read one after the
 * other where the page clearly has them.
 */

/** A piece of text on the page, in points from the upper left corner; `y` is the baseline. */
export interface PdfPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Of the letters. */
  size: number;
  rightToLeft: boolean;
}

export interface PdfLine {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Of its largest letters. */
  size: number;
}

/** Letters of a line differ in height by less than this part of their size: superscripts stay in the line. */
const SAME_LINE = 0.4;
/** In letter heights: a wider gap divides two columns, or a table's cells. */
const WIDE_GAP = 1.5;
const FEWEST_LINES_OF_A_COLUMN = 8;

export function readingOrder(pieces: readonly PdfPiece[]): PdfLine[] {
  const segments = toSegments(pieces);
  const gutter = findGutter(segments);
  if (gutter === null) return toRows(segments);
  // What crosses the gutter (a title, a table) stands between what is above and below it.
  const lines: PdfLine[] = [];
  let band: Segment[] = [];
  const endBand = () => {
    for (const line of toRows(band.filter((one) => one.right <= gutter))) lines.push(line);
    for (const line of toRows(band.filter((one) => one.right > gutter))) lines.push(line);
    band = [];
  };
  for (const segment of segments) {
    if (crosses(segment, gutter)) {
      endBand();
      lines.push(toLine([segment]));
    } else {
      band.push(segment);
    }
  }
  endBand();
  return lines;
}

/** Pieces of a line that stand close together. */
interface Segment extends PdfLine {
  rightToLeft: boolean;
}

/** From the top, and in a line from the left. */
function toSegments(pieces: readonly PdfPiece[]): Segment[] {
  return groupByHeight(pieces).flatMap((row) => {
    const segments: Segment[] = [];
    for (const piece of row.toSorted((a, b) => a.x - b.x)) {
      const open = segments.at(-1);
      const gap = open ? piece.x - open.right : 0;
      if (open && gap < WIDE_GAP * Math.max(open.size, piece.size)) append(open, piece, gap);
      else segments.push(toSegment(piece));
    }
    return segments;
  });
}

function toSegment({ text, x, y, width, size, rightToLeft }: PdfPiece): Segment {
  return { text, left: x, right: x + width, y, size, rightToLeft };
}

function append(open: Segment, piece: PdfPiece, gap: number): void {
  const isApart = gap > 0.15 * Math.min(open.size, piece.size);
  if (piece.rightToLeft && open.rightToLeft) open.text = joined(piece.text, open.text, isApart);
  else open.text = joined(open.text, piece.text, isApart);
  open.right = Math.max(open.right, piece.x + piece.width);
  open.size = Math.max(open.size, piece.size);
}

function joined(first: string, second: string, isApart: boolean): string {
  return isApart && !/\s$/.test(first) && !/^\s/.test(second) ? `${first} ${second}` : first + second;
}

function groupByHeight<One extends { y: number; size: number }>(all: readonly One[]): One[][] {
  const rows: One[][] = [];
  let height = 0;
  for (const one of all.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && one.y - height <= SAME_LINE * Math.max(one.size, row[0]?.size ?? 0)) row.push(one);
    else {
      rows.push([one]);
      height = one.y;
    }
  }
  return rows;
}

function toRows(segments: readonly Segment[]): PdfLine[] {
  return groupByHeight(segments).map(toLine);
}

function toLine(row: readonly Segment[]): PdfLine {
  const ordered = row.toSorted((a, b) => a.left - b.left);
  if (row.filter(({ rightToLeft }) => rightToLeft).length * 2 > row.length) ordered.reverse();
  return {
    text: ordered.map(({ text }) => text.trim()).join(' '),
    left: smallest(row.map(({ left }) => left)),
    right: largest(row.map(({ right }) => right)),
    y: largest(row.map(({ y }) => y)),
    size: largest(row.map(({ size }) => size)),
  };
}

function crosses({ left, right }: PdfLine, x: number): boolean {
  return left < x && right > x;
}

/**
 * Where two columns of running text part, or null. Both must have many lines, side by side, and lines that fill
 * them: names beside speech, or times in a margin, are read line by line instead.
 */
function findGutter(segments: readonly Segment[]): number | null {
  const left = smallest(segments.map((one) => one.left));
  const width = largest(segments.map((one) => one.right)) - left;
  const candidates = [...new Set(segments.map((one) => Math.floor(one.left) - 1))].filter(
    (x) => x > left + width * 0.3 && x < left + width * 0.7,
  );
  return candidates.find((x) => isGutter(segments, x, width)) ?? null;
}

function isGutter(segments: readonly Segment[], x: number, width: number): boolean {
  const before = segments.filter(({ right }) => right <= x);
  const after = segments.filter(({ left }) => left >= x);
  if (Math.min(before.length, after.length) < FEWEST_LINES_OF_A_COLUMN) return false;
  if (segments.length - before.length - after.length > segments.length * 0.15) return false;
  const areFull = [before, after].every((column) => medianWidth(column) > width * 0.3);
  const top = largest([before, after].map((column) => smallest(column.map(({ y }) => y))));
  const bottom = smallest([before, after].map((column) => largest(column.map(({ y }) => y))));
  const beside = before.filter(({ y }) => y >= top && y <= bottom).length;
  return areFull && beside >= before.length * 0.5;
}

function medianWidth(lines: readonly PdfLine[]): number {
  const widths = lines.map(({ left, right }) => right - left).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** Pages that were made to harm hold more pieces than a call takes arguments. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}
