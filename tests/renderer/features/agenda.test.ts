import { describe, expect, it } from 'vitest';
import { agendaItemAt, groupByAgenda } from '../../../renderer/features/meetings/agenda.ts';
import type { MeetingItem } from '../../../schema/model/meeting.ts';

const item = (id: string, kind: MeetingItem['kind'], start: number, parentId: string | null = null): MeetingItem => ({
  ...{ id, kind, parentId, start, end: start + 5, quote: id, owner: '', due: '' },
  segmentId: id as MeetingItem['segmentId'],
  followUpDocumentId: null,
});

const ITEMS = [
  item('loose', 'problem', 5),
  item('first', 'agenda_item', 10),
  item('decided', 'decision', 20, 'first'),
  item('second', 'agenda_item', 40),
  item('moved', 'decision', 50, 'first'),
];

describe('the items of a meeting', () => {
  it('stand under their agenda item, wherever they are in the text; the others come first', () => {
    expect(groupByAgenda(ITEMS).map(({ agenda, items }) => [agenda?.id ?? null, items.map(({ id }) => id)])).toEqual([
      [null, ['loose']],
      ['first', ['decided', 'moved']],
      ['second', []],
    ]);
  });

  it('are marked under the last agenda item before them, of those that are in the text', () => {
    expect(agendaItemAt(ITEMS, 30)?.id).toBe('first');
    expect(agendaItemAt(ITEMS, 60)?.id).toBe('second');
    expect(agendaItemAt(ITEMS, 3)).toBeNull();
    const gone = { ...item('gone', 'agenda_item', 0), start: 0, end: 0 };
    expect(agendaItemAt([gone, ...ITEMS], 3)).toBeNull();
  });
});
