/**
 * Results of imports: one line per file or row, saying done, skipped (why) or refused (why).
 */
import { z } from 'zod';
import { Notice, WireError } from '../errors.ts';
import { DocumentId } from './ids.ts';

const IMPORT_STATUSES = ['done', 'skipped', 'refused'] as const;

export const ImportedFile = z.object({
  /** Name without folder. */
  file: z.string(),
  status: z.enum(IMPORT_STATUSES),
  /** The new document, or with `skipped` the one that is already there; null when refused or on a dry run. */
  documentId: DocumentId.nullable(),
  title: z.string().nullable(),
  turns: z.number().int(),
  words: z.number().int(),
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

export type ImportedFile = z.infer<typeof ImportedFile>;
export type ImportedRow = z.infer<typeof ImportedRow>;
export type RowImport = z.infer<typeof RowImport>;
export type DocumentImport = z.infer<typeof DocumentImport>;
