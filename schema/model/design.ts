/**
 * The study's design as tables of text cells, the way researchers keep it in a spreadsheet: one shape for
 * editing, pasting and importing. A cell that names another row (a site's parent, a role's participant) holds
 * that row's name; dates are ISO; an empty cell is "not known".
 */
import { z } from 'zod';

export const DESIGN_TABLES = [
  'sites',
  'siteMoves',
  'siteLinks',
  'siteWaves',
  'levels',
  'participants',
  'participantWaves',
  'roles',
  'waves',
  'phases',
  'phasePeriods',
  'brackets',
  'events',
  'arenas',
  'reportedTies',
  'attributes',
  'documents',
] as const;
export const DesignTable = z.enum(DESIGN_TABLES);

const COLUMN_TYPES = ['text', 'integer', 'decimal', 'boolean', 'date', 'choice', 'reference'] as const;

export const DesignColumn = z.object({
  /** e.g. `name`, `valid_from`; an attribute's column is its id after `attribute:`. */
  key: z.string(),
  /** An attribute's own name; null for a column of the design, which the window names in its language. */
  name: z.string().nullable(),
  type: z.enum(COLUMN_TYPES),
  required: z.boolean(),
  /** Cells that may be chosen: of a choice list, or the names of the rows that a reference may point to. */
  choices: z.array(z.string()).nullable(),
  /** A cell may also hold what is not among the choices. */
  free: z.boolean(),
});

export const DesignRow = z.object({
  id: z.string(),
  /** By column key; every column has its cell, '' when nothing is known. */
  cells: z.record(z.string(), z.string()),
});

export const DesignRows = z.object({ columns: z.array(DesignColumn), rows: z.array(DesignRow) });

/** Without an id a new row, or the row of the same name (or the same key cells) when there is one. Cells left out stay. */
export const DesignEdit = z.strictObject({ id: z.string().optional(), cells: z.record(z.string(), z.string()) });

/** Heading of the file → column key; '' leaves the column out; `new:text`, `new:date` … makes an attribute of it. */
export const ColumnMapping = z.record(z.string(), z.string());

export const DesignImportPreview = z.object({
  headings: z.array(z.string()),
  columns: z.array(DesignColumn),
  mapping: ColumnMapping,
  /** The mapping was used for a table with these headings before. */
  remembered: z.boolean(),
  /** The first rows, in the order of the headings. */
  rows: z.array(z.array(z.string())),
  total: z.number().int(),
});

/** Rows elsewhere in the study that point to rows of the design. */
export const DesignDependents = z.object({
  what: z.enum([
    'moves',
    'links',
    'periods',
    'values',
    'plans',
    'sites',
    'roles',
    'consents',
    'ties',
    'speakers',
    'documents',
    'events',
    'arenas',
    'meetings',
  ]),
  count: z.number().int(),
});

export type DesignTable = z.infer<typeof DesignTable>;
export type DesignColumn = z.infer<typeof DesignColumn>;
export type DesignRow = z.infer<typeof DesignRow>;
export type DesignRows = z.infer<typeof DesignRows>;
export type DesignEdit = z.infer<typeof DesignEdit>;
export type ColumnMapping = z.infer<typeof ColumnMapping>;
export type DesignImportPreview = z.infer<typeof DesignImportPreview>;
export type DesignDependents = z.infer<typeof DesignDependents>;
