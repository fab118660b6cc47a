/**
 * Small random studies for properties of the filter: sites that move and feed each other, dated roles, phases, brackets
 * and typed attributes, written straight into the tables, and the same study as plain values.
 */
import fc from 'fast-check';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { identifier, joinSql, type SqlValue, sql } from '../../../electron/core/db/sql.ts';
import type { TestCore } from '../test-core.ts';

type Row = Record<string, SqlValue>;
/** Rows by table, in an order in which foreign keys hold. */
export type StudyRows = Record<(typeof TABLES)[number], Row[]>;

const TABLES = [
  'waves',
  'levels',
  'phases',
  'sites',
  'site_moves',
  'site_links',
  'participants',
  'role_assignments',
  'brackets',
  'bracket_periods',
  'documents',
  'document_phases',
  'document_participants',
  'attendance',
  'attributes',
  'attribute_values',
] as const;

export const DATES = ['2021-01-01', '2021-06-01', '2022-01-01', '2022-06-01', '2023-01-01'];
export const SITES = ['s0', 's1', 's2', 's3', 's4'];
export const WAVES = ['w1', 'w2', 'w3'];
export const PEOPLE = ['p0', 'p1', 'p2'];
export const ROLES = ['Teacher', 'Leader'];
export const AGENCIES = ['NAV', 'PPT'];
export const ATTRIBUTES = {
  a_text: ['north', 'south'],
  a_integer: ['2', '10', '-3'],
  a_date: DATES,
  a_boolean: ['true', 'false'],
  a_person: ['1.5', '12.25'],
  a_site: ['9', '10'],
};
const TYPES = { a_text: 'text', a_integer: 'integer', a_date: 'date', a_boolean: 'boolean' };

const date = fc.option(fc.constantFrom(...DATES));
const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const period = fc.record({ valid_from: date, valid_to: date });
const list = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength });
const named = (rows: Row[], prefix: string): Row[] => rows.map((row, n) => ({ id: `${prefix}${n}`, ...row }));
const uniqueBy = (rows: Row[], ...keys: string[]): Row[] =>
  rows.filter((row, n) => rows.findIndex((other) => keys.every((key) => other[key] === row[key])) === n);

/** A site's parent has a lower number, so that no site lies under itself. */
const parentOf = (id: string) => fc.option(oneOf(SITES.slice(0, Number(id[1]))));
const move = oneOf(SITES.slice(1)).chain((site) =>
  fc.record({ site_id: fc.constant(site), parent_id: parentOf(site), when: fc.oneof(oneOf(DATES), oneOf(WAVES)) }),
);

export const studyRows: fc.Arbitrary<StudyRows> = fc
  .record({
    planned: fc.tuple(...WAVES.map(() => date)),
    parents: fc.tuple(...SITES.map((id) => (id === 's0' ? fc.constant(null) : parentOf(id)))),
    moves: list(move, 3),
    links: list(
      fc
        .record({ from_site_id: oneOf(SITES), to_site_id: oneOf(SITES), kind: oneOf(['feeds_into', 'partners_with']) })
        .chain((link) => period.map((dates) => ({ ...link, ...dates }))),
      6,
    ),
    roles: list(
      fc.tuple(
        fc.record({
          participant_id: oneOf(PEOPLE),
          role: oneOf(ROLES),
          profession: oneOf(['', 'Psychologist']),
          organisation: oneOf(['', ...AGENCIES]),
        }),
        period,
      ),
      4,
    ),
    periods: fc.tuple(period, period),
    documents: fc.array(
      fc.record({
        kind: oneOf(['interview', 'observation']),
        date,
        wave_id: fc.option(oneOf(WAVES)),
        level_id: fc.option(fc.constant('l1')),
        site_id: fc.option(oneOf(SITES)),
        phases: fc.subarray(['f1', 'f2']),
        people: list(
          fc.record({
            participant_id: fc.option(oneOf(PEOPLE)),
            role: fc.option(oneOf(ROLES)),
            organisation: fc.option(oneOf(AGENCIES)),
          }),
          2,
        ),
        attendees: list(
          fc.record({
            participant_id: fc.option(oneOf(PEOPLE)),
            role: oneOf(['', ...ROLES]),
            agency: oneOf(['', ...AGENCIES]),
            present: fc.constantFrom(0, 1),
          }),
          2,
        ),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    values: list(
      oneOf(Object.keys(ATTRIBUTES)).chain((attribute) =>
        fc.record({
          attribute_id: fc.constant(attribute),
          bearer: fc.nat(5),
          wave_id: fc.option(oneOf(WAVES)),
          value: oneOf(ATTRIBUTES[attribute as keyof typeof ATTRIBUTES]),
        }),
      ),
      10,
    ),
  })
  .map((study) => ({
    waves: WAVES.map((id, n) => ({ id, name: id, ordinal: n + 1, planned_from: study.planned[n] ?? null })),
    levels: [{ id: 'l1', name: 'L', ordinal: 9 }],
    phases: ['f1', 'f2'].map((id, n) => ({ id, name: id, ordinal: n })),
    sites: SITES.map((id, n) => ({ id, name: id, kind: 'other', parent_id: study.parents[n] ?? null })),
    site_moves: named(
      uniqueBy(study.moves, 'site_id').map(({ site_id, parent_id, when }) => ({
        ...{ site_id: site_id as string, parent_id: parent_id as string | null },
        ...{ from_date: String(when).startsWith('w') ? null : (when as string) },
        ...{ from_wave_id: String(when).startsWith('w') ? (when as string) : null },
      })),
      'm',
    ),
    site_links: named(
      study.links.filter((link) => link.from_site_id !== link.to_site_id),
      'k',
    ),
    participants: PEOPLE.map((id) => ({ id, code: id })),
    role_assignments: named(
      study.roles.map(([role, dates]) => ({ ...role, ...dates })),
      'r',
    ),
    brackets: [{ id: 'b', name: 'b' }],
    bracket_periods: study.periods.map((dates, n) => ({ id: `b${n}`, bracket_id: 'b', name: `b${n}`, ...dates })),
    documents: study.documents.map(({ phases: _phases, people: _people, attendees: _attendees, ...row }, n) => ({
      id: `d${n}`,
      title: `d${n}`,
      ...row,
    })),
    document_phases: named(
      study.documents.flatMap(({ phases }, n) => phases.map((phase_id) => ({ document_id: `d${n}`, phase_id }))),
      'x',
    ),
    document_participants: named(
      study.documents.flatMap(({ people }, n) => people.map((row) => ({ document_id: `d${n}`, ...row }))),
      'y',
    ),
    attendance: named(
      study.documents.flatMap(({ attendees }, n) =>
        attendees.map((row, ordinal) => ({ document_id: `d${n}`, ordinal, name: 'somebody', ...row })),
      ),
      'z',
    ),
    attributes: Object.keys(ATTRIBUTES).map((id) => ({
      id,
      name: id,
      target: id === 'a_person' ? 'participant' : id === 'a_site' ? 'site' : 'document',
      type: TYPES[id as keyof typeof TYPES] ?? 'decimal',
    })),
    attribute_values: named(
      uniqueBy(
        study.values.flatMap(({ attribute_id, bearer, wave_id, value }): Row[] => {
          if (attribute_id === 'a_person') {
            return [{ attribute_id, participant_id: PEOPLE[bearer] ?? 'p0', wave_id: wave_id ?? null, value }];
          }
          if (attribute_id === 'a_site') return [{ attribute_id, site_id: SITES[bearer] ?? 's0', wave_id, value }];
          return bearer < study.documents.length ? [{ attribute_id, document_id: `d${bearer}`, value }] : [];
        }),
        ...['attribute_id', 'document_id', 'participant_id', 'site_id', 'wave_id'],
      ),
      'v',
    ),
  }));

/** Puts the study into the file in place of what was there. */
export function writeStudy({ project }: TestCore, rows: StudyRows): void {
  const log = { now: () => new Date(), newId: () => crypto.randomUUID(), device: 'test' };
  runCommand(project.writer, log, { procedure: 'study.write', coderId: null, undoable: true }, ({ db }) => {
    for (const table of [...TABLES].reverse()) db.run(sql`DELETE FROM ${identifier(table)}`);
    for (const table of TABLES) {
      for (const row of rows[table]) {
        const columns = joinSql(Object.keys(row).map(identifier), ', ');
        const values = joinSql(
          Object.values(row).map((value) => sql`${value}`),
          ', ',
        );
        db.run(sql`INSERT INTO ${identifier(table)} (${columns}) VALUES (${values})`);
      }
    }
  });
}
