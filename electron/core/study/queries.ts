/** The study's design as lists. */
import type { Attribute, Level, Participant, Phase, Site, StudyOutline, Wave } from '../../../schema/model/study.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

export function readOutline(db: ReadDb): StudyOutline {
  return {
    levels: db.all<Level>(sql`SELECT id, name, ordinal FROM levels ORDER BY ordinal`),
    sites: listSites(db),
    waves: db.all<Wave>(sql`SELECT id, name, ordinal FROM waves ORDER BY ordinal, name`),
    phases: db.all<Phase>(sql`SELECT id, name, ordinal FROM phases ORDER BY ordinal, name`),
    participants: db.all<Participant>(sql`SELECT id, code FROM participants ORDER BY code`),
    roles: db
      .all<{ role: string }>(sql`
        SELECT DISTINCT role FROM document_participants WHERE role IS NOT NULL ORDER BY role`)
      .map(({ role }) => role),
    attributes: db.all<Attribute>(sql`SELECT id, name, type FROM attributes ORDER BY name`),
  };
}

export function listSites(db: ReadDb): Site[] {
  return db.all<Site>(sql`SELECT id, name, kind, parent_id AS parentId FROM sites ORDER BY name`);
}
