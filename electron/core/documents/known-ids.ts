/**
 * What the ids of a filter stand for, and that they stand for something: a mistyped id would otherwise let nothing pass,
 * or be passed over beside others, and an export would look complete.
 */
import { AppError } from '../../../schema/errors.ts';
import type { ExcerptList } from '../../../schema/model/excerpt.ts';
import type { AttributeCondition } from '../../../schema/model/filter.ts';
import type { ReadDb } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';

/** A table and the column that names its rows. */
interface Named {
  table: string;
  name: string;
}

const SITES: Named = { table: 'sites', name: 'name' };
const LEVELS: Named = { table: 'levels', name: 'name' };

/** What the ids of each list name; null where a list holds the words themselves. In the order in which they are told. */
export const NAMED_IN: Record<ExcerptList, Named | null> = {
  codeIds: { table: 'codes', name: 'name' },
  setIds: { table: 'document_sets', name: 'name' },
  kinds: null,
  countyIds: SITES,
  schoolIds: SITES,
  siteIds: SITES,
  feederChainIds: SITES,
  waveIds: { table: 'waves', name: 'name' },
  phaseIds: { table: 'phases', name: 'name' },
  bracketPeriodIds: { table: 'bracket_periods', name: 'name' },
  participantIds: { table: 'participants', name: 'code' },
  roles: null,
  professions: null,
  organisations: null,
  levelIds: LEVELS,
  actorLevelIds: LEVELS,
  coderIds: { table: 'coders', name: 'name' },
  documentIds: { table: 'documents', name: 'title' },
  lacking: null,
};
export const EXCERPT_LISTS = Object.keys(NAMED_IN) as ExcerptList[];

/** Throws NotFound for the first id that names nothing in the study. */
export function requireKnown(
  db: ReadDb,
  filter: Partial<Record<ExcerptList, readonly string[] | undefined>> & {
    attributes?: readonly AttributeCondition[] | undefined;
  },
): void {
  for (const list of EXCERPT_LISTS) {
    const named = NAMED_IN[list];
    if (named !== null) requireIn(db, list, named.table, filter[list] ?? []);
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
