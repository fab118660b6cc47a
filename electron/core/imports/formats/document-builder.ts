/**
 * Collects what a word-processor file says into blocks: paragraphs with bold and italic, footnotes at the end,
 * text boxes after the paragraph they hang on, and reviewers' comments with the words they are on. The parsers
 * of docx, odt and rtf only say what comes next; how it lies in the text is decided here, once for all three.
 */
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import type { BlockKind, InlineFormat } from '../../../../schema/model/document.ts';
import type { ParsedBlock, ParsedComment, ParsedDocument } from './parsed-document.ts';

export interface RunFormat {
  bold: boolean;
  italic: boolean;
}

/** What a file holds beside its text. */
export interface LeftOut {
  images: number;
  insertions: number;
  deletions: number;
  headersAndFooters: number;
}

interface Place {
  block: ParsedBlock;
  offset: number;
}

interface Comment {
  author: string;
  text: string;
  start: Place | null;
  end: Place | null;
}

/** A run of paragraphs: the body, a note, a text box or a comment. */
interface Sequence {
  blocks: ParsedBlock[];
  open: ParsedBlock | null;
  /** Blocks of text boxes, which follow the open paragraph. */
  after: ParsedBlock[];
  breakDue: boolean;
  ended: ParsedBlock | null;
  /** The next paragraph goes on in this one. */
  joinTo: ParsedBlock | null;
}

export const PLAIN: RunFormat = { bold: false, italic: false };

/** Far above any book; more would only fill the memory. */
const MOST_BLOCKS = 500_000;
/** By the language's primary tag; English otherwise. */
const NOTES_HEADING: Record<string, string> = { nb: 'Noter', nn: 'Notar', no: 'Noter', da: 'Noter', sv: 'Noter' };

export class DocumentBuilder {
  readonly leftOut: LeftOut = { images: 0, insertions: 0, deletions: 0, headersAndFooters: 0 };
  /** BCP 47, as far as the file says it. */
  language = 'en';
  readonly #file: string;
  #sequence = newSequence();
  readonly #outer: Sequence[] = [];
  readonly #notes: ParsedBlock[][] = [];
  readonly #comments = new Map<string, Comment>();
  /** Places of comments by their block, which move when something is put before it. */
  readonly #places = new Map<ParsedBlock, Place[]>();
  #blocks = 0;

  constructor(file: string) {
    this.#file = file;
  }

  get inParagraph(): boolean {
    return this.#sequence.open !== null;
  }

  /** Begins a paragraph, or goes on with the last one after `joinWithNext`. */
  begin(kind: BlockKind, headingLevel: number): void {
    const sequence = this.#sequence;
    const { joinTo } = sequence;
    sequence.joinTo = null;
    sequence.breakDue = false;
    if (joinTo) {
      Object.assign(joinTo, { kind, headingLevel });
      sequence.open = joinTo;
    } else {
      this.#addBlock(kind, headingLevel);
    }
  }

  /** Changes the open paragraph, where a format says what it is only at its end. */
  setKind(kind: BlockKind, headingLevel: number): void {
    const { open } = this.#sequence;
    if (open) Object.assign(open, { kind, headingLevel });
  }

  /** Text outside paragraphs is white space between elements and left out. */
  addText(text: string, format: RunFormat = PLAIN): void {
    if (text === '' || !this.#sequence.open) return;
    text.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) this.breakLine();
      this.#addLine(line.replaceAll('\0', ''), format);
    });
  }

  /** A line break within a paragraph begins a block of the same kind. */
  breakLine(): void {
    const { open } = this.#sequence;
    this.#sequence.breakDue = false;
    if (open) this.#addBlock(open.kind, open.headingLevel);
  }

  /** A page break divides a paragraph only where words stand on both sides of it. */
  breakPage(): void {
    if (this.#sequence.open?.text) this.#sequence.breakDue = true;
  }

  /** The paragraph's end was deleted, so the next one goes on in it. */
  joinWithNext(): void {
    this.#sequence.joinTo = this.#sequence.ended;
  }

  /** A cell or table keeps what comes next from joining what was before. */
  stopJoining(): void {
    this.#sequence.joinTo = null;
  }

  end(): void {
    const sequence = this.#sequence;
    sequence.ended = sequence.open;
    sequence.open = null;
    for (const block of sequence.after.splice(0)) sequence.blocks.push(block);
  }

  /** What follows is no part of the running text, until `leave` returns it. */
  enter(): void {
    this.#outer.push(this.#sequence);
    this.#sequence = newSequence();
  }

  leave(): ParsedBlock[] {
    this.end();
    const { blocks } = this.#sequence;
    this.#sequence = this.#outer.pop() ?? newSequence();
    return blocks;
  }

  /** The paragraphs of a text box. */
  addAfter(blocks: readonly ParsedBlock[]): void {
    const sequence = this.#sequence;
    const target = sequence.open ? sequence.after : sequence.blocks;
    for (const block of blocks) target.push(block);
  }

  /** Refers to a note here; its paragraphs go to the end of the document. */
  addNote(paragraphs: ParsedBlock[]): void {
    const number = this.#notes.length + 1;
    const [first = newBlock('list_item', 0), ...rest] = paragraphs;
    for (const block of [first, ...rest]) Object.assign(block, { kind: 'list_item', headingLevel: 0 });
    this.#prepend(first, /^\s/.test(first.text) ? `[${number}]` : `[${number}] `);
    this.#notes.push([first, ...rest]);
    this.addText(`[${number}]`);
  }

  startComment(id: string): void {
    this.#comment(id).start = this.#place();
  }

  endComment(id: string): void {
    this.#comment(id).end = this.#place();
  }

  /** Where the comment's sign stands: its place when the file does not say which words it is on. */
  anchorComment(id: string): void {
    const comment = this.#comment(id);
    comment.start ??= this.#place();
    comment.end ??= this.#place();
  }

  describeComment(id: string, author: string, text: string): void {
    Object.assign(this.#comment(id), { author: author.trim(), text: text.trim() });
  }

  /** Throws Invalid when there is no text. */
  finish(): ParsedDocument {
    const blocks = [...this.#sequence.blocks, ...this.#noteBlocks()];
    for (const block of blocks) block.text = block.text.toWellFormed();
    if (blocks.every((block) => block.text === '')) throw new AppError('Invalid', 'import.empty', { file: this.#file });
    const comments = this.#placedComments(blocks);
    const { headersAndFooters } = this.leftOut;
    const notes = headersAndFooters > 0 ? [notice('import.headersAndFooters', { count: headersAndFooters })] : [];
    const document: ParsedDocument = { blocks, notes, warnings: this.#warnings() };
    return comments.length > 0 ? { ...document, comments } : document;
  }

  #addBlock(kind: BlockKind, headingLevel: number): void {
    this.#blocks += 1;
    if (this.#blocks > MOST_BLOCKS) {
      throw new AppError('Invalid', 'import.tooManyParagraphs', { file: this.#file, limit: MOST_BLOCKS });
    }
    const block = newBlock(kind, headingLevel);
    this.#sequence.blocks.push(block);
    this.#sequence.open = block;
  }

  #addLine(text: string, format: RunFormat): void {
    if (text === '') return;
    if (this.#sequence.breakDue) this.breakLine();
    const block = this.#sequence.open;
    if (!block) return;
    const start = block.text.length;
    block.text += text;
    if (format.bold) addFormat(block.formats, 'bold', start, block.text.length);
    if (format.italic) addFormat(block.formats, 'italic', start, block.text.length);
  }

  #place(): Place | null {
    const block = this.#sequence.open ?? this.#sequence.blocks.at(-1);
    if (!block) return null;
    const place = { block, offset: block.text.length };
    const others = this.#places.get(block);
    if (others) others.push(place);
    else this.#places.set(block, [place]);
    return place;
  }

  #prepend(block: ParsedBlock, label: string): void {
    block.text = label + block.text;
    for (const place of this.#places.get(block) ?? []) place.offset += label.length;
    for (const range of block.formats) {
      range.start += label.length;
      range.end += label.length;
    }
  }

  #comment(id: string): Comment {
    let comment = this.#comments.get(id);
    if (!comment) {
      comment = { author: '', text: '', start: null, end: null };
      this.#comments.set(id, comment);
    }
    return comment;
  }

  #noteBlocks(): ParsedBlock[] {
    if (this.#notes.length === 0) return [];
    const heading = NOTES_HEADING[this.language.toLowerCase().split('-')[0] as string] ?? 'Notes';
    return [{ ...newBlock('heading', 1), text: heading }, ...this.#notes.flat()];
  }

  #placedComments(blocks: readonly ParsedBlock[]): ParsedComment[] {
    const indexes = new Map(blocks.map((block, index) => [block, index]));
    const placed: ParsedComment[] = [];
    for (const { author, text, start, end } of this.#comments.values()) {
      const from = start ?? end;
      const to = end ?? start;
      const startBlock = from ? indexes.get(from.block) : undefined;
      const endBlock = to ? indexes.get(to.block) : undefined;
      if (text === '' || !from || !to || startBlock === undefined || endBlock === undefined) continue;
      const empty = startBlock === endBlock && from.offset === to.offset;
      const startOffset = empty ? 0 : from.offset;
      const endOffset = empty ? to.block.text.length : to.offset;
      placed.push({ startBlock, startOffset, endBlock, endOffset, author, text });
    }
    return placed;
  }

  #warnings(): Notice[] {
    const { images, insertions, deletions } = this.leftOut;
    const warnings: Notice[] = [];
    if (images > 0) warnings.push(notice('import.images', { count: images }));
    if (insertions + deletions > 0) warnings.push(notice('import.trackedChanges', { insertions, deletions }));
    return warnings;
  }
}

/** Paragraphs as one text, for what is kept beside the document. */
export function plainText(blocks: readonly ParsedBlock[]): string {
  return blocks.map((block) => block.text).join('\n');
}

function newSequence(): Sequence {
  return { blocks: [], open: null, after: [], breakDue: false, ended: null, joinTo: null };
}

function newBlock(kind: BlockKind, headingLevel: number): ParsedBlock {
  return { kind, headingLevel, text: '', formats: [] };
}

/** Neighbouring runs of the same format become one range. */
function addFormat(formats: InlineFormat[], format: 'bold' | 'italic', start: number, end: number): void {
  const before = formats.findLast((range) => range.format === format);
  if (before?.end === start) before.end = end;
  else formats.push({ format, start, end });
}
