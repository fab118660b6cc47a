/**
 * The coverage grid: which cells of rows × columns have documents, held against the plan. Pure, so that the window, the
 * export and the overview count alike. A document lies in a cell by its places, its people and its wave or phases, all
 * as they were at its time; a plan is an address that leaves parts open.
 */

import type { DocumentId } from '../../model/ids.ts';
import type { CoverageCell, CoverageColumn, CoverageGrid, CoverageRow } from './model.ts';

/** What narrows a row; an open part is null. */
export interface RowAddress {
  siteId: string | null;
  role: string | null;
  organisation: string | null;
  participantId: string | null;
}

export interface PlacedRow extends CoverageRow {
  address: RowAddress;
}

export interface PlacedColumn extends CoverageColumn {
  /** True for sites that are not there in the column's time: nothing is expected of them. */
  isOutside(siteId: string): boolean;
  /** Whether a site is the other or lies below it in the column's time. */
  liesIn(siteId: string, above: string): boolean;
}

export interface Person {
  participantId: string | null;
  role: string | null;
  organisation: string | null;
}

export interface CoveredDocument {
  id: DocumentId;
  /** Its site and all above. */
  siteIds: ReadonlySet<string>;
  people: readonly Person[];
  /** Ids of the columns it lies in. */
  columns: readonly string[];
}

export interface CellPlan extends RowAddress {
  column: string;
  planned: number | null;
  reason: string;
}

/** All that a row says of people must hold of one person; of sites, the document's own or one above it. */
export function liesInRow(document: CoveredDocument, address: RowAddress): boolean {
  if (address.siteId !== null && !document.siteIds.has(address.siteId)) return false;
  const { role, organisation, participantId } = address;
  if (role === null && organisation === null && participantId === null) return true;
  return document.people.some(
    (person) =>
      (role === null || person.role === role) &&
      (organisation === null || person.organisation === organisation) &&
      (participantId === null || person.participantId === participantId),
  );
}

export function coverageGrid(
  rows: readonly PlacedRow[],
  columns: readonly PlacedColumn[],
  documents: readonly CoveredDocument[],
  plans: readonly CellPlan[],
): CoverageGrid {
  const byColumn = new Map(columns.map(({ id }) => [id, findable(documents, id)] as const));
  const plansByColumn = Map.groupBy(plans, (plan) => plan.column);
  const inside = new Set<string>();
  const cells = rows.flatMap((row) =>
    columns.map((column): CoverageCell => {
      const candidates = byColumn.get(column.id)?.(row.address.siteId) ?? [];
      const found = candidates.filter((document) => liesInRow(document, row.address));
      for (const { id } of found) inside.add(id);
      const ofColumn = plansByColumn.get(column.id) ?? [];
      const own = ofColumn.find((plan) => isSame(plan, row.address));
      const planned = own?.planned ?? expected(row.address, column, ofColumn);
      return {
        row: row.id,
        column: column.id,
        documents: found.length,
        documentIds: found.map(({ id }) => id),
        planned,
        isPlannedHere: own !== undefined && own.planned !== null,
        missing: found.length < (planned ?? 1),
        reason: own?.reason || null,
      };
    }),
  );
  return {
    rows: rows.map(({ address: _address, ...row }) => row),
    columns: columns.map(({ id, name }) => ({ id, name })),
    cells,
    filled: cells.filter((cell) => cell.documents > 0).length,
    total: cells.length,
    documentsOutside: documents.filter(({ id }) => !inside.has(id)).length,
  };
}

/** A column's documents, looked up by site: a grid of schools and participants has tens of thousands of cells. */
function findable(documents: readonly CoveredDocument[], column: string) {
  const inColumn = documents.filter((document) => document.columns.includes(column));
  const bySite = new Map<string, CoveredDocument[]>();
  for (const document of inColumn) {
    for (const siteId of document.siteIds) {
      const there = bySite.get(siteId);
      if (there) there.push(document);
      else bySite.set(siteId, [document]);
    }
  }
  return (siteId: string | null): readonly CoveredDocument[] =>
    siteId === null ? inColumn : (bySite.get(siteId) ?? []);
}

/** Without a plan of the cell's own: what is planned within it, nothing where the site is not there, else unknown. */
function expected(address: RowAddress, column: PlacedColumn, plans: readonly CellPlan[]): number | null {
  const within = plans.filter((plan) => plan.planned !== null && liesWithin(plan, address, column));
  // A plan inside another one is part of it and is not added again.
  const broadest = within.filter((plan) => !within.some((other) => other !== plan && liesWithin(plan, other, column)));
  if (broadest.length > 0) return broadest.reduce((sum, plan) => sum + (plan.planned ?? 0), 0);
  return address.siteId !== null && column.isOutside(address.siteId) ? 0 : null;
}

export function isSame(one: RowAddress, other: RowAddress): boolean {
  return (
    one.siteId === other.siteId &&
    one.role === other.role &&
    one.organisation === other.organisation &&
    one.participantId === other.participantId
  );
}

/** Whether an address is narrower than another: the same in every part that the other fixes, or a site below its site. */
function liesWithin(one: RowAddress, other: RowAddress, column: PlacedColumn): boolean {
  const holds = (part: string | null, wanted: string | null) => wanted === null || part === wanted;
  return (
    !isSame(one, other) &&
    holds(one.role, other.role) &&
    holds(one.organisation, other.organisation) &&
    holds(one.participantId, other.participantId) &&
    (other.siteId === null || (one.siteId !== null && column.liesIn(one.siteId, other.siteId)))
  );
}

export const CELL_STATES = ['filled', 'partly', 'missing', 'notExpected'] as const;
export type CellState = (typeof CELL_STATES)[number];

export function cellState({ documents, planned }: Pick<CoverageCell, 'documents' | 'planned'>): CellState {
  if (documents === 0) return planned === 0 ? 'notExpected' : 'missing';
  return documents < (planned ?? 1) ? 'partly' : 'filled';
}

/** Beside every colour, so that state is told without it as well. */
export const STATE_SIGNS: Record<CellState, string> = { filled: '●', partly: '◐', missing: '○', notExpected: '–' };

/** "● 2", "◐ 1/3", "○", "–": sign, documents, and planned ones where some are. */
export function cellMark({ documents, planned }: Pick<CoverageCell, 'documents' | 'planned'>): string {
  const state = cellState({ documents, planned });
  if (state === 'notExpected' || (documents === 0 && planned === null)) return STATE_SIGNS[state];
  const isPlain = planned === null || planned === 0 || planned === documents;
  return `${STATE_SIGNS[state]} ${documents}${isPlain ? '' : `/${planned}`}`;
}
