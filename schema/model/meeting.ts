/** Observed meetings, and what is told of who meets whom where. */
import { z } from 'zod';
import { DocumentId, ParticipantId, SegmentId, WaveId } from './ids.ts';

export const MEETING_ITEM_KINDS = ['agenda_item', 'problem', 'alternative', 'decision'] as const;
export const MeetingItemKind = z.enum(MEETING_ITEM_KINDS);

const place = { start: z.number().int(), end: z.number().int() };

export const Attendance = z.object({
  id: z.string(),
  /** As the notes name them, e.g. "Rektor". */
  name: z.string(),
  role: z.string(),
  /** Organisation, e.g. "NAV". */
  agency: z.string(),
  present: z.boolean(),
  participantId: ParticipantId.nullable(),
  participant: z.string().nullable(),
  /** Where the notes name them; null for one who was added by hand. As items, without a place at 0–0. */
  segmentId: SegmentId.nullable(),
  ...place,
});

export const MeetingItem = z.object({
  id: z.string(),
  kind: MeetingItemKind,
  /** The agenda item it belongs to. */
  parentId: z.string().nullable(),
  segmentId: SegmentId,
  /** Both 0 when the words were deleted from the text. */
  ...place,
  quote: z.string(),
  /** Who is to do it, as written; decisions only. */
  owner: z.string(),
  /** By when, as written; ISO where it is a date. */
  due: z.string(),
  followUpDocumentId: DocumentId.nullable(),
});

export const Meeting = z.object({
  arenaId: z.string().nullable(),
  arena: z.string().nullable(),
  place: z.string(),
  /** HH:MM */
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  attendance: z.array(Attendance),
  /** In the order of the text. */
  items: z.array(MeetingItem),
});

/** Somebody told that an actor meets in an arena: what the tie is and the words it was told with. */
export const ReportedTie = z.object({
  id: z.string(),
  arenaId: z.string(),
  arena: z.string(),
  /** As the network names them. */
  actor: z.string(),
  waveId: WaveId.nullable(),
  note: z.string(),
  documentId: DocumentId,
  segmentId: SegmentId,
  ...place,
  quote: z.string(),
});

export type MeetingItemKind = z.infer<typeof MeetingItemKind>;
export type Attendance = z.infer<typeof Attendance>;
export type MeetingItem = z.infer<typeof MeetingItem>;
export type Meeting = z.infer<typeof Meeting>;
export type ReportedTie = z.infer<typeof ReportedTie>;
