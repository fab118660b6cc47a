/** Reads the events that a figure shows, placed among its waves and in its counties. */
import { placeEvent, type WaveWindow } from '../../../../schema/figures/work-by-level/events.ts';
import type { FigureEvent } from '../../../../schema/figures/work-by-level/model.ts';
import type { Site, StudyEvent, Wave } from '../../../../schema/model/study.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { listEvents, listSites } from '../../design/queries.ts';
import { readSiteTree } from '../../design/sites/site-tree.ts';
import { requireIn } from '../../documents/known-ids.ts';

/** By date. Throws NotFound for an id that is no event of the study. */
export function readFigureEvents(
  db: ReadDb,
  ids: readonly string[],
  { counties, waves }: { counties: readonly Site[]; waves: readonly Wave[] },
): FigureEvent[] {
  if (ids.length === 0) return [];
  requireIn(db, 'events', 'events', ids);
  const tree = readSiteTree(db, listSites(db));
  const names = new Map<string, string>(tree.sites.map(({ id, name }) => [id, name]));
  const isCounty = new Set<string>(tree.sites.filter(({ kind }) => kind === 'county').map(({ id }) => id));
  const windowOf = waveWindows(db);
  const windows = waves.map(({ id }) => windowOf.get(id) ?? null);

  return listEvents(db)
    .filter(({ id }) => ids.includes(id))
    .map((event) => {
      const dates = datesOf(event);
      const above = event.siteId === null ? [] : [...tree.at(event.siteId, { date: dates.from, wave: null })];
      const own = above.filter((id) => isCounty.has(id));
      return {
        id: event.id,
        name: event.name,
        site: event.siteId === null ? null : (names.get(event.siteId) ?? null),
        ...dates,
        place: placeEvent(dates, windows),
        countyIds: counties.map(({ id }) => id).filter((id) => own.length === 0 || own.includes(id)),
      };
    });
}

/** What happened counts before what was planned. */
function datesOf(event: StudyEvent): Pick<FigureEvent, 'from' | 'to' | 'planned'> {
  const { actualFrom, actualTo, plannedFrom, plannedTo } = event;
  if (actualFrom !== null || actualTo !== null) return { from: actualFrom, to: actualTo, planned: false };
  return { from: plannedFrom, to: plannedTo, planned: plannedFrom !== null || plannedTo !== null };
}

/** From the first to the last dated document of each wave in the whole study, else as the wave was planned. */
function waveWindows(db: ReadDb): Map<string, WaveWindow> {
  const rows = db.all<{ id: string; from: string | null; to: string | null }>(sql`
    SELECT waves.id, coalesce(min(documents.date), planned_from, planned_to) AS "from",
      coalesce(max(documents.date), planned_to, planned_from) AS "to"
    FROM waves LEFT JOIN documents ON documents.wave_id = waves.id GROUP BY waves.id`);
  return new Map(rows.flatMap(({ id, from, to }) => (from === null || to === null ? [] : [[id, { from, to }]])));
}
