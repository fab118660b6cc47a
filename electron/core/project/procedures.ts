/** project.* and backup.* */
import type { Implementation, ReadDb } from '../context.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { sql } from '../db/sql.ts';
import type { WritingTasks } from '../writing-tasks.ts';
import type { Alerts } from './alerts.ts';
import { backUp, backupBudget, listBackups, setBackupBudget } from './backups.ts';
import { checkProject } from './check.ts';
import type { Inspect } from './inspect-file.ts';
import { countProject, projectInfo } from './queries.ts';

type Names = 'info' | 'counts' | 'rename' | 'check';
type BackupNames = 'list' | 'create' | 'budget' | 'setBudget';

export function projectProcedures(
  project: ProjectFile,
  { clock, writing, alerts, inspect }: { clock: () => Date; writing: WritingTasks; alerts: Alerts; inspect: Inspect },
): Implementation<`project.${Names}` | `backup.${BackupNames}`> {
  const info = (db: ReadDb) => ({
    ...projectInfo(project, db),
    writing: writing.current,
    alerts: [...alerts.list],
  });
  return {
    'project.info': ({ db }) => info(db),
    'project.counts': ({ db }) => countProject(db),
    'project.rename': ({ db, describe }, { name }) => {
      db.run(sql`UPDATE project SET name = ${name}`);
      describe({ name });
      return info(db);
    },
    'project.check': (task) => checkProject(project, task),
    'backup.list': () => listBackups(project.path),
    'backup.create': ({ db }) =>
      backUp(project.writer, project.path, projectInfo(project, db).revision, clock(), inspect),
    'backup.budget': ({ db }) => ({ bytes: backupBudget(db) }),
    'backup.setBudget': async (_task, { bytes }) => {
      setBackupBudget(project.writer, bytes);
      return { bytes };
    },
  };
}
