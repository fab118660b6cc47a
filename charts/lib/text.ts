/**
 * How wide a text will be, without a browser to ask: a figure drawn on the command line has none,
 * and the same figure in the window must break its lines at the same places. The widths are those of
 * DejaVu Sans, the widest of the sans-serif fonts a reader may have, so a text never outgrows its room.
 */
const NARROW = /[iljtfIJ.,:;'’|!()[\] ]/;
const WIDE = /[mwMW@%—…ÆŒæœ]/;
const CAPITAL = /[\p{Lu}+<>=]/u;
const FULL = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u;

function charWidth(char: string): number {
  if (FULL.test(char)) return 1.05;
  if (NARROW.test(char)) return 0.4;
  if (WIDE.test(char)) return 0.98;
  return CAPITAL.test(char) ? 0.76 : 0.63;
}

/** In the unit of `size`. Bold runs about a tenth wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width * size * (bold ? 1.1 : 1);
}

/** Cuts a word that is wider than a line; every piece has at least one character. */
function cutWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of word) {
    if (piece && measure(piece + char) > width) {
      pieces.push(piece);
      piece = char;
    } else piece += char;
  }
  return [...pieces, piece];
}

/** Breaks at spaces, inside a word only where the word alone is too wide. Nothing is ever left out. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const measure = (part: string) => textWidth(part, size, bold);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const joined = line ? `${line} ${word}` : word;
    if (measure(joined) <= width) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    const pieces = cutWord(word, width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

export interface TextLine {
  x: number;
  /** The text's baseline. */
  y: number;
  text: string;
}

const LINE_HEIGHT = 1.3;

/** Lines below each other; `y` is the first one's baseline. */
export function stackLines(lines: readonly string[], x: number, y: number, size: number): TextLine[] {
  return lines.map((text, index) => ({ x, y: y + index * size * LINE_HEIGHT, text }));
}

/** Height of `lines` lines. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * LINE_HEIGHT;
}

/** The lower edge of stacked lines, descenders included. */
export function bottomOf(lines: readonly TextLine[], size: number): number {
  return (lines.at(-1)?.y ?? 0) + size * 0.3;
}
