/**
 * Results of imports: one line per file or row, saying done, skipped (why) or refused (why).
 */
import { z } from 'zod';
import { Notice, WireError } from '../errors.ts';
import { BLOCK_KINDS, TurnKind } from './document.ts';
import { DocumentId } from './ids.ts';
import { MeetingItemKind } from './meeting.ts';
import { TurnRules } from './turn-rules.ts';

const IMPORT_STATUSES = ['done', 'skipped', 'refused'] as const;

export const ImportedFile = z.object({
  /** Name without folder. */
  file: z.string(),
  status: z.enum(IMPORT_STATUSES),
  /** The new document, or with `skipped` the one that is already there; null when refused or on a dry run. */
  documentId: DocumentId.nullable(),
  /** All documents made of the file: a survey gives one for each respondent. */
  documentIds: z.array(DocumentId),
  title: z.string().nullable(),
  /** What the file was read as, e.g. "docx", "survey"; null when it was not read. */
  format: z.string().nullable(),
  /** e.g. "UTF-8", "Windows-1252"; null where the format says it itself. */
  encoding: z.string().nullable(),
  turns: z.number().int(),
  words: z.number().int(),
  /** Row of the attributes table that names the file; null without a table and where none does. */
  attributesRow: z.number().int().nullable(),
  warnings: z.array(Notice),
  error: WireError.nullable(),
});

export const ImportedRow = z.object({
  /** Line in the file as a person counts it: the header is row 1. */
  row: z.number().int(),
  status: z.enum(IMPORT_STATUSES),
  notices: z.array(Notice),
});

/** Rows that went through without remark are counted, not listed. */
export const RowImport = z.object({
  file: z.string(),
  applied: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  /** Applied, with a remark. */
  warned: z.number().int(),
  /** Remarks on the file as a whole (its encoding, columns that were taken as attributes). */
  notices: z.array(Notice),
  rows: z.array(ImportedRow),
});

export const DocumentImport = z.object({
  done: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  cancelled: z.boolean(),
  files: z.array(ImportedFile),
  attributes: RowImport.nullable(),
});

/** How a label is taken: as a participant (by code, new ones are made) or as the interviewer. */
export const SpeakerMapping = z.strictObject({
  label: z.string().min(1).max(60),
  participant: z.string().max(60).nullable().default(null),
  interviewer: z.boolean().default(false),
});

/** A table with a row per respondent; columns in neither list are left out. */
export const SurveyColumns = z.strictObject({
  /** Column whose cells name the documents; null: "Respondent 1" … */
  title: z.string().nullable().default(null),
  /** Open questions: headed sections of the text. */
  open: z.array(z.string()),
  /** Closed questions: attributes. */
  closed: z.array(z.string()),
});

export const ImportOptions = z.strictObject({
  turnRules: TurnRules.optional(),
  /** Remembered for later files. */
  speakers: z.array(SpeakerMapping).max(500).default([]),
  /** By file name; a file without an entry is read as its headings and cells suggest. */
  surveys: z.record(z.string(), SurveyColumns).default({}),
});

export const PreviewedBlock = z.object({
  kind: z.enum(BLOCK_KINDS),
  headingLevel: z.number().int(),
  /** At most 400 characters of it. */
  text: z.string(),
  speechStart: z.number().int(),
  /** The turn's speaker; null outside every turn. */
  speaker: z.string().nullable(),
  interviewer: z.boolean(),
  turnKind: TurnKind.nullable(),
  timeMs: z.number().int().nullable(),
  /** Of what is written in it, in the notes of a meeting. */
  meetingItem: MeetingItemKind.nullable(),
  /** Begins a turn. */
  opensTurn: z.boolean(),
  page: z.number().int().nullable(),
});

/** What an import would make of a file, before anything is written. */
export const PreviewedFile = z.object({
  path: z.string(),
  /** Name without folder; of a file in an archive "archive.zip/name". */
  file: z.string(),
  format: z.string(),
  /** e.g. "UTF-8", "Windows-1252"; null where the format says it itself. */
  encoding: z.string().nullable(),
  words: z.number().int(),
  turns: z.number().int(),
  headings: z.number().int(),
  timestamps: z.number().int(),
  pages: z.number().int(),
  meetingItems: z.number().int(),
  speakers: z.array(
    z.object({
      label: z.string(),
      turns: z.number().int(),
      words: z.number().int(),
      interviewer: z.boolean(),
      /** The participant's code that the label has been mapped to before, or that equals it. */
      participant: z.string().nullable(),
    }),
  ),
  /** Of a survey; null for everything else. */
  survey: z
    .object({
      columns: z.array(z.object({ name: z.string(), distinct: z.number().int(), example: z.string() })),
      respondents: z.number().int(),
      chosen: SurveyColumns,
    })
    .nullable(),
  blocks: z.array(PreviewedBlock),
  /** The same bytes are in the study already. */
  duplicateOf: z.object({ documentId: DocumentId, title: z.string() }).nullable(),
  /** Another version of a file of this name is in the study: the text may be meant as its replacement. */
  newVersionOf: z.object({ documentId: DocumentId, title: z.string() }).nullable(),
  warnings: z.array(Notice),
  error: WireError.nullable(),
});

export type SpeakerMapping = z.infer<typeof SpeakerMapping>;
export type SurveyColumns = z.infer<typeof SurveyColumns>;
export type ImportOptions = z.infer<typeof ImportOptions>;
export type PreviewedBlock = z.infer<typeof PreviewedBlock>;
export type PreviewedFile = z.infer<typeof PreviewedFile>;
export type ImportedFile = z.infer<typeof ImportedFile>;
export type ImportedRow = z.infer<typeof ImportedRow>;
export type RowImport = z.infer<typeof RowImport>;
export type DocumentImport = z.infer<typeof DocumentImport>;
