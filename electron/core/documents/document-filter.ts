/** The filter over documents that lists, figures and exports share, as a condition on `documents`. */
import type { DocumentFilter } from '../../../schema/model/filter.ts';
import { allOf, inList, type Sql, sql } from '../db/sql.ts';

export function documentsPassing(filter: DocumentFilter): Sql {
  const conditions: Sql[] = [];
  const among = (column: Sql, ids: readonly string[] | undefined) => {
    if (ids && ids.length > 0) conditions.push(sql`${column} IN ${inList(ids)}`);
  };
  among(sql`documents.id`, filter.documentIds);
  among(sql`documents.wave_id`, filter.waveIds);
  among(sql`documents.level_id`, filter.levelIds);
  for (const sites of [filter.countyIds, filter.schoolIds]) {
    if (sites && sites.length > 0)
      conditions.push(sql`documents.id IN (SELECT document_id FROM document_places WHERE site_id IN ${inList(sites)})`);
  }
  if (filter.phaseIds && filter.phaseIds.length > 0) {
    conditions.push(sql`documents.id IN (
      SELECT document_id FROM document_phases WHERE phase_id IN ${inList(filter.phaseIds)})`);
  }
  if (filter.roles && filter.roles.length > 0) {
    conditions.push(sql`documents.id IN (
      SELECT document_id FROM document_people WHERE role IN ${inList(filter.roles)})`);
  }
  return allOf(conditions);
}

/** A site's kind, with every kind of school as 'school'. */
export const siteGroup: Sql = sql`CASE WHEN kind LIKE '%school' THEN 'school' ELSE kind END`;
