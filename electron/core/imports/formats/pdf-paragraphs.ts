/**
 * Joins the lines of a PDF to paragraphs. The file has no paragraphs: they are told by wider spacing, by larger
 * letters, by indented first lines, by short last lines, by names that open a turn, and by times alone on a line. A
 * paragraph ends with its page, so that every word can be cited by page.
 */
import { readTimeAlone } from '../../../../schema/text/speaker-label.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';
import type { ParsedBlock } from './parsed-document.ts';
import { largest, type PdfLine } from './pdf-lines.ts';
import { WordJoiner } from './word-joiner.ts';

/** Beyond the usual distance of lines; letters that are larger than the text's. */
const WIDER = 1.35;
const LARGER = 1.2;
const LONGEST_HEADING = 160;

export interface JoinedPages {
  blocks: ParsedBlock[];
  /** Words divided at the end of a line that were joined. */
  joinedWords: number;
}

/** A line of a page with what it opens. */
interface Line extends PdfLine {
  opensTurn: boolean;
  /** From the line before, in heights of its letters; null for a page's first and after a column. */
  distance: number | null;
}

export function joinParagraphs(pages: readonly PdfLine[][]): JoinedPages {
  const lines = withTurns(pages);
  const shape = shapeOf(lines.flat());
  const joiner = new WordJoiner(lines.flatMap((page) => page.map(({ text }) => text)));
  const blocks = lines.flatMap((page, index) =>
    paragraphsOf(page, shape).map((paragraph) => {
      const text = joiner.join(paragraph.map((line) => line.text));
      return toBlock(text, paragraph[0]?.size ?? shape.size, shape, index + 1);
    }),
  );
  return { blocks, joinedWords: joiner.joined };
}

function withTurns(pages: readonly PdfLine[][]): Line[][] {
  const blocks = pages.flat().map(({ text }) => ({ kind: 'paragraph' as const, text, formats: [] }));
  const opening = new Set(recogniseTurns(blocks, 'interview').turns.map((turn) => turn.firstBlock));
  let number = 0;
  return pages.map((page) =>
    page.map((line, index) => {
      const before = page[index - 1];
      const opensTurn = opening.has(number);
      number += 1;
      const distance = before && before.y < line.y ? (line.y - before.y) / Math.max(before.size, line.size) : null;
      return { ...line, opensTurn, distance };
    }),
  );
}

interface Shape {
  /** Of most letters. */
  size: number;
  /** Between two lines of a paragraph, in heights of their letters. */
  distance: number;
}

/** The usual distance is the smallest that comes often: in a text of short turns most distances are wider. */
function shapeOf(lines: readonly Line[]): Shape {
  const letters = new Map<number, number>();
  const distances = new Map<number, number>();
  for (const { size, text, distance } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    if (distance === null) continue;
    const step = Math.round(distance * 10) / 10;
    distances.set(step, (distances.get(step) ?? 0) + 1);
  }
  const [size = 10] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  const often = [...distances].filter(([step, times]) => step >= 0.8 && times >= lines.length * 0.1);
  return { size, distance: Math.min(...often.map(([step]) => step), 2.5) };
}

function paragraphsOf(page: readonly Line[], shape: Shape): Line[][] {
  const paragraphs: Line[][] = [];
  const right = largest(page.map((line) => line.right));
  page.forEach((line, index) => {
    const open = paragraphs.at(-1);
    const before = page[index - 1];
    if (open && before && !beginsParagraph(line, before, open, right, shape)) open.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

function beginsParagraph(line: Line, before: Line, open: readonly Line[], right: number, shape: Shape): boolean {
  // At the head of a column the text goes on.
  if (line.distance === null) return line.opensTurn || endsSentence(before.text);
  if (readTimeAlone(line.text) !== null || readTimeAlone(before.text) !== null) return true;
  if (line.opensTurn || line.distance > shape.distance * WIDER) return true;
  if (Math.max(line.size, before.size) > Math.min(line.size, before.size) * 1.1) return true;
  const indent = line.left - (open[1] ?? before).left;
  if (indent > line.size && indent < line.size * 6 && endsSentence(before.text)) return true;
  return endsSentence(before.text) && before.right < right - (right - before.left) * 0.2;
}

function endsSentence(text: string): boolean {
  return /[.!?:…।؟]["'”’»)\]]*\s*$/.test(text);
}

function toBlock(text: string, size: number, shape: Shape, page: number): ParsedBlock {
  const isHeading = size >= shape.size * LARGER && text.length <= LONGEST_HEADING;
  const level = size >= shape.size * 1.6 ? 1 : 2;
  return {
    kind: isHeading ? 'heading' : 'paragraph',
    headingLevel: isHeading ? level : 0,
    text,
    formats: [],
    page,
  };
}
