/** The figure "who meets whom where": actors and arenas, and the ties between them, wave by wave. */
import { z } from 'zod';
import { DocumentFilter } from '../../model/filter.ts';
import { DocumentId, WaveId } from '../../model/ids.ts';

export const TIE_EVIDENCE = ['observed', 'reported'] as const;
export const TieEvidence = z.enum(TIE_EVIDENCE);

export const ArenaNetworkParams = z.strictObject({
  filter: DocumentFilter.default({}),
  evidence: z.array(TieEvidence).default(['observed', 'reported']),
  /** Ties between actors who share an arena, instead of ties between actor and arena. */
  projection: z.boolean().default(false),
});

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

export type TieEvidence = z.infer<typeof TieEvidence>;
export type NetworkNode = z.infer<typeof NetworkNode>;
export type NetworkTie = z.infer<typeof NetworkTie>;
export type ArenaNetwork = z.infer<typeof ArenaNetwork>;

/** Tells ties apart, also from one answer to the next. */
export function tieId({ waveId, from, to, evidence }: NetworkTie): string {
  return JSON.stringify([waveId, from, to, evidence]);
}
