/**
 * Branded identifiers. Every row has a UUIDv7 as text; the brand keeps a code's id
 * from being passed where a document's is meant. Brands exist for the compiler only.
 */
import { z } from 'zod';

const id = <B extends string>() => z.string().min(1).max(64).brand<B>();

export const DocumentId = id<'DocumentId'>();
export const BlockId = id<'BlockId'>();
export const CodeId = id<'CodeId'>();
export const CoderId = id<'CoderId'>();
export const SegmentId = id<'SegmentId'>();
export const CodingId = id<'CodingId'>();
export const ActId = id<'ActId'>();
export const SiteId = id<'SiteId'>();
export const WaveId = id<'WaveId'>();
export const PhaseId = id<'PhaseId'>();
export const LevelId = id<'LevelId'>();
export const ParticipantId = id<'ParticipantId'>();

export type DocumentId = z.infer<typeof DocumentId>;
export type BlockId = z.infer<typeof BlockId>;
export type CodeId = z.infer<typeof CodeId>;
export type CoderId = z.infer<typeof CoderId>;
export type SegmentId = z.infer<typeof SegmentId>;
export type CodingId = z.infer<typeof CodingId>;
export type ActId = z.infer<typeof ActId>;
export type SiteId = z.infer<typeof SiteId>;
export type WaveId = z.infer<typeof WaveId>;
export type PhaseId = z.infer<typeof PhaseId>;
export type LevelId = z.infer<typeof LevelId>;
export type ParticipantId = z.infer<typeof ParticipantId>;
