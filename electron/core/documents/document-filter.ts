/** The filter over documents that lists, figures and exports share, as a condition on `documents`. */
import type { DocumentFilter } from '../../../schema/model/study.ts';
import { allOf, inList, type Sql, sql } from '../db/sql.ts';

export function documentsPassing(filter: DocumentFilter): Sql {
  const conditions: Sql[] = [];
  const among = (column: Sql, ids: readonly string[] | undefined) => {
    if (ids && ids.length > 0) conditions.push(sql`${column} IN ${inList(ids)}`);
  };
  among(sql`documents.id`, filter.documentIds);
  among(sql`documents.wave_id`, filter.waveIds);
  among(sql`documents.phase_id`, filter.phaseIds);
  among(sql`documents.level_id`, filter.levelIds);
  for (const sites of [filter.countyIds, filter.schoolIds]) {
    if (sites && sites.length > 0) conditions.push(sql`documents.site_id IN ${sitesBelow(sites)}`);
  }
  if (filter.roles && filter.roles.length > 0) {
    conditions.push(sql`documents.id IN (
      SELECT document_id FROM document_participants WHERE role IN ${inList(filter.roles)})`);
  }
  return allOf(conditions);
}

/** The sites themselves and all below them: a school's document belongs to its county too. */
function sitesBelow(siteIds: readonly string[]): Sql {
  return sql`(
    WITH RECURSIVE below (id) AS (
      SELECT value FROM json_each(${JSON.stringify(siteIds)})
      UNION SELECT sites.id FROM sites JOIN below ON sites.parent_id = below.id
    ) SELECT id FROM below)`;
}
