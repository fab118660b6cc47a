/** The study's design, its coverage, and named sets of documents. */
import { z } from 'zod';
import { Notice } from '../errors.ts';
import { CoverageAxes, CoveragePlanCell } from '../figures/coverage/model.ts';
import {
  ColumnMapping,
  DesignDependents,
  DesignEdit,
  DesignImportPreview,
  DesignRows,
  DesignTable,
} from '../model/design.ts';
import { DocumentFilter, DocumentSet } from '../model/filter.ts';
import { SiteId } from '../model/ids.ts';
import { RowImport } from '../model/imports.ts';
import { StudyOverview } from '../model/overview.ts';
import { DesignTime, StudyOutline } from '../model/study.ts';
import { command, name, nothing, path, query, task, writingTask } from './procedure.ts';

export const design = {
  'study.outline': query(nothing, StudyOutline),
  'study.overview': query(nothing, StudyOverview),
  /** A table of the design with its columns, the attributes of its rows among them. */
  'design.rows': query(z.strictObject({ table: DesignTable }), DesignRows),
  /** All rows or none. Throws Invalid naming row (from 1) and column of a cell that cannot be. */
  'design.save': command(
    z.strictObject({ table: DesignTable, rows: z.array(DesignEdit).min(1).max(10_000) }),
    z.object({
      ids: z.array(z.string()),
      created: z.number().int(),
      changed: z.number().int(),
      /** What is now odd, though it was saved: values outside a choice list that was shortened. */
      notices: z.array(Notice),
    }),
  ),
  /** What points to the rows is cleared or goes along, as the tables say; undo brings all back. */
  'design.delete': command(
    z.strictObject({ table: DesignTable, ids: z.array(z.string()).min(1).max(10_000) }),
    z.object({ deleted: z.number().int() }),
  ),
  /** What would go along with the rows, and what would stay without them; nothing that is not there. */
  'design.deletionImpact': query(
    z.strictObject({ table: DesignTable, ids: z.array(z.string()).max(10_000) }),
    z.object({ goes: z.array(DesignDependents), stays: z.array(DesignDependents) }),
  ),
  'design.previewImport': task(z.strictObject({ table: DesignTable, path }), DesignImportPreview),
  /** Without a mapping the one remembered for these headings, else the one that the headings suggest. */
  'import.design': writingTask(
    'import',
    z.strictObject({
      table: DesignTable,
      path,
      mapping: ColumnMapping.optional(),
      dryRun: z.boolean().default(false),
    }),
    RowImport,
  ),
  /** From then on the site lies under another parent; what was before stays as it was. */
  'site.move': command(
    z.strictObject({ siteId: SiteId, parentId: SiteId.nullable(), from: DesignTime }),
    z.object({ id: z.string() }),
  ),
  /** The sites end, the one they merge into takes over what lay under them; it is made if it has only a name. */
  'site.merge': command(
    z.strictObject({
      siteIds: z.array(SiteId).min(1).max(50),
      into: z.union([z.strictObject({ siteId: SiteId }), z.strictObject({ name })]),
      from: DesignTime,
    }),
    z.object({ siteId: SiteId, moved: z.number().int() }),
  ),
  /** The site ends; new ones take over the sites named below each. */
  'site.split': command(
    z.strictObject({
      siteId: SiteId,
      parts: z
        .array(z.strictObject({ name, childIds: z.array(SiteId) }))
        .min(2)
        .max(50),
      from: DesignTime,
    }),
    z.object({ siteIds: z.array(SiteId) }),
  ),
  'coverage.plan': command(
    CoverageAxes.extend({ cells: z.array(CoveragePlanCell).min(1).max(10_000) }),
    z.object({ cells: z.number().int() }),
  ),
  'documentSet.list': query(nothing, z.array(DocumentSet)),
  /** Makes a set, or changes the one with this id. */
  'documentSet.save': command(z.strictObject({ id: z.string().optional(), name, filter: DocumentFilter }), DocumentSet),
  'documentSet.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  /** What the attribute says of anything in the study, each value once, sorted. */
  'attribute.values': query(z.strictObject({ attributeId: z.string() }), z.array(z.string())),
};
