/** Notes of meetings for tests: lines as blocks, the way the parser of Markdown makes them, and what was read from them. */
import type { BlockKind } from '../../../schema/model/document.ts';
import type { MeetingBlock } from '../../../schema/text/meeting-lines.ts';
import { type PartPlace, recogniseMeeting } from '../../../schema/text/meeting-parts.ts';

export function blocksOf(notes: string): MeetingBlock[] {
  return notes.split('\n').map((text) => {
    const hashes = /^#+ /.exec(text)?.[0].trim().length ?? 0;
    const kind: BlockKind = hashes > 0 ? 'heading' : /^\s*(?:[-*]|\d+[.)])\s+\S/.test(text) ? 'list_item' : 'paragraph';
    return { kind, headingLevel: hashes, text, formats: [] };
  });
}

/** Cells of a Word table. */
export function cellsOf(...texts: string[]): MeetingBlock[] {
  return texts.map((text) => ({ kind: 'table_cell', headingLevel: 0, text, formats: [] }));
}

export function wordsAt(blocks: readonly MeetingBlock[], { block, start, end }: PartPlace): string {
  return blocks[block]?.text.slice(start, end) ?? '';
}

/** What is read, in words: attendance as "+ role / agency", items as "kind: words", those under an agenda item indented. */
export function read(blocks: readonly MeetingBlock[]) {
  const { attendance, items, ...head } = recogniseMeeting(blocks);
  return {
    ...head,
    attendance: attendance.map(({ present, role, agency }) => `${present ? '+' : '-'} ${role} / ${agency}`),
    items: items.map((item) => `${item.parent === null ? '' : '  '}${item.kind}: ${wordsAt(blocks, item)}`),
    decisions: items.filter(({ kind }) => kind === 'decision').map(({ owner, due }) => [owner, due]),
  };
}
