/** What rows of the design would take along when they are deleted, and what would stay without them. */
import type { Input, Output } from '../../../../schema/contract.ts';
import type { DesignDependents, DesignTable } from '../../../../schema/model/design.ts';
import type { ReadDb } from '../../context.ts';
import { identifier, inList, joinSql, sql } from '../../db/sql.ts';

interface Source {
  what: DesignDependents['what'];
  table: string;
  /** Those that point to the row. */
  columns: readonly string[];
  /** Counted once for each value in it. */
  counted?: string;
}

const pointing = (what: Source['what'], table: string, ...columns: string[]): Source => ({ what, table, columns });
const values = (column: string) => pointing('values', 'attribute_values', column);
const plans = (column: string) => pointing('plans', 'coverage_plan', column);
const documents = (column: string) => pointing('documents', 'documents', column);

/** As the foreign keys of migrations 0130 to 0160 say. */
const SOURCES: Partial<Record<DesignTable, { goes: Source[]; stays: Source[] }>> = {
  sites: {
    goes: [
      pointing('moves', 'site_moves', 'site_id'),
      pointing('links', 'site_links', 'from_site_id', 'to_site_id'),
      pointing('periods', 'phase_periods', 'site_id'),
      values('site_id'),
      plans('site_id'),
    ],
    stays: [
      documents('site_id'),
      pointing('roles', 'role_assignments', 'site_id'),
      pointing('events', 'events', 'site_id'),
      pointing('arenas', 'arenas', 'site_id'),
    ],
  },
  levels: {
    goes: [],
    stays: [
      documents('level_id'),
      pointing('sites', 'sites', 'level_id'),
      pointing('roles', 'role_assignments', 'level_id'),
      pointing('events', 'events', 'level_id'),
    ],
  },
  participants: {
    goes: [
      pointing('roles', 'role_assignments', 'participant_id'),
      values('participant_id'),
      pointing('consents', 'consents', 'participant_id'),
      pointing('ties', 'reported_ties', 'participant_id'),
      pointing('speakers', 'speaker_mappings', 'participant_id'),
      plans('participant_id'),
    ],
    stays: [
      { what: 'documents', table: 'document_participants', columns: ['participant_id'], counted: 'document_id' },
      { what: 'meetings', table: 'attendance', columns: ['participant_id'], counted: 'document_id' },
    ],
  },
  waves: {
    goes: [values('wave_id'), plans('wave_id')],
    stays: [documents('wave_id'), pointing('ties', 'reported_ties', 'wave_id')],
  },
  phases: {
    goes: [pointing('periods', 'phase_periods', 'phase_id'), plans('phase_id')],
    stays: [{ what: 'documents', table: 'document_phases', columns: ['phase_id'], counted: 'document_id' }],
  },
  arenas: {
    goes: [pointing('ties', 'reported_ties', 'arena_id')],
    stays: [pointing('meetings', 'meetings', 'arena_id')],
  },
  attributes: { goes: [values('attribute_id')], stays: [] },
};

export function deletionImpact(
  { db }: { db: ReadDb },
  { table, ids }: Input<'design.deletionImpact'>,
): Output<'design.deletionImpact'> {
  const { goes, stays } = SOURCES[table] ?? { goes: [], stays: [] };
  const counted = (sources: readonly Source[]) =>
    sources.map((source) => ({ what: source.what, count: count(db, source, ids) })).filter((one) => one.count > 0);
  return { goes: counted(goes), stays: counted(stays) };
}

function count(db: ReadDb, { table, columns, counted = 'id' }: Source, ids: readonly string[]): number {
  const points = joinSql(
    columns.map((column) => sql`${identifier(column)} IN ${inList(ids)}`),
    ' OR ',
  );
  const found = db.get<{ n: number }>(sql`
    SELECT count(DISTINCT ${identifier(counted)}) AS n FROM ${identifier(table)} WHERE ${points}`);
  return found?.n ?? 0;
}
