/** The study's design as lists. */
import type {
  Attribute,
  BracketPeriod,
  Level,
  Participant,
  Phase,
  Site,
  SiteLink,
  SiteMove,
  StudyEvent,
  StudyOutline,
  Wave,
} from '../../../schema/model/study.ts';
import type { ReadDb } from '../context.ts';
import { identifier, sql } from '../db/sql.ts';

export function readOutline(db: ReadDb): StudyOutline {
  return {
    levels: db.all<Level>(sql`SELECT id, name, ordinal FROM levels ORDER BY ordinal`),
    sites: listSites(db),
    moves: db.all<SiteMove>(sql`
      SELECT id, site_id AS siteId, parent_id AS parentId, from_date AS fromDate, from_wave_id AS fromWaveId
      FROM site_moves`),
    links: db.all<SiteLink>(sql`
      SELECT id, from_site_id AS fromSiteId, to_site_id AS toSiteId, kind, valid_from AS validFrom, valid_to AS validTo
      FROM site_links`),
    waves: listWaves(db),
    phases: db.all<Phase>(sql`SELECT id, name, ordinal FROM phases ORDER BY ordinal, name`),
    participants: db.all<Participant>(sql`SELECT id, code FROM participants ORDER BY code`),
    brackets: db.all<BracketPeriod>(sql`
      SELECT bracket_periods.id, brackets.name AS bracket, bracket_periods.name, valid_from AS validFrom,
        valid_to AS validTo
      FROM bracket_periods JOIN brackets ON brackets.id = bracket_id ORDER BY brackets.name, valid_from`),
    events: listEvents(db),
    arenas: db.all<StudyOutline['arenas'][number]>(sql`SELECT id, name FROM arenas ORDER BY name`),
    roles: namesAmongPeople(db, 'role'),
    professions: namesAmongPeople(db, 'profession'),
    organisations: namesAmongPeople(db, 'organisation'),
    attributes: listAttributes(db),
  };
}

function namesAmongPeople(db: ReadDb, column: 'role' | 'profession' | 'organisation'): string[] {
  return db
    .all<{ name: string }>(sql`
      SELECT DISTINCT ${identifier(column)} AS name FROM document_people
      WHERE ${identifier(column)} IS NOT NULL ORDER BY name`)
    .map(({ name }) => name);
}

export function listAttributes(db: ReadDb): Attribute[] {
  const rows = db.all<Omit<Attribute, 'perWave' | 'choices'> & { perWave: number; choices: string }>(sql`
    SELECT id, target, name, type, per_wave AS perWave, choices FROM attributes ORDER BY name`);
  return rows.map((row) => ({ ...row, perWave: row.perWave === 1, choices: JSON.parse(row.choices) as string[] }));
}

/** By the day they began, or else were to begin. */
export function listEvents(db: ReadDb): StudyEvent[] {
  return db.all<StudyEvent>(sql`
    SELECT id, name, kind, level_id AS levelId, site_id AS siteId, planned_from AS plannedFrom,
      planned_to AS plannedTo, actual_from AS actualFrom, actual_to AS actualTo
    FROM events ORDER BY coalesce(actual_from, planned_from), name`);
}

export function listWaves(db: ReadDb): Wave[] {
  return db.all<Wave>(sql`
    SELECT id, name, ordinal, planned_from AS plannedFrom, planned_to AS plannedTo FROM waves ORDER BY ordinal, name`);
}

export function listSites(db: ReadDb): Site[] {
  return db.all<Site>(sql`
    SELECT id, name, kind, parent_id AS parentId, valid_from AS validFrom, valid_to AS validTo FROM sites ORDER BY name`);
}
