/**
 * A document's blocks under edits. Deleting a line feed joins two blocks, inserting one divides a block; a block keeps
 * its id as long as its beginning is in the text. Blocks that no edit touches stay the very same
 * objects, so whoever saves sees at once what changed, and reads the text of no other block.
 */
import { AppError } from '../errors.ts';
import type { BlockKind, InlineFormat } from '../model/document.ts';
import type { Edit } from '../model/editing.ts';
import type { BlockId } from '../model/ids.ts';
import { cutFormats, editFormats, joinFormats, shiftFormats } from './format-ranges.ts';
import type { Span } from './span.ts';
import { splitsSurrogatePair } from './units.ts';

export interface EditBlock {
  /** Null for a block that an edit made. */
  readonly id: BlockId | null;
  readonly kind: BlockKind;
  readonly headingLevel: number;
  /** UTF-16 code units. */
  readonly length: number;
  readonly text: string;
  readonly formats: readonly InlineFormat[];
  /** Of the source file, from 1; a divided block stays on its page. */
  readonly page: number | null;
}

interface Place {
  index: number;
  /** Of the block, in the text. */
  start: number;
}

export class EditedText {
  readonly #blocks: EditBlock[];
  #length: number;
  /** Where the last edit was: the next one is often near. */
  #near: Place = { index: 0, start: 0 };

  /** At least one block. */
  constructor(blocks: readonly EditBlock[]) {
    this.#blocks = [...blocks];
    this.#length = blocks.reduce((length, block) => length + block.length + 1, -1);
  }

  get blocks(): readonly EditBlock[] {
    return this.#blocks;
  }

  /** UTF-16 code units. */
  get length(): number {
    return this.#length;
  }

  /**
   * Returns the edit as it was done: line ends as line feeds, without NULs. Throws Invalid, before anything is changed,
   * for an edit outside the text or one that would cut a character in two.
   */
  apply(given: Edit): Edit {
    const { start, end } = given;
    if (start > end || end > this.#length) {
      throw new AppError('Invalid', 'edit.outside', { start, end, length: this.#length });
    }
    const edit = { start, end, text: normaliseInsertion(given.text) };
    const first = this.#find(start);
    const last = end === start ? first : this.#find(end);
    const [head, tail] = [this.#at(first), this.#at(last)];
    const headEnd = start - first.start;
    const tailStart = end - last.start;
    if (splitsSurrogatePair(head.text, headEnd) || splitsSurrogatePair(tail.text, tailStart)) {
      throw new AppError('Invalid', 'edit.splitsCharacter');
    }
    if (start === end && edit.text === '') return edit;
    const text = head.text.slice(0, headEnd) + edit.text + tail.text.slice(tailStart);
    const local = { start: headEnd, end: tailStart, text: edit.text };
    const formats =
      head === tail ? editFormats(head.formats, local) : formatsAcross(head, tail, local, headEnd + edit.text.length);
    // Where nothing of the first block is left and nothing came in its place, what follows stays what it is.
    const leading = headEnd === 0 && edit.text === '' && text !== '' ? tail : head;
    this.#blocks.splice(first.index, last.index - first.index + 1, ...divide(text, formats, { head, tail, leading }));
    this.#near = first;
    this.#length += edit.text.length - (end - start);
    return edit;
  }

  #at({ index }: Place): EditBlock {
    return this.#blocks[index] as EditBlock;
  }

  /** A block's end is still in that block. */
  #find(offset: number): Place {
    let { index, start } = this.#near;
    while (offset < start) {
      index -= 1;
      start -= this.#at({ index, start }).length + 1;
    }
    for (;;) {
      const end = start + this.#at({ index, start }).length;
      if (offset <= end) break;
      index += 1;
      start = end + 1;
    }
    this.#near = { index, start };
    return this.#near;
  }
}

function normaliseInsertion(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed();
}

function formatsAcross(head: EditBlock, tail: EditBlock, { start, end }: Span, tailAt: number): InlineFormat[] {
  const before = cutFormats(head.formats, { start: 0, end: start });
  const after = cutFormats(tail.formats, { start: end, end: tail.length });
  return joinFormats([...before, ...shiftFormats(after, tailAt)]);
}

/**
 * The first piece is the first block still, the last piece the block where the edit ended, and those between are new.
 * What is put after a heading is a paragraph, unless nothing of the heading stayed before it.
 */
function divide(
  text: string,
  formats: readonly InlineFormat[],
  { head, tail, leading }: Record<'head' | 'tail' | 'leading', EditBlock>,
): EditBlock[] {
  const lines = text.split('\n');
  let start = 0;
  return lines.map((line, index) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const cut = lines.length === 1 ? [...formats] : cutFormats(formats, span);
    const content = { length: line.length, text: line, formats: cut };
    const isLast = index === lines.length - 1;
    if (index === 0) return { id: head.id, ...looksOf(leading, !isLast && line === ''), ...content };
    if (isLast && head !== tail) return { id: tail.id, ...looksOf(tail, false), ...content };
    const keepsHeading = isLast && lines.slice(0, -1).every((earlier) => earlier === '');
    return { id: null, ...looksOf(head, !keepsHeading), ...content };
  });
}

function looksOf(
  { kind, headingLevel, page }: EditBlock,
  afterHeading: boolean,
): Pick<EditBlock, 'kind' | 'headingLevel' | 'page'> {
  return kind === 'heading' && afterHeading
    ? { kind: 'paragraph', headingLevel: 0, page }
    : { kind, headingLevel, page };
}
