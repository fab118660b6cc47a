/** Places as researchers mean them: selections without the blanks at their ends, a speaker's whole turn. */
import type { DocumentDetail } from '../../schema/model/document.ts';
import type { Span } from '../../schema/text/span.ts';

/** Leaves out blanks and line ends on both sides: a triple click takes the next paragraph's start along. */
export function trimSpan(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  const lead = selected.length - selected.trimStart().length;
  if (lead === selected.length) return { start, end: start };
  return { start: start + lead, end: start + selected.trimEnd().length };
}

/** What is said in the turn around an offset, without label and timestamp; outside every turn, the block. */
export function turnAround({ blocks, turns }: Pick<DocumentDetail, 'blocks' | 'turns'>, offset: number): Span | null {
  const block = blocks.findLast(({ start }) => start <= offset);
  if (!block) return null;
  const turn = block.turn === null ? undefined : turns[block.turn];
  return turn ? { start: turn.speechStart, end: turn.end } : { start: block.start, end: block.end };
}

/** Index of the turn in which an offset lies, or null outside every turn. */
export function turnAt({ turns }: Pick<DocumentDetail, 'turns'>, offset: number): number | null {
  const index = turns.findLastIndex(({ start }) => start <= offset);
  const turn = turns[index];
  return turn && offset <= turn.end ? index : null;
}
