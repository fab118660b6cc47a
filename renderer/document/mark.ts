/**
 * What the reader sees as one coding: an act with all its slots, or a plain thematic coding. An
 * act of five codes over one sentence is one tint, one stripe and one entry, not five.
 */
import type { Certainty, Coding, Slot } from '../../schema/model/coding.ts';
import { CERTAINTIES, SLOTS } from '../../schema/model/coding.ts';
import type { ActId, CodeId, CoderId, CodingId } from '../../schema/model/ids.ts';
import type { Span } from '../../schema/text/span.ts';

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

/** The mark that codings make together: one coding, or all of an act; at least one. */
export function markOf(codings: readonly Coding[]): Mark {
  const { id, actId, start, end, coder, coderId } = codings[0] as Coding;
  const certainties = codings.map(({ certainty }) => CERTAINTIES.indexOf(certainty));
  return {
    id: actId ?? id,
    actId,
    start,
    end,
    coder,
    coderId,
    certainty: CERTAINTIES[Math.max(...certainties)] ?? 'certain',
    codings: codings
      .map(({ id: codingId, codeId, slot }) => ({ codingId, codeId, slot }))
      .sort((a, b) => rankOf(a.slot) - rankOf(b.slot)),
  };
}

/** Longer marks first among those that begin together. */
export function inTextOrder(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
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
