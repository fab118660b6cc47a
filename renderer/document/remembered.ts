/**
 * What the coder used last, kept on this machine for each study: the ten latest codes for the
 * digit keys, and the last value of every act slot, offered again in the next act.
 */
import { SLOTS, type Slot } from '../../schema/model/coding.ts';
import type { CodeId } from '../../schema/model/ids.ts';
import type { Application } from './coding-draft.ts';

export interface Remembered {
  /** Latest first, ten at most. */
  recent: CodeId[];
  last: Partial<Record<Slot, CodeId>>;
  /** The act or codes applied last, to be applied again with one key. */
  applied: Application | null;
}

export const NOTHING_REMEMBERED: Remembered = { recent: [], last: {}, applied: null };
const RECENT = 10;

/** What is remembered after these slots and codes were applied. */
export function remember(
  { recent, last }: Remembered,
  slots: Partial<Record<Slot, CodeId[]>>,
  codes: readonly CodeId[],
): Remembered {
  const latest = [...(slots.work_form ?? []), ...codes];
  const next = { ...last };
  for (const slot of SLOTS) {
    const [value] = slots[slot] ?? [];
    if (value && slot !== 'work_form') next[slot] = value;
  }
  return {
    recent: [...latest, ...recent.filter((id) => !latest.includes(id))].slice(0, RECENT),
    last: next,
    applied: { slots, codes: [...codes] },
  };
}

/** The digit that applies a recent code: 1 … 9, then 0. */
export function digitOf(index: number): string {
  return String((index + 1) % RECENT);
}

export function indexOfDigit(digit: string): number {
  return (Number(digit) + RECENT - 1) % RECENT;
}

const keyOf = (studyId: string) => `proact.coding.${studyId}`;

export function loadRemembered(studyId: string): Remembered {
  try {
    const stored = JSON.parse(localStorage.getItem(keyOf(studyId)) ?? 'null') as Remembered | null;
    return stored && Array.isArray(stored.recent) ? { ...NOTHING_REMEMBERED, ...stored } : NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
}

export function storeRemembered(studyId: string, remembered: Remembered): void {
  localStorage.setItem(keyOf(studyId), JSON.stringify(remembered));
}
