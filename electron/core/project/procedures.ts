/** project.* and backup.* */
import type { Implementation } from '../context.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { sql } from '../db/sql.ts';
import type { WritingTasks } from '../writing-tasks.ts';
import { backUp, listBackups } from './backups.ts';
import { checkProject } from './check.ts';
import { projectInfo } from './queries.ts';

export const projectProcedures = (
  project: ProjectFile,
  clock: () => Date,
  writing: WritingTasks,
): Implementation<'project.info' | 'project.rename' | 'project.check' | 'backup.list' | 'backup.create'> => ({
  'project.info': ({ db }) => ({ ...projectInfo(project, db), writing: writing.current }),
  'project.rename': ({ db, describe }, { name }) => {
    db.run(sql`UPDATE project SET name = ${name}`);
    describe({ name });
    return { ...projectInfo(project, db), writing: writing.current };
  },
  'project.check': (task) => checkProject(project, task),
  'backup.list': () => listBackups(project.path),
  'backup.create': ({ db }) => backUp(project.writer, project.path, projectInfo(project, db).revision, clock()),
});
