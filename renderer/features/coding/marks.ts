/**
 * What the reader sees as one coding: an act with all its slots, or a plain thematic coding. An
 * act of five codes over one sentence is one tint, one stripe and one entry, not five.
 */
import type { Certainty, Coding, Slot } from '../../../schema/model/coding.ts';
import { CERTAINTIES, SLOTS } from '../../../schema/model/coding.ts';
import type { ActId, CodeId, CoderId, CodingId } from '../../../schema/model/ids.ts';
import type { Span } from '../../editor/offset-map.ts';

export interface MarkCoding {
  /** Null while the coding is painted but not yet confirmed. */
  codingId: CodingId | null;
  codeId: CodeId;
  slot: Slot | null;
}

export interface Mark extends Span {
  /** The act's id, or the coding's. */
  id: string;
  actId: ActId | null;
  coderId: CoderId | null;
  coder: string;
  /** Of its most doubtful code. */
  certainty: Certainty;
  /** In the order of the slots. */
  codings: MarkCoding[];
}

/** Marks in the text's order; orphaned codings have no place and are left out. */
export function marksOf(codings: readonly Coding[]): Mark[] {
  const byId = new Map<string, Mark>();
  for (const { id: codingId, codeId, slot, actId, state, start, end, coder, coderId, certainty } of codings) {
    if (state === 'orphaned') continue;
    const id = actId ?? codingId;
    const mark = byId.get(id);
    if (!mark)
      byId.set(id, { id, actId, start, end, coder, coderId, certainty, codings: [{ codingId, codeId, slot }] });
    else {
      mark.codings.push({ codingId, codeId, slot });
      if (CERTAINTIES.indexOf(certainty) > CERTAINTIES.indexOf(mark.certainty)) mark.certainty = certainty;
    }
  }
  const marks = [...byId.values()];
  for (const mark of marks) if (mark.codings.length > 1) mark.codings.sort((a, b) => rankOf(a.slot) - rankOf(b.slot));
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The codes that give a mark its colour and name: its work forms, or else its first slot. */
export function leadingCodes({ codings }: Pick<Mark, 'codings'>): CodeId[] {
  const first = codings[0];
  return codings.filter(({ slot }) => slot === first?.slot).map(({ codeId }) => codeId);
}

/** Whether two marks look the same on the page: the same words in the same codes. */
export function looksLike(a: Mark, b: Mark): boolean {
  return a.start === b.start && a.end === b.end && leadingCodes(a).join() === leadingCodes(b).join();
}

/** Whether two marks say the same by the same coder, so that they could be one. */
export function saysTheSame(a: Mark, b: Mark): boolean {
  const said = ({ codings }: Mark) =>
    codings
      .map(({ slot, codeId }) => `${slot} ${codeId}`)
      .sort()
      .join();
  return a.coderId !== null && a.coderId === b.coderId && said(a) === said(b);
}

/** Marks that share text with a span; for a caret, those around it. Smallest first. */
export function marksAt(marks: readonly Mark[], { start, end }: Span): Mark[] {
  return marks
    .filter((mark) => (start === end ? mark.start <= start && start < mark.end : mark.start < end && start < mark.end))
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
}

/** A click takes the smallest mark under it, the next click the next larger, and round again. */
export function nextUnder(under: readonly Mark[], selectedId: string | null): Mark | null {
  const current = under.findIndex(({ id }) => id === selectedId);
  return under[(current + 1) % under.length] ?? null;
}

/** The code in a slot, or undefined. */
export function codeInSlot(mark: Pick<Mark, 'codings'>, slot: Slot): CodeId | undefined {
  return mark.codings.find((coding) => coding.slot === slot)?.codeId;
}

function rankOf(slot: Slot | null): number {
  return slot === null ? SLOTS.length : SLOTS.indexOf(slot);
}
