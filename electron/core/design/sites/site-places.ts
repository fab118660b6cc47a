/** Sites with their parents over time, as the pure rules of the site tree read them. */
import {
  liesBelowItself,
  type Moment,
  type Move,
  moments,
  type PlacedSite,
} from '../../../../schema/domain/site-tree.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';

export interface StoredMove extends Move {
  id: string;
  siteId: string;
}

export interface Placed extends PlacedSite {
  moves: StoredMove[];
}

export function placedSites(db: ReadDb): Map<string, Placed> {
  const sites = new Map<string, Placed>(
    db
      .all<{ id: string; parentId: string | null }>(sql`SELECT id, parent_id AS parentId FROM sites`)
      .map(({ id, parentId }) => [id, { parentId, moves: [] }]),
  );
  const moves = db.all<StoredMove>(sql`
    SELECT site_moves.id, site_id AS siteId, parent_id AS parentId, coalesce(from_date, planned_from) AS date,
      ordinal AS wave, coalesce(from_date,
        (SELECT max(planned_from) FROM waves before WHERE before.ordinal <= waves.ordinal), '') AS since
    FROM site_moves LEFT JOIN waves ON waves.id = from_wave_id`);
  for (const move of moves) sites.get(move.siteId)?.moves.push(move);
  return sites;
}

/** The first of the sites that would at some time lie below itself. */
export function siteBelowItself(
  db: ReadDb,
  siteIds: readonly string[],
  sites: ReadonlyMap<string, PlacedSite>,
): string | undefined {
  const waves = db.all<Moment>(sql`SELECT planned_from AS date, ordinal AS wave FROM waves`);
  const at = moments(sites, waves);
  return siteIds.find((id) => liesBelowItself(id, sites, at));
}
