/** Setting by hand what a meeting was: where and when, who attended, and which words are an item. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { Attendance, MeetingItem } from '../../../schema/model/meeting.ts';
import { createSegment, documentTitle, removeUncoded } from '../codings/commands.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { ensureMeeting, findOrCreateArena } from './meeting-row.ts';
import { getAttendance, getItem, readItems } from './queries.ts';

/** An empty arena takes the meeting out of every arena. */
export function changeMeeting(context: CommandContext, input: Input<'meeting.update'>): { documentId: DocumentId } {
  const { db } = context;
  const { documentId, arena, place, startsAt, endsAt } = input;
  const document = ensureMeeting(context, documentId);
  if (arena !== undefined) {
    const arenaId = arena === '' ? null : findOrCreateArena(context, arena);
    db.run(sql`UPDATE meetings SET arena_id = ${arenaId} WHERE document_id = ${documentId}`);
  }
  if (place !== undefined) db.run(sql`UPDATE meetings SET place = ${place} WHERE document_id = ${documentId}`);
  if (startsAt !== undefined)
    db.run(sql`UPDATE meetings SET starts_at = ${startsAt} WHERE document_id = ${documentId}`);
  if (endsAt !== undefined) db.run(sql`UPDATE meetings SET ends_at = ${endsAt} WHERE document_id = ${documentId}`);
  context.describe({ document });
  return { documentId };
}

/** Makes an attendee, or changes the one with the id: then what is not named stays. Throws Invalid without a name. */
export function saveAttendance(context: CommandContext, input: Input<'attendance.save'>): Attendance {
  const { db, newId } = context;
  const document = ensureMeeting(context, input.documentId);
  const before = input.id === undefined ? null : getAttendance(db, input.id);
  if (before && before.documentId !== input.documentId) throw new AppError('NotFound', 'meeting.attendeeNotFound');
  const name = input.name ?? before?.name;
  if (name === undefined) throw new AppError('Invalid', 'meeting.attendeeUnnamed');
  const role = input.role ?? before?.role ?? '';
  const agency = input.agency ?? before?.agency ?? '';
  const present = (input.present ?? before?.present ?? true) ? 1 : 0;
  const participantId = input.participantId === undefined ? (before?.participantId ?? null) : input.participantId;
  const id = before?.id ?? newId();
  if (participantId !== null && !db.get(sql`SELECT 1 FROM participants WHERE id = ${participantId}`)) {
    throw new AppError('NotFound', 'meeting.participantNotFound');
  }
  if (before) {
    db.run(sql`
      UPDATE attendance SET name = ${name}, role = ${role}, agency = ${agency}, present = ${present},
        participant_id = ${participantId} WHERE id = ${id}`);
  } else {
    db.run(sql`
      INSERT INTO attendance (id, document_id, ordinal, participant_id, name, role, agency, present)
      VALUES (${id}, ${input.documentId},
              (SELECT coalesce(max(ordinal), -1) + 1 FROM attendance WHERE document_id = ${input.documentId}),
              ${participantId}, ${name}, ${role}, ${agency}, ${present})`);
  }
  context.describe({ document });
  const { documentId: _document, ...attendance } = getAttendance(db, id);
  return attendance;
}

export function deleteAttendance(context: CommandContext, id: string): { id: string } {
  const { db } = context;
  const { documentId, segmentId } = getAttendance(db, id);
  db.run(sql`DELETE FROM attendance WHERE id = ${id}`);
  if (segmentId !== null) removeUncoded(db, [segmentId]);
  context.describe({ document: documentTitle(db, documentId) });
  return { id };
}

/** The same kind on the same words is the item that is there. */
export function createItem(context: CommandContext, input: Input<'meetingItem.create'>): MeetingItem {
  const { db, newId } = context;
  const document = ensureMeeting(context, input.documentId);
  assertParent(context, input.documentId, input.kind, input.parentId);
  const segmentId = createSegment(context, input);
  const twin = readItems(db, input.documentId).find((one) => one.segmentId === segmentId && one.kind === input.kind);
  const id = twin?.id ?? newId();
  if (!twin) {
    db.run(sql`
      INSERT INTO meeting_items (id, document_id, parent_id, kind, segment_id)
      VALUES (${id}, ${input.documentId}, ${input.parentId}, ${input.kind}, ${segmentId})`);
  }
  context.describe({ document });
  return withoutDocument(getItem(db, id));
}

/** An item that becomes an agenda item stands under none; one that no longer is lets go of those under it. */
export function changeItem(context: CommandContext, input: Input<'meetingItem.update'>): MeetingItem {
  const { db } = context;
  const before = getItem(db, input.id);
  const kind = input.kind ?? before.kind;
  const given = input.parentId === undefined ? before.parentId : input.parentId;
  const parentId = kind === 'agenda_item' && input.parentId === undefined ? null : given;
  assertParent(context, before.documentId, kind, parentId, before.id);
  const followUp = input.followUpDocumentId === undefined ? before.followUpDocumentId : input.followUpDocumentId;
  if (followUp === before.documentId) throw new AppError('Invalid', 'meeting.followsItself');
  if (followUp !== null) ensureMeeting(context, followUp);
  db.run(sql`
    UPDATE meeting_items SET kind = ${kind}, parent_id = ${parentId}, owner = ${input.owner ?? before.owner},
      due = ${input.due ?? before.due}, follow_up_document_id = ${followUp}
    WHERE id = ${before.id}`);
  if (kind !== 'agenda_item') db.run(sql`UPDATE meeting_items SET parent_id = NULL WHERE parent_id = ${before.id}`);
  context.describe({ document: documentTitle(db, before.documentId) });
  return withoutDocument(getItem(db, before.id));
}

/** What stood under an agenda item stays, under none. */
export function deleteItem(context: CommandContext, id: string): { id: string } {
  const { db } = context;
  const { documentId, segmentId } = getItem(db, id);
  db.run(sql`UPDATE meeting_items SET parent_id = NULL WHERE parent_id = ${id}`);
  db.run(sql`DELETE FROM meeting_items WHERE id = ${id}`);
  removeUncoded(db, [segmentId]);
  context.describe({ document: documentTitle(db, documentId) });
  return { id };
}

function assertParent(
  { db }: CommandContext,
  documentId: string,
  kind: MeetingItem['kind'],
  parentId: string | null,
  itemId?: string,
): void {
  if (parentId === null) return;
  const parent = getItem(db, parentId);
  const fits = parent.documentId === documentId && parent.kind === 'agenda_item' && parentId !== itemId;
  if (kind === 'agenda_item' || !fits) throw new AppError('Invalid', 'meeting.badParent');
}

function withoutDocument({ documentId: _document, ...item }: ReturnType<typeof getItem>): MeetingItem {
  return item;
}
