/**
 * The text as it is being edited: blocks that follow every edit by the same rules as the core's, so that what the
 * window shows is what will be saved. Remembers all edits since it was made, for whoever follows them.
 */
import type { Block, DocumentDetail, Turn } from '../../schema/model/document.ts';
import type { Edit } from '../../schema/model/editing.ts';
import type { BlockId } from '../../schema/model/ids.ts';
import { type EditBlock, EditedText } from '../../schema/text/edited-text.ts';
import { mapSpan } from '../../schema/text/map-span.ts';
import { editBetween } from './edit-between.ts';

export type DraftSource = Pick<DocumentDetail, 'text' | 'blocks' | 'turns'>;

/** A stretch of blocks that became another. */
export interface Stretch {
  first: number;
  removed: number;
  added: number;
}

/** What the text's own words cannot say; kept from the last reading until the next. */
interface Reading {
  turn: number | null;
  /** Where speech begins in the block. */
  speech: number;
}

export class TextDraft {
  #edited: EditedText;
  #blocks: readonly EditBlock[];
  #readings = new WeakMap<EditBlock, Reading>();
  #turns: readonly Turn[];
  #text: string | null;
  #shown: Block[] | null;
  readonly #log: Edit[] = [];

  constructor(source: DraftSource) {
    const blocks = this.#read(source);
    this.#edited = new EditedText(blocks);
    this.#blocks = blocks;
    this.#turns = source.turns;
    this.#text = source.text;
    this.#shown = source.blocks;
  }

  /** Every edit so far, each in the coordinates of the text as it then was. */
  get log(): readonly Edit[] {
    return this.#log;
  }

  get editBlocks(): readonly EditBlock[] {
    return this.#blocks;
  }

  get length(): number {
    return this.#edited.length;
  }

  get text(): string {
    this.#text ??= this.#blocks.map((block) => block.text).join('\n');
    return this.#text;
  }

  /** Turns as they were last read, at the places where they are now. */
  get turns(): readonly Turn[] {
    return this.#turns;
  }

  /** As the contract shows them. The id of a block that has not been saved yet is empty. */
  get blocks(): Block[] {
    if (this.#shown) return this.#shown;
    let start = 0;
    this.#shown = this.#blocks.map((block) => {
      const { id, kind, headingLevel, length } = block;
      const reading = this.#readings.get(block);
      const end = start + length;
      const shown: Block = {
        id: id ?? ('' as BlockId),
        kind,
        headingLevel,
        start,
        end,
        speechStart: Math.min(start + (reading?.speech ?? 0), end),
        turn: reading?.turn ?? null,
        formats: [...block.formats],
        page: block.page,
      };
      start = end + 1;
      return shown;
    });
    return this.#shown;
  }

  /** Throws an AppError, before anything is changed, for an edit outside the text or one that cuts a character in two. */
  apply(given: Edit): { edit: Edit; stretch: Stretch } {
    const before = this.#blocks;
    const edit = this.#edited.apply(given);
    const after = [...this.#edited.blocks];
    const stretch = stretchBetween(before, after, (a, b) => a === b);
    const gone = before.slice(stretch.first, stretch.first + stretch.removed);
    const turn = (gone[0] && this.#readings.get(gone[0])?.turn) ?? null;
    for (const block of after.slice(stretch.first, stretch.first + stretch.added)) {
      const known = gone.find(({ id }) => id !== null && id === block.id);
      this.#readings.set(
        block,
        (known && this.#readings.get(known)) ?? {
          turn,
          speech: 0,
        },
      );
    }
    this.#blocks = after;
    this.#turns = this.#turns.flatMap((turn) => {
      const span = mapSpan(turn, edit);
      if (!span) return [];
      const speech = mapSpan({ start: turn.speechStart, end: Math.max(turn.end, turn.speechStart + 1) }, edit);
      return [{ ...turn, ...span, speechStart: Math.max(span.start, speech?.start ?? span.end) }];
    });
    this.#text = null;
    this.#shown = null;
    this.#log.push(edit);
    return { edit, stretch };
  }

  /**
   * Takes over what the core has stored. Returns the stretch that looks different now; null when nothing does.
   * A text that differs is followed like an edit.
   */
  take(source: DraftSource): Stretch | null {
    const edit = editBetween(this.text, source.text, { selected: null, caret: null });
    const after = this.#read(source);
    const stretch = stretchBetween(this.#blocks, after, looksSame);
    this.#edited = new EditedText(after);
    this.#blocks = after;
    this.#turns = source.turns;
    this.#text = source.text;
    this.#shown = source.blocks;
    if (edit) this.#log.push(edit);
    return stretch.removed === 0 && stretch.added === 0 ? null : stretch;
  }

  #read({ text, blocks }: DraftSource): EditBlock[] {
    return blocks.map(({ id, kind, headingLevel, start, end, speechStart, turn, formats, page }) => {
      const length = end - start;
      const block: EditBlock = { id, kind, headingLevel, length, text: text.slice(start, end), formats, page };
      this.#readings.set(block, { turn, speech: speechStart - start });
      return block;
    });
  }
}

function stretchBetween(
  before: readonly EditBlock[],
  after: readonly EditBlock[],
  isSame: (a: EditBlock, b: EditBlock) => boolean,
): Stretch {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(before[first] as EditBlock, after[first] as EditBlock)) first += 1;
  let same = 0;
  while (same < shorter - first && isSame(before.at(-1 - same) as EditBlock, after.at(-1 - same) as EditBlock))
    same += 1;
  return { first, removed: before.length - same - first, added: after.length - same - first };
}

function looksSame(a: EditBlock, b: EditBlock): boolean {
  return (
    a.text === b.text &&
    a.kind === b.kind &&
    a.headingLevel === b.headingLevel &&
    a.formats.length === b.formats.length &&
    a.formats.every((range, index) => {
      const other = b.formats[index];
      return other?.format === range.format && other.start === range.start && other.end === range.end;
    })
  );
}
