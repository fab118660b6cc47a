/** Finding the parts of the study's design by the words that researchers write, and making those that are new. */
import type { Site, SiteKind } from '../../../schema/model/study.ts';
import type { CommandContext } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';
import { listSites } from './queries.ts';

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
 * without the one above it is the only one of that name, if there is just one.
 */
export function findOrCreatePlace(
  context: CommandContext,
  names: { county: string; municipality: string; school: string },
): string | null {
  let parentId: string | null = null;
  for (const kind of ['county', 'municipality', 'school'] as const) {
    if (names[kind] !== '') parentId = findOrCreateSite(context, names[kind], kind, parentId);
  }
  return parentId;
}

function findOrCreateSite(
  { db, newId }: CommandContext,
  name: string,
  kind: SiteKind,
  parentId: string | null,
): string {
  const sites = listSites(db);
  const named = sites.filter((site) => site.kind === kind && sameName(site.name, name));
  const below = named.filter((site) => parentId === null || isBelow(sites, site, parentId));
  const known = named.find((site) => site.parentId === parentId) ?? (below.length === 1 ? below[0] : undefined);
  if (known) return known.id;
  const id = newId();
  // A site sits on the level of the same name, where the study has one.
  db.run(sql`
    INSERT INTO sites (id, name, kind, level_id, parent_id)
    VALUES (${id}, ${name}, ${kind}, (SELECT id FROM levels WHERE name = ${kind}), ${parentId})`);
  return id;
}

function isBelow(sites: readonly Site[], site: Site, ancestorId: string): boolean {
  if (site.parentId === null) return false;
  if (site.parentId === ancestorId) return true;
  const parent = sites.find((one) => one.id === site.parentId);
  return parent !== undefined && isBelow(sites, parent, ancestorId);
}

function sameName(one: string, other: string): boolean {
  return one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();
}
