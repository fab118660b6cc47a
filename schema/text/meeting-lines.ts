/**
 * A meeting's notes line by line, without what only marks the lines: Markdown's hashes, bullets and table bars, and a
 * list's numbers. A line knows where its words stand in its block, so that whatever is read from it can be pointed at.
 */
import type { BlockKind, InlineFormat } from '../model/document.ts';

export interface MeetingBlock {
  kind: BlockKind;
  headingLevel: number;
  text: string;
  formats: readonly InlineFormat[];
}

export interface Line {
  /** Index of the block. */
  block: number;
  /** Where `text` stands in the block, UTF-16 code units. */
  start: number;
  text: string;
  /** The block's or cell's text with a list's number, since "17. september" begins like one. */
  raw: string;
  kind: BlockKind;
  headingLevel: number;
  /** A heading, a table's cell or bold throughout: may be a label without a colon. */
  isSetOff: boolean;
}

const LEAD = { heading: /^\s*(?:#{1,6}\s+)?/, list_item: /^\s*(?:(?:[-*+•–]|\d{1,3}[.)])\s+)?/, other: /^\s*/ };
const TABLE_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/;
const BOLD_THROUGHOUT = /^(\*\*|__)(?!\1)[^\n]+\1:?$/;

export function linesOf(blocks: readonly MeetingBlock[]): Line[] {
  return blocks.flatMap((block, index) => {
    if (/^\s*\|.*\|\s*$/.test(block.text)) return TABLE_RULE.test(block.text) ? [] : cellsOf(block.text, index);
    const lead = LEAD[block.kind === 'heading' || block.kind === 'list_item' ? block.kind : 'other'];
    const start = lead.exec(block.text)?.[0].length ?? 0;
    const text = block.text.slice(start).trimEnd();
    return {
      block: index,
      start,
      text,
      raw: block.text.trim(),
      kind: block.kind,
      headingLevel: block.headingLevel,
      isSetOff: block.kind === 'heading' || block.kind === 'table_cell' || isBold(block, start, start + text.length),
    };
  });
}

/** A row of a Markdown table. */
function cellsOf(row: string, block: number): Line[] {
  const cells: Line[] = [];
  const bars = [...row.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  bars.slice(0, -1).forEach((bar, number) => {
    const cell = row.slice(bar + 1, bars[number + 1]);
    const start = bar + 1 + cell.length - cell.trimStart().length;
    const text = cell.trim();
    cells.push({ block, start, text, raw: text, kind: 'table_cell', headingLevel: 0, isSetOff: true });
  });
  return cells;
}

function isBold({ text, formats }: MeetingBlock, start: number, end: number): boolean {
  if (start === end) return false;
  const bold = formats.find((range) => range.format === 'bold');
  return BOLD_THROUGHOUT.test(text.slice(start, end)) || (bold !== undefined && bold.start <= start && bold.end >= end);
}
