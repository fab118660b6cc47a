/** What the coverage grid is made of: the study's sites in time, its people, its documents and the plan. */
import type { CellPlan, CoveredDocument, Person } from '../../../../schema/figures/coverage/grid.ts';
import type { CoverageAxes } from '../../../../schema/figures/coverage/model.ts';
import type { DocumentId } from '../../../../schema/model/ids.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import type { SiteTree } from '../../design/sites/site-tree.ts';

export type Columns = CoverageAxes['columns'];

/** A person's role somewhere, told of a document or of a time. */
export interface KnownPerson extends Person {
  siteIds: ReadonlySet<string>;
}

export function readDocuments(db: ReadDb, columns: Columns): CoveredDocument[] {
  const rows = db.all<{ id: DocumentId; waveId: string | null }>(sql`SELECT id, wave_id AS waveId FROM documents`);
  const places = Map.groupBy(
    db.all<{ documentId: string; siteId: string }>(
      sql`SELECT document_id AS documentId, site_id AS siteId FROM document_places`,
    ),
    ({ documentId }) => documentId,
  );
  const people = Map.groupBy(
    db.all<Person & { documentId: string }>(sql`
      SELECT document_id AS documentId, participant_id AS participantId, role, organisation FROM document_people`),
    ({ documentId }) => documentId,
  );
  const phases = Map.groupBy(
    db.all<{ documentId: string; phaseId: string }>(
      sql`SELECT DISTINCT document_id AS documentId, phase_id AS phaseId FROM document_phases`,
    ),
    ({ documentId }) => documentId,
  );
  return rows.map(({ id, waveId }) => ({
    id,
    siteIds: new Set((places.get(id) ?? []).map(({ siteId }) => siteId)),
    people: people.get(id) ?? [],
    columns:
      columns === 'phase' ? (phases.get(id) ?? []).map(({ phaseId }) => phaseId) : waveId === null ? [] : [waveId],
  }));
}

export function readPlans(db: ReadDb, columns: Columns): CellPlan[] {
  const column = columns === 'wave' ? sql`wave_id` : sql`phase_id`;
  return db.all<CellPlan>(sql`
    SELECT site_id AS siteId, role, organisation, participant_id AS participantId, ${column} AS column, planned, reason
    FROM coverage_plan WHERE ${column} IS NOT NULL`);
}

/** Everybody who speaks in a document, holds a role at some time or is planned for, wherever that is. */
export function readPeople(db: ReadDb, documents: readonly CoveredDocument[], tree: SiteTree): KnownPerson[] {
  const held = db.all<Person & { siteId: string | null }>(sql`
    SELECT participant_id AS participantId, role, nullif(organisation, '') AS organisation, site_id AS siteId
    FROM role_assignments
    UNION SELECT participant_id, role, organisation, site_id FROM coverage_plan`);
  return [
    ...documents.flatMap(({ people, siteIds }) => people.map((person) => ({ ...person, siteIds }))),
    ...held.map(({ siteId, ...person }) => ({
      ...person,
      siteIds: siteId === null ? new Set<string>() : tree.ever(siteId),
    })),
  ];
}
