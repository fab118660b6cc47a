/**
 * Rules of acts that hold wherever an act is made or shown: which slots are required, which hold one code,
 * and what is computed from them and never coded.
 */
import type { Act, Slot } from '../model/coding.ts';

/** Missing ones are shown, not blocked. */
const REQUIRED_SLOTS: readonly Slot[] = ['actor_level', 'work_form'];

export function holdsSeveral(slot: Slot): boolean {
  return slot === 'work_form';
}

export function missingSlots(slots: Act['slots']): Slot[] {
  return REQUIRED_SLOTS.filter((slot) => (slots[slot]?.length ?? 0) === 0);
}

/** Actor level ≠ target level; null (unknown, which is not false) when either is not coded. */
export function isCrossLevel(slots: Act['slots']): boolean | null {
  const actor = slots.actor_level?.[0];
  const target = slots.target_level?.[0];
  return actor === undefined || target === undefined ? null : actor.codeId !== target.codeId;
}

/**
 * A coder's codings on one segment make an act by themselves when they hold exactly one actor, one level and
 * one work form; with several of a kind the segment is ambiguous and a person decides.
 * Returns the slot of each coding that joins the act, or null.
 */
export function slotsOfImplicitAct(
  codings: readonly { id: string; slots: readonly Slot[] }[],
): Map<string, Slot> | null {
  const kinds: readonly (readonly [Slot, boolean])[] = [
    ['work_form', true],
    ['actor', true],
    ['actor_level', true],
    ['institution_object', false],
    ['actor_agency', false],
    ['phase', false],
    ['valence', false],
    ['means', false],
  ];
  const joined = new Map<string, Slot>();
  for (const [slot, required] of kinds) {
    const fitting = codings.filter((coding) => coding.slots.includes(slot));
    const only = fitting.length === 1 ? fitting[0] : undefined;
    if (only !== undefined) joined.set(only.id, slot);
    else if (required) return null;
  }
  return joined;
}

const TELLING: readonly Slot[] = ['actor', 'actor_level', 'work_form'];

/**
 * A coder's plain codes on one segment: several actors, levels or forms do not say who did what. Beside an act on the
 * same words a form that is left over does not either.
 */
export function isAmbiguous(loose: readonly { slots: readonly Slot[] }[], besideAct: boolean): boolean {
  const count = (slot: Slot) => loose.filter(({ slots }) => slots.includes(slot)).length;
  return TELLING.some((slot) => count(slot) > 1) || (besideAct && count('work_form') > 0);
}

/**
 * The slot each code takes when codes become one act: the first free one its facet may fill, levels beginning with
 * `levelSlot`; null when none is free.
 */
export function slotsInOrder(
  codes: readonly (readonly Slot[])[],
  levelSlot: 'actor_level' | 'target_level',
): (Slot | null)[] {
  const taken = new Set<Slot>();
  return codes.map((fills) => {
    const inOrder = fills.includes(levelSlot) ? [levelSlot, ...fills] : fills;
    const slot = inOrder.find((candidate) => holdsSeveral(candidate) || !taken.has(candidate)) ?? null;
    if (slot) taken.add(slot);
    return slot;
  });
}
