/** A meeting's items as they are shown: agenda items in the text's order, each with what stands under it. */
import type { MeetingItem } from '../../../schema/model/meeting.ts';

export interface AgendaGroup {
  /** null: what stands under no agenda item. */
  agenda: MeetingItem | null;
  items: MeetingItem[];
}

/** What stands under none comes first, as in a text. */
export function groupByAgenda(items: readonly MeetingItem[]): AgendaGroup[] {
  const agenda = items.filter(({ kind }) => kind === 'agenda_item');
  const ids = new Set(agenda.map(({ id }) => id));
  const others = items.filter(({ kind }) => kind !== 'agenda_item');
  const loose = others.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return [
    ...(loose.length > 0 ? [{ agenda: null, items: loose }] : []),
    ...agenda.map((one) => ({ agenda: one, items: others.filter(({ parentId }) => parentId === one.id) })),
  ];
}

/** The agenda item under which words at this place stand: the last that begins before them. */
export function agendaItemAt(items: readonly MeetingItem[], start: number): MeetingItem | null {
  const before = items.filter((item) => item.kind === 'agenda_item' && hasWords(item) && item.start <= start);
  return before.reduce<MeetingItem | null>((last, one) => (last && last.start >= one.start ? last : one), null);
}

/** Words that were deleted from the text have no place. */
export function hasWords({ start, end }: { start: number; end: number }): boolean {
  return start < end;
}
