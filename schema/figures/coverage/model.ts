/** What was collected where and when, held against what was planned: a cell for every pair of row and column. */
import { z } from 'zod';
import { DocumentFilter } from '../../model/filter.ts';
import { DocumentId } from '../../model/ids.ts';

export const COVERAGE_ROWS = [
  'county',
  'municipality',
  'school',
  'site',
  'role',
  'participant',
  'organisation',
] as const;
export const COVERAGE_COLUMNS = ['wave', 'phase'] as const;

export const CoverageAxes = z.strictObject({
  rows: z.enum(COVERAGE_ROWS),
  columns: z.enum(COVERAGE_COLUMNS),
  /** Divides every row further, e.g. sites by role. */
  by: z.enum(['role', 'organisation', 'participant']).nullable().default(null),
});

export const CoverageParams = CoverageAxes.extend({ filter: DocumentFilter.default({}) });

/** `id` is the site's or participant's id, or the role's or organisation's name; with `by` both parts joined by "/". */
export const CoverageRow = z.object({
  id: z.string(),
  name: z.string(),
  /** The part of the row by which it is divided; null without `by`. */
  by: z.string().nullable(),
});
export const CoverageColumn = z.object({ id: z.string(), name: z.string() });

export const CoverageCell = z.object({
  /** Ids of row and column. */
  row: z.string(),
  column: z.string(),
  documents: z.number().int(),
  documentIds: z.array(DocumentId),
  /** null: no plan was made for the cell, so one document is expected. 0: none is expected. */
  planned: z.number().int().nullable(),
  /** The plan was made for this very cell; else it follows from plans within it or from the site's time. */
  isPlannedHere: z.boolean(),
  /** Fewer documents than planned, or none where nothing was planned. */
  missing: z.boolean(),
  reason: z.string().nullable(),
});

export const CoverageGrid = z.object({
  rows: z.array(CoverageRow),
  columns: z.array(CoverageColumn),
  /** Row by row. */
  cells: z.array(CoverageCell),
  /** Cells with at least one document. */
  filled: z.number().int(),
  /** All cells. */
  total: z.number().int(),
  /** Documents that pass the filter but are in no cell: row or column is not known of them. */
  documentsOutside: z.number().int(),
});

export const CoveragePlanCell = z.strictObject({
  row: z.string(),
  column: z.string(),
  /** null takes the plan away. */
  planned: z.number().int().min(0).max(1000).nullable(),
  reason: z.string().max(500).default(''),
});

export type CoverageAxes = z.infer<typeof CoverageAxes>;
export type CoverageRow = z.infer<typeof CoverageRow>;
export type CoverageColumn = z.infer<typeof CoverageColumn>;
export type CoverageCell = z.infer<typeof CoverageCell>;
export type CoverageGrid = z.infer<typeof CoverageGrid>;
export type CoveragePlanCell = z.infer<typeof CoveragePlanCell>;
