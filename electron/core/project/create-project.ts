/** A new project file with its template, as the first command of its history. */
import { AppError } from '../../../schema/errors.ts';
import { runCommand } from '../db/command-log.ts';
import { createProjectFile } from '../db/project-file.ts';
import { fillProject, TEMPLATES, type Template } from './template.ts';

export interface NewProject {
  name: string;
  template: string;
}

/** Throws Conflict when the file exists, NotFound without its folder, Invalid for an unknown template. */
export function createProject(
  path: string,
  project: NewProject,
  tools: { clock: () => Date; newId: () => string; device: string },
): void {
  const template = TEMPLATES.find((one) => one === project.template);
  if (template === undefined) throw new AppError('Invalid', 'project.unknownTemplate', { template: project.template });
  const log = { now: tools.clock, newId: tools.newId, device: tools.device };
  createProjectFile(path, (writer) => {
    const spec = { procedure: 'project.create', coderId: null, undoable: false };
    runCommand(writer, log, spec, (context) => fillProject(context, project.name, template satisfies Template));
    // Who made the study goes on coding in it, also after other coders' work was imported.
    writer.sqlite.exec("INSERT INTO settings (key, value) SELECT 'coder', id FROM coders");
  });
}
