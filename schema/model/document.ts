/**
 * Documents as the contract shows them. A document is an ordered list of blocks; its canonical
 * text is the blocks' texts joined by "\n". All offsets here count UTF-16 code units into that
 * text, half-open [start, end).
 */
import { z } from 'zod';
import { BlockId, DocumentId, LevelId, ParticipantId, PhaseId, SiteId, WaveId } from './ids.ts';
import { MediaRef } from './media.ts';
import { TurnRules } from './turn-rules.ts';

export const DOCUMENT_KINDS = [
  'interview',
  'observation',
  'policy',
  'project_description',
  'case_study',
  'questionnaire',
  'seminar',
  'lecture',
  'training',
  'memo',
] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);

export const BLOCK_KINDS = ['paragraph', 'heading', 'list_item', 'table_cell'] as const;
export const INLINE_FORMATS = ['bold', 'italic', 'markup'] as const;
export const TURN_KINDS = ['verbatim', 'paraphrase', 'field_note'] as const;
export const TurnKind = z.enum(TURN_KINDS);

/** Offsets are relative to the block. `markup` marks characters such as Markdown's asterisks, shown dimmed. */
export const InlineFormat = z.object({
  format: z.enum(INLINE_FORMATS),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

export const Block = z.object({
  id: BlockId,
  kind: z.enum(BLOCK_KINDS),
  /** Heading level 1–6; 0 for every other kind. */
  headingLevel: z.number().int().min(0).max(6),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** Where speech begins, after label and timestamp, in document offsets; equals `start` without a label. */
  speechStart: z.number().int().nonnegative(),
  /** Index into `turns`, or null for text outside every turn. */
  turn: z.number().int().nonnegative().nullable(),
  formats: z.array(InlineFormat),
  /** Of the source file, from 1; null where it has none. */
  page: z.number().int().nullable(),
});

export const Turn = z.object({
  speaker: z.string(),
  start: z.number().int().nonnegative(),
  speechStart: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  kind: TurnKind,
  /** The timestamp after the label, in milliseconds from the recording's start. */
  timeMs: z.number().int().nonnegative().nullable(),
  /** True when the label is an interviewer's; such words are not informants' speech. */
  interviewer: z.boolean(),
  participantId: ParticipantId.nullable(),
  participant: z.string().nullable(),
  /** Set by a researcher, not recognised. */
  byHand: z.boolean(),
});

export const DocumentSummary = z.object({
  id: DocumentId,
  title: z.string(),
  kind: DocumentKind,
  /** ISO date (YYYY-MM-DD) or null. */
  date: z.string().nullable(),
  wave: z.string().nullable(),
  waveId: WaveId.nullable(),
  /** Names of the phases, joined by "; ". */
  phase: z.string().nullable(),
  phases: z.array(z.object({ phaseId: PhaseId, name: z.string(), iteration: z.number().int() })),
  /** Half-open [validFrom, validTo): when a policy is in force. */
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  language: z.string(),
  siteId: SiteId.nullable(),
  /** Site, county, municipality and school are those of the document's time. */
  site: z.string().nullable(),
  county: z.string().nullable(),
  countyId: SiteId.nullable(),
  municipality: z.string().nullable(),
  school: z.string().nullable(),
  schoolId: SiteId.nullable(),
  participant: z.string().nullable(),
  participantId: ParticipantId.nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  /** Data level: where the informant sits. */
  level: z.string().nullable(),
  levelId: LevelId.nullable(),
  sourceFile: z.string().nullable(),
  turns: z.number().int(),
  words: z.number().int(),
  /** Words of informants' speech: labels, timestamps and interviewers' turns left out. */
  informantWords: z.number().int(),
});

/** Only what the text and its facts are: coding a text, and what a meeting's panel says of it, do not change the text. */
export const DocumentDetail = DocumentSummary.omit({ turns: true }).extend({
  text: z.string(),
  blocks: z.array(Block),
  turns: z.array(Turn),
  /** Attribute name → value as text, in the attribute's own type's ISO form. */
  attributes: z.record(z.string(), z.string()),
  importNotes: z.array(z.string()),
  media: z.array(MediaRef),
  turnRules: TurnRules.nullable(),
});

export type DocumentKind = z.infer<typeof DocumentKind>;
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type TurnKind = z.infer<typeof TurnKind>;
export type InlineFormat = z.infer<typeof InlineFormat>;
export type Block = z.infer<typeof Block>;
export type Turn = z.infer<typeof Turn>;
export type DocumentSummary = z.infer<typeof DocumentSummary>;
export type DocumentDetail = z.infer<typeof DocumentDetail>;
