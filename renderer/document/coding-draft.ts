/**
 * What is being put together in the coder bar: codes for the selection and, once one of them is a
 * work form, the act's slots. Pure, so that every way of typing an act can be tested without a window.
 */
import { SLOTS, type Slot } from '../../schema/model/coding.ts';
import type { CodeId } from '../../schema/model/ids.ts';
import type { CodeIndex } from './code-index.ts';
import { codeInSlot, type Mark, type MarkCoding } from './mark.ts';

export interface Draft {
  /** Codes chosen in the first field, in order: work forms and plain codes. */
  chosen: readonly CodeId[];
  slots: Readonly<Partial<Record<Slot, CodeId>>>;
}

export const EMPTY_DRAFT: Draft = { chosen: [], slots: {} };

/** A field of the bar: the first one over all codes, then one for each slot. */
export type Field = 'code' | Exclude<Slot, 'work_form'>;

export function choose(draft: Draft, field: Field, codeId: CodeId): Draft {
  if (field === 'code') return draft.chosen.includes(codeId) ? draft : { ...draft, chosen: [...draft.chosen, codeId] };
  return { ...draft, slots: { ...draft.slots, [field]: codeId } };
}

/** Empties a slot, or takes back the code chosen last. */
export function clearField(draft: Draft, field: Field): Draft {
  if (field === 'code') return { ...draft, chosen: draft.chosen.slice(0, -1) };
  const { [field]: _cleared, ...slots } = draft.slots;
  return { ...draft, slots };
}

export function removeChosen(draft: Draft, codeId: CodeId): Draft {
  return { ...draft, chosen: draft.chosen.filter((id) => id !== codeId) };
}

/** The first field alone, until a work form makes an act of it; `always` for an act that is there already. */
export function fieldsOf(draft: Draft, index: CodeIndex, always = false): Field[] {
  const slots = index.slots.filter((slot): slot is Exclude<Slot, 'work_form'> => slot !== 'work_form');
  return always || isAct(draft, index) ? ['code', ...slots] : ['code'];
}

export function isAct(draft: Draft, index: CodeIndex): boolean {
  return draft.chosen.some((id) => index.fills(id, 'work_form'));
}

export interface Application {
  /** Empty for plain codes. */
  slots: Partial<Record<Slot, CodeId[]>>;
  codes: CodeId[];
}

export function applicationOf(draft: Draft, index: CodeIndex): Application {
  if (!isAct(draft, index)) return { slots: {}, codes: [...draft.chosen] };
  const slots: Partial<Record<Slot, CodeId[]>> = {
    work_form: draft.chosen.filter((id) => index.fills(id, 'work_form')),
  };
  for (const [slot, codeId] of Object.entries(draft.slots)) slots[slot as Slot] = [codeId];
  return { slots, codes: draft.chosen.filter((id) => !index.fills(id, 'work_form')) };
}

/** The codings that an application makes, before the core has given them ids. */
export function codingsOf({ slots, codes }: Application): MarkCoding[] {
  const inSlots = SLOTS.flatMap((slot) => (slots[slot] ?? []).map((codeId) => ({ codingId: null, codeId, slot })));
  return [...inSlots, ...codes.map((codeId) => ({ codingId: null, codeId, slot: null }))];
}

/** An act, or a plain coding, as a draft to change. */
export function draftOf(mark: Mark, index: CodeIndex): Draft {
  const chosen = mark.actId
    ? mark.codings.filter(({ slot }) => slot === 'work_form').map(({ codeId }) => codeId)
    : mark.codings.map(({ codeId }) => codeId);
  const slots: Partial<Record<Slot, CodeId>> = {};
  for (const slot of index.slots) {
    const codeId = slot === 'work_form' ? undefined : codeInSlot(mark, slot);
    if (codeId) slots[slot] = codeId;
  }
  return { chosen, slots };
}

/** The slots in which a changed act differs; an empty list clears one. */
export function changedSlots(before: Draft, after: Draft, index: CodeIndex): Partial<Record<Slot, CodeId[]>> {
  const changed: Partial<Record<Slot, CodeId[]>> = {};
  for (const slot of index.slots) {
    const was = slot === 'work_form' ? before.chosen : listOf(before.slots[slot]);
    const is = slot === 'work_form' ? after.chosen : listOf(after.slots[slot]);
    if (was.join() !== is.join()) changed[slot] = [...is];
  }
  return changed;
}

function listOf(codeId: CodeId | undefined): readonly CodeId[] {
  return codeId ? [codeId] : [];
}
