/** Finding the parts of the study's design by the words that researchers write, and making those that are new. */
import type { PlacedSite } from '../../../schema/domain/site-tree.ts';
import { SCHOOL_KINDS, type Site, type SiteKind } from '../../../schema/model/study.ts';
import { isSameName } from '../../../schema/text/names.ts';
import type { CommandContext } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';
import { listSites } from './queries.ts';
import { placedSites } from './sites/site-places.ts';

/** By name, else by ordinal. A new one given as a number gets that ordinal, any other comes last. */
export function findOrCreateInOrder({ db, newId }: CommandContext, table: 'waves' | 'phases', text: string): string {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : null;
  const known = db.get<{ id: string }>(sql`
    SELECT id FROM ${identifier(table)} WHERE name = ${text} OR ordinal = ${number}
    ORDER BY name = ${text} DESC LIMIT 1`);
  if (known) return known.id;
  const id = newId();
  db.run(sql`
    INSERT INTO ${identifier(table)} (id, name, ordinal)
    VALUES (${id}, ${text}, coalesce(${number}, (SELECT coalesce(max(ordinal), 0) + 1 FROM ${identifier(table)})))`);
  return id;
}

export function findOrCreateParticipant({ db, newId }: CommandContext, code: string): string {
  const known = db.get<{ id: string }>(sql`SELECT id FROM participants WHERE code = ${code}`);
  if (known) return known.id;
  const id = newId();
  db.run(sql`INSERT INTO participants (id, code) VALUES (${id}, ${code})`);
  return id;
}

/**
 * The narrowest of the sites named, each under the one before; null when none is named. A site named
 * without the one above it is the only one of that name, if there is just one. Of several that followed each
 * other under one name it is the one that existed on that date.
 */
export function findOrCreatePlace(
  context: CommandContext,
  names: { county: string; municipality: string; school: string },
  date: string | null,
): string | null {
  let parentId: string | null = null;
  for (const kind of ['county', 'municipality', 'school'] as const) {
    if (names[kind] !== '') parentId = findOrCreateSite(context, names[kind], kind, parentId, date);
  }
  return parentId;
}

function findOrCreateSite(
  { db, newId }: CommandContext,
  name: string,
  kind: SiteKind,
  parentId: string | null,
  date: string | null,
): string {
  const named = listSites(db).filter((site) => kindsMeant(kind).includes(site.kind) && isSameName(site.name, name));
  const direct = named.filter((site) => site.parentId === parentId);
  const placed = placedSites(db);
  const below = named.filter((site) => parentId === null || wasBelow(placed, site.id, parentId));
  const known = onlyOne(direct, date) ?? direct[0] ?? onlyOne(below, date);
  if (known) return known.id;
  const id = newId();
  // A site sits on the level of the same name, where the study has one.
  db.run(sql`
    INSERT INTO sites (id, name, kind, level_id, parent_id)
    VALUES (${id}, ${name}, ${kind}, (SELECT id FROM levels WHERE name = ${kind}), ${parentId})`);
  return id;
}

/** A table has one column for schools of every kind. */
function kindsMeant(kind: SiteKind): readonly SiteKind[] {
  return kind === 'school' ? SCHOOL_KINDS : [kind];
}

function onlyOne(sites: readonly Site[], date: string | null): Site | undefined {
  if (sites.length === 1 || date === null) return sites.length === 1 ? sites[0] : undefined;
  const there = sites.filter(
    (site) => (site.validFrom ?? '') <= date && (site.validTo === null || date < site.validTo),
  );
  return there.length === 1 ? there[0] : undefined;
}

/** At some time, directly or through others: a school that has moved is still the same school. */
function wasBelow(sites: ReadonlyMap<string, PlacedSite>, siteId: string, ancestorId: string): boolean {
  const above = new Set([siteId]);
  for (const id of above) {
    const site = sites.get(id);
    for (const parentId of [site?.parentId, ...(site?.moves ?? []).map((move) => move.parentId)]) {
      if (parentId) above.add(parentId);
    }
  }
  return siteId !== ancestorId && above.has(ancestorId);
}
