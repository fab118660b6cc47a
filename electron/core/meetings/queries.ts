/** An observed meeting as the contract shows it: where and when, who was there, and its items in the text's order. */
import { AppError } from '../../../schema/errors.ts';
import type { DocumentKind } from '../../../schema/model/document.ts';
import type { Attendance, Meeting, MeetingItem } from '../../../schema/model/meeting.ts';
import { isMeetingKind } from '../../../schema/text/meeting-parts.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';

type AttendanceRow = Omit<Attendance, 'present'> & { present: number };

/** Null where the document is no observation or seminar, or nothing is known of its meeting. */
export function readMeeting(db: ReadDb, documentId: string): Meeting | null {
  const document = db.get<{ kind: DocumentKind }>(sql`SELECT kind FROM documents WHERE id = ${documentId}`);
  const meeting = db.get<Pick<Meeting, 'arenaId' | 'arena' | 'place' | 'startsAt' | 'endsAt'>>(sql`
    SELECT arena_id AS arenaId, arenas.name AS arena, place, starts_at AS startsAt, ends_at AS endsAt
    FROM meetings LEFT JOIN arenas ON arenas.id = arena_id WHERE document_id = ${documentId}`);
  if (!document || !isMeetingKind(document.kind) || !meeting) return null;
  return { ...meeting, attendance: readAttendance(db, documentId), items: readItems(db, documentId) };
}

export function readAttendance(db: ReadDb, documentId: string): Attendance[] {
  return selectAttendance(db, documentId, sql`1`);
}

/** Orphaned items come first; items on the same words are ordered as they were made. */
export function readItems(db: ReadDb, documentId: string): MeetingItem[] {
  return selectItems(db, documentId, sql`1`);
}

export function getAttendance(db: ReadDb, id: string): Attendance & { documentId: string } {
  const place = db.get<{ documentId: string }>(sql`
    SELECT document_id AS documentId FROM attendance WHERE id = ${id}`);
  const [attendance] = place ? selectAttendance(db, place.documentId, sql`attendance.id = ${id}`) : [];
  if (!place || !attendance) throw new AppError('NotFound', 'meeting.attendeeNotFound');
  return { ...attendance, documentId: place.documentId };
}

export function getItem(db: ReadDb, id: string): MeetingItem & { documentId: string } {
  const place = db.get<{ documentId: string }>(sql`
    SELECT document_id AS documentId FROM meeting_items WHERE id = ${id}`);
  const [item] = place ? selectItems(db, place.documentId, sql`meeting_items.id = ${id}`) : [];
  if (!place || !item) throw new AppError('NotFound', 'meeting.itemNotFound');
  return { ...item, documentId: place.documentId };
}

function selectAttendance(db: ReadDb, documentId: string, condition: Sql): Attendance[] {
  return db
    .all<AttendanceRow>(sql`
      WITH ${blockStarts(sql`document_id = ${documentId}`)}
      SELECT attendance.id, attendance.name, role, agency, present, participant_id AS participantId,
        participants.code AS participant, segments.id AS segmentId, ${SEGMENT_START} AS start, ${SEGMENT_END} AS end
      FROM attendance LEFT JOIN participants ON participants.id = participant_id
      LEFT JOIN segments ON segments.id = attendance.segment_id
      ${SEGMENT_BLOCKS}
      WHERE attendance.document_id = ${documentId} AND ${condition} ORDER BY ordinal, attendance.id`)
    .map((row) => ({ ...row, present: row.present === 1 }));
}

function selectItems(db: ReadDb, documentId: string, condition: Sql): MeetingItem[] {
  return db.all<MeetingItem>(sql`
    WITH ${blockStarts(sql`document_id = ${documentId}`)}
    SELECT meeting_items.id, kind, parent_id AS parentId, segments.id AS segmentId, ${SEGMENT_START} AS start,
      ${SEGMENT_END} AS end, segments.quote, owner, due, follow_up_document_id AS followUpDocumentId
    FROM meeting_items JOIN segments ON segments.id = meeting_items.segment_id
    ${SEGMENT_BLOCKS}
    WHERE meeting_items.document_id = ${documentId} AND ${condition} ORDER BY start, meeting_items.id`);
}
