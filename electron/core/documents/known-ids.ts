/**
 * What the ids of a filter stand for, and that they stand for something: a mistyped id would otherwise let nothing pass,
 * or be passed over beside others, and an export would look complete.
 */
import type { FilterList } from '../../../schema/domain/excerpt-texts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { AttributeCondition } from '../../../schema/model/filter.ts';
import type { ReadDb } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';

/** The table of each list of ids and the column that names its rows; the other lists hold the words themselves. */
export const NAMED_IN: Partial<Record<FilterList, { table: string; name: string }>> = {
  codeIds: { table: 'codes', name: 'name' },
  setIds: { table: 'document_sets', name: 'name' },
  countyIds: { table: 'sites', name: 'name' },
  schoolIds: { table: 'sites', name: 'name' },
  siteIds: { table: 'sites', name: 'name' },
  feederChainIds: { table: 'sites', name: 'name' },
  waveIds: { table: 'waves', name: 'name' },
  phaseIds: { table: 'phases', name: 'name' },
  bracketPeriodIds: { table: 'bracket_periods', name: 'name' },
  participantIds: { table: 'participants', name: 'code' },
  levelIds: { table: 'levels', name: 'name' },
  actorLevelIds: { table: 'levels', name: 'name' },
  coderIds: { table: 'coders', name: 'name' },
  documentIds: { table: 'documents', name: 'title' },
};

/** Throws NotFound for the first id that names nothing in the study. */
export function requireKnown(
  db: ReadDb,
  filter: Partial<Record<FilterList, readonly string[] | undefined>> & {
    attributes?: readonly AttributeCondition[] | undefined;
  },
): void {
  for (const [list, named] of Object.entries(NAMED_IN)) {
    requireIn(db, list, named.table, filter[list as FilterList] ?? []);
  }
  const asked = filter.attributes ?? [];
  requireIn(
    db,
    'attributes',
    'attributes',
    asked.map(({ attributeId }) => attributeId),
  );
}

/** Throws NotFound for the first of the ids that is not in the table; `list` names in the error what was asked for. */
export function requireIn(db: ReadDb, list: string, table: string, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const unknown = db.get<{ id: string }>(sql`
    SELECT value AS id FROM json_each(${JSON.stringify(ids)})
    WHERE value NOT IN (SELECT id FROM ${identifier(table)}) LIMIT 1`);
  if (unknown !== undefined) throw new AppError('NotFound', 'filter.unknownId', { id: unknown.id, list });
}
