/**
 * Sites move, merge and split in the course of a study. Nothing of before is rewritten: a change is a move that holds
 * from its time on, and a site that is no more has an end.
 */
import type { Input, Output } from '../../../../schema/contract.ts';
import { parentAt } from '../../../../schema/domain/site-tree.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { SiteId } from '../../../../schema/model/ids.ts';
import type { SITE_LINK_KINDS, Site, SiteKind } from '../../../../schema/model/study.ts';
import type { CommandContext, ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { type Placed, placedSites, siteBelowItself } from './site-places.ts';
import { type TimeOfChange, timeOfChange } from './time-of-change.ts';

/** Throws NotFound; Invalid when the site would come to lie below itself. */
export function moveSite(context: CommandContext, { siteId, parentId, from }: Input<'site.move'>): Output<'site.move'> {
  const { db, describe } = context;
  const site = siteById(db, siteId);
  if (parentId !== null) siteById(db, parentId);
  const id = writeMove(context, siteId, parentId, timeOfChange(db, from));
  refuseCircles(db, [siteId]);
  describe({ name: site.name });
  return { id };
}

/** Throws NotFound; Invalid for a site merged into itself, not there at that time, or for a name that is taken. */
export function mergeSites(context: CommandContext, input: Input<'site.merge'>): Output<'site.merge'> {
  const { db, describe } = context;
  const from = timeOfChange(db, input.from);
  const merged = [...new Set(input.siteIds)].map((id) => siteById(db, id));
  const [first] = merged as [SiteRow, ...SiteRow[]];
  const placed = placedSites(db);
  const above = parentAt(placed.get(first.id) as Placed, from.moment);
  const into =
    'siteId' in input.into
      ? siteById(db, input.into.siteId)
      : newSiteLike(context, first, input.into.name, above, from);
  if (merged.some(({ id }) => id === into.id)) throw new AppError('Invalid', 'site.intoItself', { site: into.name });

  const gone = new Set<string | null>(merged.map(({ id }) => id));
  const below = [...placed].filter(([, site]) => gone.has(parentAt(site, from.moment))).map(([id]) => id);
  for (const id of below) writeMove(context, id, into.id, from);
  // Who was to come under one of them later comes under the site they merged into.
  for (const move of [...placed.values()].flatMap(({ moves }) => moves)) {
    if (gone.has(move.parentId) && isAfter(move, from)) {
      db.run(sql`UPDATE site_moves SET parent_id = ${into.id} WHERE id = ${move.id}`);
    }
  }
  for (const site of merged) {
    endSite(context, site, from);
    linkSites(context, site.id, into.id, 'merged_into', from);
  }
  refuseCircles(db, [into.id, ...below]);
  describe({ name: into.name });
  return { siteId: into.id, moved: below.length };
}

/** Throws NotFound; Invalid for a site below two parts or not below the site at that time, or a name that is taken. */
export function splitSite(context: CommandContext, input: Input<'site.split'>): Output<'site.split'> {
  const { db, describe } = context;
  const from = timeOfChange(db, input.from);
  const site = siteById(db, input.siteId);
  const placed = placedSites(db);
  const children = input.parts.flatMap(({ childIds }) => childIds);
  for (const [index, id] of children.entries()) {
    const child = siteById(db, id);
    if (children.indexOf(id) !== index) throw new AppError('Invalid', 'site.inTwoParts', { site: child.name });
    if (parentAt(placed.get(id) as Placed, from.moment) !== site.id) {
      throw new AppError('Invalid', 'site.notBelow', { site: child.name, above: site.name });
    }
  }
  const above = parentAt(placed.get(site.id) as Placed, from.moment);
  const siteIds = input.parts.map((part) => {
    const { id } = newSiteLike(context, site, part.name, above, from);
    for (const child of part.childIds) writeMove(context, child, id, from);
    linkSites(context, id, site.id, 'split_from', from);
    return id;
  });
  endSite(context, site, from);
  describe({ name: site.name });
  return { siteIds };
}

interface SiteRow extends Pick<Site, 'id' | 'name' | 'validFrom' | 'validTo'> {
  kind: SiteKind;
  levelId: string | null;
}

function siteById(db: ReadDb, id: string): SiteRow {
  const site = db.get<SiteRow>(sql`
    SELECT id, name, kind, level_id AS levelId, valid_from AS validFrom, valid_to AS validTo
    FROM sites WHERE id = ${id}`);
  if (!site) throw new AppError('NotFound', 'site.notFound');
  return site;
}

/** A move that begins at the very same time is replaced: nothing could come between the two. */
function writeMove({ db, newId }: CommandContext, siteId: string, parentId: string | null, from: TimeOfChange): string {
  const { fromDate, fromWaveId } = from;
  const known = db.get<{ id: string }>(sql`
    SELECT id FROM site_moves
    WHERE site_id = ${siteId} AND from_date IS ${fromDate} AND from_wave_id IS ${fromWaveId}`);
  if (known) {
    db.run(sql`UPDATE site_moves SET parent_id = ${parentId} WHERE id = ${known.id}`);
    return known.id;
  }
  const id = newId();
  db.run(sql`
    INSERT INTO site_moves (id, site_id, parent_id, from_date, from_wave_id)
    VALUES (${id}, ${siteId}, ${parentId}, ${fromDate}, ${fromWaveId})`);
  return id;
}

/** Only moves that can be compared: of two waves by their order, else of two days. */
function isAfter(move: { date: string | null; wave: number | null }, { moment }: TimeOfChange): boolean {
  if (move.wave !== null && moment.wave !== null) return move.wave > moment.wave;
  return move.date !== null && moment.date !== null && move.date > moment.date;
}

/** In a study without dates a site has no end; that it merged or split is told by its links. */
function endSite({ db }: CommandContext, site: SiteRow, { date }: TimeOfChange): void {
  if (date === null) return;
  const isThere = (site.validFrom ?? '') < date && (site.validTo === null || site.validTo >= date);
  if (!isThere) throw new AppError('Invalid', 'site.notThereThen', { site: site.name, date });
  db.run(sql`UPDATE sites SET valid_to = ${date} WHERE id = ${site.id}`);
}

function linkSites(
  { db, newId }: CommandContext,
  fromId: string,
  toId: string,
  kind: (typeof SITE_LINK_KINDS)[number],
  { date }: TimeOfChange,
): void {
  db.run(sql`
    INSERT INTO site_links (id, from_site_id, to_site_id, kind, valid_from)
    VALUES (${newId()}, ${fromId}, ${toId}, ${kind}, ${date})`);
}

function newSiteLike(
  { db, newId }: CommandContext,
  site: SiteRow,
  name: string,
  parentId: string | null,
  { date }: TimeOfChange,
): SiteRow {
  const known = db.get(sql`
    SELECT 1 FROM sites
    WHERE name = ${name} COLLATE NOCASE AND parent_id IS ${parentId} AND valid_from IS ${date}`);
  if (known) throw new AppError('Conflict', 'site.nameTaken', { site: name });
  const id = newId() as SiteId;
  db.run(sql`
    INSERT INTO sites (id, name, kind, level_id, parent_id, valid_from)
    VALUES (${id}, ${name}, ${site.kind}, ${site.levelId}, ${parentId}, ${date})`);
  return { ...site, id, name, validFrom: date, validTo: null };
}

function refuseCircles(db: ReadDb, siteIds: readonly string[]): void {
  const id = siteBelowItself(db, siteIds, placedSites(db));
  if (id) throw new AppError('Invalid', 'site.belowItself', { site: siteById(db, id).name });
}
