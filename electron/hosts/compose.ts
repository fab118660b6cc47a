/** The one place where the core gets its parts: clock, ids, files, drawing. Every host opens studies through it. */
import { uuidv7 } from 'uuidv7';
import type { CoreEvent } from '../../schema/contract.ts';
import type { Files } from '../core/context.ts';
import { type Core, createCore } from '../core/create-core.ts';
import { openProjectFile, type ProjectFile } from '../core/db/project-file.ts';
import { backUpClosedFile } from '../core/project/backups.ts';
import { createProject, type NewProject } from '../core/project/create-project.ts';
import { finishErasure } from '../core/pseudonyms/clean-file.ts';
import { createParseProcess } from './parse-process.ts';
import { rasterise } from './rasterise.ts';
import { renderFigure, renderNetwork } from './render-figure.tsx';

export interface Study {
  core: Core;
  project: ProjectFile;
}

const clock = () => new Date();
const newId = () => uuidv7();
/** One for the process, whatever studies it opens. */
const parse = createParseProcess();

export function createStudyFile(path: string, project: NewProject): void {
  createProject(path, project, { clock, newId });
}

export function openStudyFile(path: string, files: Files, onEvent: (event: CoreEvent) => void): Study {
  const project = openProjectFile(path, (old) => backUpClosedFile(old, 0, clock()));
  finishErasure(project, clock());
  return {
    project,
    core: createCore({ project, clock, newId, files, parse, onEvent, renderFigure, renderNetwork, rasterise }),
  };
}
