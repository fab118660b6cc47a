/** Observed meetings, and the network of who meets whom where that follows from them. */
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

export const TIE_EVIDENCE = ['observed', 'reported'] as const;
export const TieEvidence = z.enum(TIE_EVIDENCE);

/** An actor is a participant, else a role of an agency ("Counsellor, NAV"). */
export const NetworkNode = z.object({
  id: z.string(),
  mode: z.enum(['actor', 'arena']),
  name: z.string(),
  agency: z.string().nullable(),
});

/** Two-mode: actor and arena. Projection: two actors who meet in the same arena. */
export const NetworkTie = z.object({
  from: z.string(),
  to: z.string(),
  waveId: WaveId.nullable(),
  evidence: TieEvidence,
  /** Meetings (observed) or statements (reported) behind it; in the projection, shared arenas. */
  weight: z.number().int(),
  /** Documents behind it. */
  documentIds: z.array(DocumentId),
});

export const ArenaNetwork = z.object({
  projection: z.boolean(),
  waves: z.array(z.object({ id: WaveId.nullable(), name: z.string() })),
  nodes: z.array(NetworkNode),
  ties: z.array(NetworkTie),
  /** n for the caption. */
  n: z.object({
    meetings: z.number().int(),
    actors: z.number().int(),
    arenas: z.number().int(),
    statements: z.number().int(),
    /** Meetings that are in no arena, and so not in the network. */
    withoutArena: z.number().int(),
  }),
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
export type TieEvidence = z.infer<typeof TieEvidence>;
export type NetworkNode = z.infer<typeof NetworkNode>;
export type NetworkTie = z.infer<typeof NetworkTie>;
export type ArenaNetwork = z.infer<typeof ArenaNetwork>;
export type ReportedTie = z.infer<typeof ReportedTie>;
