/**
 * The coverage grid: the rows and columns of a grid, also those without documents, and what the filter leaves of them. What
 * a filter names (a county, a role, a wave) narrows rows and columns too: no row of another county then shows as missing.
 */

import type { Moment } from '../../../../schema/domain/site-tree.ts';
import { AppError } from '../../../../schema/errors.ts';
import {
  type CellPlan,
  type CoveredDocument,
  coverageGrid,
  type PlacedColumn,
  type PlacedRow,
  type RowAddress,
} from '../../../../schema/figures/coverage/grid.ts';
import type { CoverageAxes, CoverageGrid } from '../../../../schema/figures/coverage/model.ts';
import type { DocumentFilter } from '../../../../schema/model/filter.ts';
import { SCHOOL_KINDS, type Site, type Wave } from '../../../../schema/model/study.ts';
import { compareNames } from '../../../../schema/text/names.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { listSites, listWaves } from '../../design/queries.ts';
import { isLeft, readSiteTree, type SiteTree } from '../../design/sites/site-tree.ts';
import { idsPassing, withSets } from '../../documents/document-filter.ts';
import { type KnownPerson, readDocuments, readPeople, readPlans } from './read-study.ts';

interface PlacedGrid {
  rows: PlacedRow[];
  columns: PlacedColumn[];
  documents: CoveredDocument[];
  plans: CellPlan[];
}

/** Throws Invalid when the rows are to be divided by what they are. */
export function readCoverage(db: ReadDb, axes: CoverageAxes, filter: DocumentFilter): CoverageGrid {
  const { rows, columns, documents, plans } = placeGrid(db, axes, filter);
  return coverageGrid(rows, columns, documents, plans);
}

export function placeGrid(db: ReadDb, axes: CoverageAxes, filter: DocumentFilter): PlacedGrid {
  if (axes.by === axes.rows) throw new AppError('Invalid', 'coverage.sameAxes');
  const tree = readSiteTree(db, listSites(db));
  const all = readDocuments(db, axes.columns);
  const passing = idsPassing(db, filter);
  const people = readPeople(db, all, tree);
  const filters = withSets(db, filter);
  return {
    rows: rowsOf(db, axes, tree, people, filters),
    columns: columnsOf(db, axes, tree, filters),
    documents: all.filter(({ id }) => passing.has(id)),
    plans: readPlans(db, axes.columns),
  };
}

type Part = CoverageAxes['rows'] | NonNullable<CoverageAxes['by']>;
interface Value {
  id: string;
  name: string;
  address: Partial<RowAddress>;
}

/** A row that nothing narrows. */
export const OPEN: RowAddress = { siteId: null, role: null, organisation: null, participantId: null };

function rowsOf(
  db: ReadDb,
  { rows, by }: CoverageAxes,
  tree: SiteTree,
  people: readonly KnownPerson[],
  filters: readonly DocumentFilter[],
): PlacedRow[] {
  const values = valuesOf(db, rows, tree, people, filters);
  if (by === null) {
    return values.map(({ id, name, address }) => ({ id, name, by: null, address: { ...OPEN, ...address } }));
  }
  const divisions = valuesOf(db, by, tree, people, filters);
  // Everybody at every site would be rows of people who were never there; roles at sites are compared site by site.
  const known = rows === 'participant' || by === 'participant' ? knownRows(people, rows, by) : null;
  return values.flatMap((value) =>
    divisions.flatMap((division): PlacedRow[] => {
      const id = `${value.id}/${division.id}`;
      if (known !== null && !known.has(id)) return [];
      return [{ id, name: value.name, by: division.name, address: { ...OPEN, ...value.address, ...division.address } }];
    }),
  );
}

/** Ids of the divided rows in which somebody is known. */
function knownRows(people: readonly KnownPerson[], rows: Part, by: Part): ReadonlySet<string> {
  const idsIn = (person: KnownPerson, part: Part): readonly (string | null)[] => {
    if (part === 'participant') return [person.participantId];
    return part === 'role' || part === 'organisation' ? [person[part]] : [...person.siteIds];
  };
  const known = new Set<string>();
  for (const person of people) {
    for (const id of idsIn(person, rows)) for (const division of idsIn(person, by)) known.add(`${id}/${division}`);
  }
  return known;
}

function valuesOf(
  db: ReadDb,
  part: Part,
  tree: SiteTree,
  people: readonly KnownPerson[],
  filters: readonly DocumentFilter[],
): Value[] {
  const byName = (values: Value[]) => values.sort((a, b) => compareNames(a.name, b.name));
  const wanted = (list: 'roles' | 'organisations' | 'participantIds', value: string) =>
    filters.every((filter) => !filter[list]?.length || (filter[list] as readonly string[]).includes(value));
  switch (part) {
    case 'role':
    case 'organisation': {
      const names = new Set(people.flatMap((person) => person[part] ?? []));
      const list = part === 'role' ? 'roles' : 'organisations';
      return byName(
        [...names].filter((name) => wanted(list, name)).map((name) => ({ id: name, name, address: { [part]: name } })),
      );
    }
    case 'participant':
      return byName(
        db
          .all<{ id: string; name: string }>(sql`SELECT id, code AS name FROM participants`)
          .filter(({ id }) => wanted('participantIds', id))
          .map(({ id, name }) => ({ id, name, address: { participantId: id } })),
      );
    default:
      return byName(
        tree.sites
          .filter((site) => isOfKind(site, part) && isLeft(site, filters, tree))
          .map(({ id, name }) => ({ id, name, address: { siteId: id } })),
      );
  }
}

function isOfKind({ kind }: Site, part: 'county' | 'municipality' | 'school' | 'site'): boolean {
  if (part === 'school') return (SCHOOL_KINDS as readonly string[]).includes(kind);
  return part === 'site' || kind === part;
}

function columnsOf(
  db: ReadDb,
  { columns }: CoverageAxes,
  tree: SiteTree,
  filters: readonly DocumentFilter[],
): PlacedColumn[] {
  const sites = new Map(tree.sites.map((site) => [site.id as string, site]));
  if (columns === 'phase') {
    return (
      db
        .all<{ id: string; name: string }>(sql`SELECT id, name FROM phases ORDER BY ordinal, name`)
        .filter(({ id }) => filters.every(({ phaseIds }) => !phaseIds?.length || phaseIds.some((one) => one === id)))
        // A phase comes at a different time at every site, so it knows of no time: what ever lay below lies below.
        .map((phase) => ({ ...phase, isOutside: () => false, liesIn: (id, above) => tree.ever(id).has(above) }))
    );
  }
  return listWaves(db)
    .filter(({ id }) => filters.every(({ waveIds }) => !waveIds?.length || waveIds.includes(id)))
    .map((wave) => {
      const moment: Moment = { date: wave.plannedFrom, wave: wave.ordinal };
      return {
        id: wave.id,
        name: wave.name,
        isOutside: (id) => isOutside(sites.get(id), wave),
        liesIn: (id, above) => tree.at(id, moment).has(above),
      };
    });
}

/** Whether the site had ended before the wave began, or began after it ended; never in a wave without dates. */
function isOutside(site: Site | undefined, { plannedFrom, plannedTo }: Wave): boolean {
  if (site === undefined || plannedFrom === null) return false;
  const { validFrom, validTo } = site;
  return (validTo !== null && validTo <= plannedFrom) || (validFrom !== null && validFrom > (plannedTo ?? plannedFrom));
}
