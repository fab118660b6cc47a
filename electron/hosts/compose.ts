/** The one place where the core gets its parts: clock, ids, files, drawing. Every host opens studies through it. */
import type { CoreEvent } from '../../schema/contract.ts';
import type { Files } from '../core/context.ts';
import { type Core, createCore } from '../core/create-core.ts';
import { openProjectFile, type ProjectFile } from '../core/db/project-file.ts';
import { backUpClosedFile } from '../core/project/backups.ts';
import { createProject, type NewProject } from '../core/project/create-project.ts';
import { finishErasure } from '../core/pseudonyms/clean-file.ts';
import { deviceId } from './device.ts';
import { newId } from './ids.ts';
import { createParseProcess } from './parse-process.ts';
import { rasterise } from './rasterise.ts';
import { renderFigure, renderNetwork } from './render-figure.tsx';

export interface Study {
  core: Core;
  project: ProjectFile;
}

const clock = () => new Date();
/** One for the process, whatever studies it opens. */
const parse = createParseProcess();

/** `device`: the installation that writes. */
export function createStudyFile(path: string, project: NewProject, device: string = deviceId()): void {
  createProject(path, project, { clock, newId, device });
}

export function openStudyFile(
  path: string,
  files: Files,
  onEvent: (event: CoreEvent) => void,
  device: string = deviceId(),
): Study {
  const project = openProjectFile(path, (old) => backUpClosedFile(old, 0, clock()));
  finishErasure(project, clock());
  return {
    project,
    core: createCore({ project, clock, newId, device, files, parse, onEvent, renderFigure, renderNetwork, rasterise }),
  };
}
