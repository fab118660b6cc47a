/** What the open project is and holds. */
import type { ProjectCounts, ProjectInfo } from '../../../schema/model/project.ts';
import { sessionCoder } from '../coders/queries.ts';
import type { ReadDb } from '../context.ts';
import { timeOf } from '../db/clock.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { sql } from '../db/sql.ts';
import { stepToRedo, stepToUndo } from '../db/undo.ts';

export function projectInfo(project: ProjectFile, db: ReadDb): Omit<ProjectInfo, 'writing' | 'alerts'> {
  const row = db.get<{ id: string; name: string }>(sql`SELECT id, name FROM project`) as { id: string; name: string };
  const last = db.get<{ seq: number; clock: string }>(sql`SELECT seq, clock FROM commands ORDER BY seq DESC LIMIT 1`);
  const version = db.get<{ user_version: number }>(sql`PRAGMA user_version`);
  return {
    id: row.id,
    name: row.name,
    file: project.name,
    schemaVersion: version?.user_version ?? 0,
    revision: last?.seq ?? 0,
    savedAt: last === undefined ? null : timeOf(last.clock),
    coder: sessionCoder(db),
    undo: stepToUndo(db)?.entry ?? null,
    redo: stepToRedo(db)?.entry ?? null,
  };
}

export function countProject(db: ReadDb): ProjectCounts {
  return db.get<ProjectCounts>(sql`
    SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM codes) AS codes,
           (SELECT count(*) FROM codings) AS codings, (SELECT count(*) FROM acts) AS acts,
           (SELECT count(*) FROM coders) AS coders`) as ProjectCounts;
}
