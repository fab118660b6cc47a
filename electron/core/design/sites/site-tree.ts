/** The sites of the study with what lies above each, at a moment and ever; and which of them a filter leaves. */
import { type Moment, type PlacedSite, parentAt } from '../../../../schema/domain/site-tree.ts';
import type { DocumentFilter } from '../../../../schema/model/filter.ts';
import type { Site } from '../../../../schema/model/study.ts';
import type { ReadDb } from '../../context.ts';
import { placedSites } from './site-places.ts';

export interface SiteTree {
  sites: readonly Site[];
  /** The site and all above it. */
  at(siteId: string, moment: Moment): ReadonlySet<string>;
  /** The site and all that was above it at some time. */
  ever(siteId: string): ReadonlySet<string>;
}

export function readSiteTree(db: ReadDb, sites: readonly Site[]): SiteTree {
  const placed = placedSites(db);
  const climb = (siteId: string, parentsOf: (site: PlacedSite) => (string | null)[]): ReadonlySet<string> => {
    const above = new Set([siteId]);
    for (const id of above) {
      const site = placed.get(id);
      for (const parent of site ? parentsOf(site) : []) if (parent !== null) above.add(parent);
    }
    return above;
  };
  const known = new Map<string, ReadonlySet<string>>();
  /** Every cell of a grid asks for the same few again. */
  const remembered = (key: string, find: () => ReadonlySet<string>): ReadonlySet<string> => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  return {
    sites,
    at: (siteId, moment) =>
      remembered(`${siteId} ${moment.date} ${moment.wave}`, () => climb(siteId, (site) => [parentAt(site, moment)])),
    ever: (siteId) =>
      remembered(siteId, () => climb(siteId, (site) => [site.parentId, ...site.moves.map(({ parentId }) => parentId)])),
  };
}

/** Sites below those that the filters name, and those above them, whose documents are then those of the named ones. */
export function isLeft(site: Site, filters: readonly DocumentFilter[], tree: SiteTree): boolean {
  const named = filters.flatMap(({ siteIds, countyIds, schoolIds }) => [siteIds, countyIds, schoolIds]);
  return named.every(
    (ids) => !ids?.length || ids.some((id) => tree.ever(site.id).has(id) || tree.ever(id).has(site.id)),
  );
}
