/** The study's sites as they are at a time: who lies below whom, who has ended, who is yet to come. Pure. */
import { type Moment, type Move, type PlacedSite, parentAt } from '../../../../schema/domain/site-tree.ts';
import type { DesignTime, Site, StudyOutline } from '../../../../schema/model/study.ts';
import { compareNames } from '../../../../schema/text/names.ts';

type Outline = Pick<StudyOutline, 'sites' | 'moves' | 'waves' | 'links'>;

/** Null: as it was from the beginning. */
export type Time = DesignTime | null;

export interface SiteNode {
  site: Site;
  state: 'there' | 'ended' | 'notYet';
  /** Lies elsewhere than in the beginning. */
  hasMoved: boolean;
  children: SiteNode[];
}

function momentOf(time: Time, { waves }: Outline): Moment {
  if (time === null) return { date: null, wave: null };
  if ('date' in time) return { date: time.date, wave: null };
  const wave = waves.find(({ id }) => id === time.waveId);
  return { date: wave?.plannedFrom ?? null, wave: wave?.ordinal ?? null };
}

function placedSites({ sites, moves, waves }: Outline): Map<string, PlacedSite & { moves: Move[] }> {
  const placed = new Map(
    sites.map(({ id, parentId }) => [id as string, { parentId: parentId as string | null, moves: [] as Move[] }]),
  );
  for (const { siteId, parentId, fromDate, fromWaveId } of moves) {
    const wave = waves.find(({ id }) => id === fromWaveId);
    const begun = waves
      .filter(({ ordinal }) => wave && ordinal <= wave.ordinal)
      .flatMap((one) => one.plannedFrom ?? []);
    placed.get(siteId)?.moves.push({
      parentId,
      date: fromDate ?? wave?.plannedFrom ?? null,
      wave: wave?.ordinal ?? null,
      since: fromDate ?? begun.sort().at(-1) ?? '',
    });
  }
  return placed;
}

/** Sites by name below what they belong to then; one whose parent is not there stands at the top. */
export function siteTree(outline: Outline, time: Time): SiteNode[] {
  const moment = momentOf(time, outline);
  const placed = placedSites(outline);
  const byParent = Map.groupBy(
    outline.sites.toSorted((a, b) => compareNames(a.name, b.name)),
    ({ id }) => parentAtTime(placed, id, moment),
  );
  const below = (parent: string | null): SiteNode[] =>
    (byParent.get(parent) ?? []).map((site) => ({
      site,
      state: stateOf(site, moment),
      hasMoved: parent !== site.parentId,
      children: below(site.id),
    }));
  return below(null);
}

function parentAtTime(placed: ReadonlyMap<string, PlacedSite>, id: string, moment: Moment): string | null {
  const site = placed.get(id);
  const parent = site ? parentAt(site, moment) : null;
  return parent !== null && placed.has(parent) ? parent : null;
}

/** At a time without a date nothing is known to have ended. */
function stateOf({ validFrom, validTo }: Site, { date }: Moment): SiteNode['state'] {
  if (date === null) return 'there';
  if (validTo !== null && validTo <= date) return 'ended';
  return validFrom !== null && validFrom > date ? 'notYet' : 'there';
}

/** Ids of the sites right below one at a time. */
export function childrenAt(outline: Outline, siteId: string, time: Time): Site[] {
  const moment = momentOf(time, outline);
  const placed = placedSites(outline);
  return outline.sites.filter(({ id }) => parentAtTime(placed, id, moment) === siteId);
}

export function parentSiteAt(outline: Outline, siteId: string, time: Time): Site | null {
  const parent = parentAtTime(placedSites(outline), siteId, momentOf(time, outline));
  return outline.sites.find(({ id }) => id === parent) ?? null;
}

/** The site and all below it, so that it cannot be put below itself. */
export function withAllBelow(outline: Outline, siteId: string, time: Time): Set<string> {
  const found = new Set<string>([siteId]);
  for (const id of found) for (const child of childrenAt(outline, id, time)) found.add(child.id);
  return found;
}

/** Waves that a change at this time leaves as they are. */
export function wavesBefore({ waves }: Outline, from: DesignTime): StudyOutline['waves'] {
  if ('waveId' in from) {
    const first = waves.find(({ id }) => id === from.waveId)?.ordinal ?? Number.NEGATIVE_INFINITY;
    return waves.filter(({ ordinal }) => ordinal < first);
  }
  return waves.filter(({ plannedFrom, plannedTo }) => (plannedTo ?? plannedFrom ?? '9999') <= from.date);
}

/** Days on which a site begins, ends or moves, in order. */
export function daysOfChange({ sites, moves }: Outline): string[] {
  const days = [
    ...sites.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
    ...moves.map((move) => move.fromDate),
  ];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

/** A wave that has no date cannot tell which changes on a day lie before it. */
export function isTimeless(time: Time, outline: Outline): boolean {
  return time !== null && momentOf(time, outline).date === null && daysOfChange(outline).length > 0;
}

/** Names by id; a site that shares its name is told apart by what it belongs to at the time: "NAV Sentrum (County A)". */
export function siteLabels(outline: Outline, time: Time): ReadonlyMap<string, string> {
  const alike = Map.groupBy(outline.sites, ({ name }) => name);
  const names = new Map<string, string>(outline.sites.map(({ id, name }) => [id, name]));
  const moment = momentOf(time, outline);
  const placed = placedSites(outline);
  return new Map(
    outline.sites.map(({ id, name }) => {
      const above = names.get(parentAtTime(placed, id, moment) ?? '');
      return [id, (alike.get(name)?.length ?? 0) > 1 && above ? `${name} (${above})` : name];
    }),
  );
}

/** Sites that a cell means by a name or by the end of a path ("County A / NAV Sentrum"), as lying in the beginning. */
export function sitesCalled({ sites }: Pick<StudyOutline, 'sites'>, cell: string): Site[] {
  const byId = new Map<string, Site>(sites.map((site) => [site.id, site]));
  const path = cell.split('/').map((name) => name.trim());
  return sites.filter((site) => {
    let at: Site | undefined = site;
    for (const name of path.toReversed()) {
      if (at?.name !== name) return false;
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    return true;
  });
}
