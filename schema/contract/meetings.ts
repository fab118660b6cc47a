/** Observed meetings, and what is told of who meets whom where. */
import { z } from 'zod';
import { DocumentId, ParticipantId, WaveId } from '../model/ids.ts';
import { Attendance, Meeting, MeetingItem, MeetingItemKind, ReportedTie } from '../model/meeting.ts';
import { command, language, name, path, query, span, task } from './procedure.ts';

export const meetings = {
  /** What was observed; null where the document records no meeting. */
  'meeting.get': query(z.strictObject({ documentId: DocumentId }), Meeting.nullable()),
  /**
   * Reads place, time, attendance and items out of the notes; what is there already stays as it is. Returns how much there
   * then is. Throws Invalid for a document that is no observation or seminar, as all commands on meetings do.
   */
  'meeting.recognise': command(
    z.strictObject({ documentId: DocumentId }),
    z.object({ items: z.number().int(), attendance: z.number().int() }),
  ),
  'meeting.update': command(
    z.strictObject({
      documentId: DocumentId,
      arena: z.string().trim().max(200).optional(),
      place: z.string().max(200).optional(),
      startsAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .optional(),
      endsAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .optional(),
    }),
    z.object({ documentId: DocumentId }),
  ),
  'attendance.save': command(
    z.strictObject({
      id: z.string().optional(),
      documentId: DocumentId,
      name: name.optional(),
      role: z.string().max(200).optional(),
      agency: z.string().max(200).optional(),
      present: z.boolean().optional(),
      participantId: ParticipantId.nullable().optional(),
    }),
    Attendance,
  ),
  'attendance.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  'meetingItem.create': command(
    z.strictObject({ ...span, kind: MeetingItemKind, parentId: z.string().nullable().default(null) }),
    MeetingItem,
  ),
  'meetingItem.update': command(
    z.strictObject({
      id: z.string(),
      kind: MeetingItemKind.optional(),
      parentId: z.string().nullable().optional(),
      owner: z.string().max(200).optional(),
      due: z.string().max(100).optional(),
      followUpDocumentId: DocumentId.nullable().optional(),
    }),
    MeetingItem,
  ),
  'meetingItem.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  /** An empty form for observing a meeting, in the words that import recognises. */
  'meeting.template': task(
    z.strictObject({ path, format: z.enum(['docx', 'md']), language }),
    z.object({ path: z.string() }),
  ),
  /** Somebody tells that an actor meets in an arena: the words are the tie's evidence. */
  'tie.report': command(
    z.strictObject({
      ...span,
      arena: name,
      participantId: ParticipantId.nullable().default(null),
      role: z.string().max(200).default(''),
      agency: z.string().max(200).default(''),
      waveId: WaveId.nullable().default(null),
      note: z.string().max(2000).default(''),
    }),
    ReportedTie,
  ),
  /** Ties with the words that tell of them; those from a table without words are rows of the design. */
  'tie.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(ReportedTie)),
  'tie.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
};
