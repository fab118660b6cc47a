/**
 * The filter over documents that lists, figures and exports share, as a condition on `documents`. What a filter says of
 * sites and people is held against the views of migration 0130, which know both as they were at the document's time.
 */
import { AppError } from '../../../schema/errors.ts';
import type { AttributeCondition, DocumentFilter, FilterList, Lack } from '../../../schema/model/filter.ts';
import type { AttributeTarget, AttributeType } from '../../../schema/model/study.ts';
import type { ReadDb } from '../context.ts';
import { allOf, inList, joinSql, type Sql, sql } from '../db/sql.ts';
import { requireKnown } from './known-ids.ts';

/** Throws NotFound for a set, a site, a wave … that is not there: it would hold back everything, or be passed over. */
export function documentsPassing(db: ReadDb, filter: DocumentFilter): Sql {
  const passing = documentsStillPassing(db, filter);
  requireKnown(db, filter);
  return passing;
}

/** Ids of the documents that pass. Throws as documentsPassing does. */
export function idsPassing(db: ReadDb, filter: DocumentFilter): ReadonlySet<string> {
  const rows = db.all<{ id: string }>(sql`SELECT documents.id FROM documents WHERE ${documentsPassing(db, filter)}`);
  return new Set(rows.map(({ id }) => id));
}

/** For a kept filter: what has been deleted since it was kept lets no document pass. */
export function documentsStillPassing(db: ReadDb, filter: DocumentFilter): Sql {
  return allOf(withSets(db, filter).flatMap((one) => conditionsOf(db, one)));
}

/** The filter and those of all sets it names, directly or through other sets; each set once. All of them must hold. */
export function withSets(db: ReadDb, filter: DocumentFilter): DocumentFilter[] {
  return [filter, ...setsWithin(db, filter).map((set) => set.filter)];
}

/** All sets that the filter names, directly or through other sets; each once. Throws NotFound for one that is not there. */
export function setsWithin(db: ReadDb, filter: DocumentFilter): { name: string; filter: DocumentFilter }[] {
  const seen = new Set<string>();
  const visit = (one: DocumentFilter): { name: string; filter: DocumentFilter }[] =>
    (one.setIds ?? []).flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      const set = readSet(db, id);
      return [set, ...visit(set.filter)];
    });
  return visit(filter);
}

function readSet(db: ReadDb, id: string): { name: string; filter: DocumentFilter } {
  const set = db.get<{ name: string; filter: string }>(sql`SELECT name, filter FROM document_sets WHERE id = ${id}`);
  if (set === undefined) throw new AppError('NotFound', 'documentSet.notFound');
  return { name: set.name, filter: JSON.parse(set.filter) as DocumentFilter };
}

/**
 * What each list asks: of the document, or of somebody in it. All that is asked of people must hold of one person: a
 * counsellor of NAV is not a teacher beside a psychologist of NAV. Sets are filters of their own.
 */
const LISTS: Record<FilterList, ((values: readonly string[]) => Sql) | { ofPerson: Sql } | 'a set'> = {
  setIds: 'a set',
  documentIds: (ids) => sql`documents.id IN ${inList(ids)}`,
  kinds: (kinds) => sql`documents.kind IN ${inList(kinds)}`,
  siteIds: (ids) => atSites(ids),
  countyIds: (ids) => atSites(ids),
  schoolIds: (ids) => atSites(ids),
  feederChainIds: (ids) => inFeederChain(ids),
  waveIds: (ids) => sql`documents.wave_id IN ${inList(ids)}`,
  phaseIds: (ids) => sql`documents.id IN (SELECT document_id FROM document_phases WHERE phase_id IN ${inList(ids)})`,
  bracketPeriodIds: (ids) => inBracketPeriods(ids),
  participantIds: { ofPerson: sql`participant_id` },
  roles: { ofPerson: sql`role` },
  professions: { ofPerson: sql`profession` },
  organisations: { ofPerson: sql`organisation` },
  levelIds: (ids) => sql`documents.level_id IN ${inList(ids)}`,
  lacking: (lacks) =>
    joinSql(
      (lacks as Lack[]).map((lack) => sql`(${LACKING[lack]})`),
      ' OR ',
    ),
};

function conditionsOf(db: ReadDb, filter: DocumentFilter): Sql[] {
  const ofDocument: Sql[] = [];
  const ofPerson: Sql[] = [];
  for (const [list, asks] of Object.entries(LISTS)) {
    const values = filter[list as FilterList];
    if (!isSet<string>(values) || asks === 'a set') continue;
    if (typeof asks === 'function') ofDocument.push(asks(values));
    else ofPerson.push(sql`${asks.ofPerson} IN ${inList(values)}`);
  }
  return [
    ...ofDocument,
    ...(ofPerson.length === 0
      ? []
      : [sql`documents.id IN (SELECT document_id FROM document_people WHERE ${allOf(ofPerson)})`]),
    ...(filter.dateFrom === undefined ? [] : [sql`documents.date >= ${filter.dateFrom}`]),
    ...(filter.dateTo === undefined ? [] : [sql`documents.date <= ${filter.dateTo}`]),
    ...(filter.attributes ?? []).flatMap((condition) => withAttribute(db, condition)),
  ];
}

const isSet = <T>(list: readonly T[] | undefined): list is readonly T[] => list !== undefined && list.length > 0;

const atSites = (ids: readonly string[]): Sql =>
  sql`documents.id IN (SELECT document_id FROM document_places WHERE site_id IN ${inList(ids)})`;

/** As in the views: the date, else the wave's planned beginning. */
const TIME: Sql = sql`coalesce(documents.date, (SELECT planned_from FROM waves WHERE waves.id = documents.wave_id))`;

/** Half-open, as all periods. */
export const holdsAt = (time: Sql, from: Sql, to: Sql): Sql =>
  sql`(${from} IS NULL OR ${from} <= ${time}) AND (${to} IS NULL OR ${to} > ${time})`;

const inBracketPeriods = (ids: readonly string[]): Sql =>
  sql`documents.date IS NOT NULL AND EXISTS (
    SELECT 1 FROM bracket_periods period
    WHERE period.id IN ${inList(ids)} AND ${holdsAt(sql`documents.date`, sql`period.valid_from`, sql`period.valid_to`)})`;

/**
 * A site feeds the chain while every link on the way holds, so each site comes with the period that its links have in
 * common; there are no more such periods than pairs of the links' dates, so the recursion ends in a circle of links too.
 * '' and '9' stand for an open beginning and end, so that periods compare as text. A document without a time counts as
 * of the beginning.
 */
const inFeederChain = (siteIds: readonly string[]): Sql => sql`documents.id IN (
  WITH RECURSIVE chain (site_id, valid_from, valid_to) AS (
    SELECT value, '', '9' FROM json_each(${JSON.stringify(siteIds)})
    UNION
    SELECT links.from_site_id, max(chain.valid_from, coalesce(links.valid_from, '')),
      min(chain.valid_to, coalesce(links.valid_to, '9'))
    FROM chain JOIN site_links links ON links.to_site_id = chain.site_id AND links.kind = 'feeds_into'
    WHERE max(chain.valid_from, coalesce(links.valid_from, '')) < min(chain.valid_to, coalesce(links.valid_to, '9'))
  )
  SELECT places.document_id FROM document_places places
  JOIN documents fed ON fed.id = places.document_id LEFT JOIN waves ON waves.id = fed.wave_id
  JOIN chain ON chain.site_id = places.site_id
    AND chain.valid_from <= coalesce(fed.date, waves.planned_from, '')
    AND chain.valid_to > coalesce(fed.date, waves.planned_from, ''))`;

/** Numbers compare as numbers; dates and texts in their own order. Throws Invalid for a bound that is no number. */
function withAttribute(db: ReadDb, { attributeId, values, from, to }: AttributeCondition): Sql[] {
  if (!isSet(values) && from === undefined && to === undefined) return [];
  const attribute = db.get<{ name: string; target: AttributeTarget; type: AttributeType }>(
    sql`SELECT name, target, type FROM attributes WHERE id = ${attributeId}`,
  );
  if (attribute === undefined) return [sql`0`];
  const isNumber = attribute.type === 'integer' || attribute.type === 'decimal';
  const typed = (value: string): string | number => {
    if (!isNumber) return value;
    const number = Number(value);
    if (value.trim() === '' || !Number.isFinite(number)) {
      throw new AppError('Invalid', 'filter.notANumber', { attribute: attribute.name, value });
    }
    return number;
  };
  const value = isNumber ? sql`CAST(held.value AS REAL)` : sql`held.value`;
  const conditions = [
    sql`held.attribute_id = ${attributeId}`,
    sql`held.wave_id IS NULL OR held.wave_id = bearer.wave_id`,
    ...(isSet(values) ? [sql`${value} IN (SELECT value FROM json_each(${JSON.stringify(values.map(typed))}))`] : []),
    ...(from === undefined ? [] : [sql`${value} >= ${typed(from)}`]),
    ...(to === undefined ? [] : [sql`${value} <= ${typed(to)}`]),
  ];
  return [
    sql`documents.id IN (
      SELECT bearer.id FROM attribute_values held ${ATTRIBUTE_BEARERS[attribute.target]} WHERE ${allOf(conditions)})`,
  ];
}

/** From a value to the documents that it is said of. */
export const ATTRIBUTE_BEARERS: Record<AttributeTarget, Sql> = {
  document: sql`JOIN documents bearer ON bearer.id = held.document_id`,
  participant: sql`JOIN document_people people ON people.participant_id = held.participant_id
    JOIN documents bearer ON bearer.id = people.document_id`,
  site: sql`JOIN document_places places ON places.site_id = held.site_id
    JOIN documents bearer ON bearer.id = places.document_id`,
};

const LACKING: Record<Lack, Sql> = {
  wave: sql`documents.wave_id IS NULL`,
  site: sql`documents.site_id IS NULL`,
  date: sql`documents.date IS NULL`,
  participant: sql`documents.id NOT IN (SELECT document_id FROM document_people WHERE participant_id IS NOT NULL)`,
  coding: sql`NOT EXISTS (
    SELECT 1 FROM segments JOIN codings ON codings.segment_id = segments.id WHERE segments.document_id = documents.id)`,
  existingSite: sql`EXISTS (
    SELECT 1 FROM sites WHERE sites.id = documents.site_id
      AND NOT (${holdsAt(TIME, sql`sites.valid_from`, sql`sites.valid_to`)}))`,
};

/** A site's kind, with every kind of school as 'school'. */
export const siteGroup: Sql = sql`CASE WHEN kind LIKE '%school' THEN 'school' ELSE kind END`;
