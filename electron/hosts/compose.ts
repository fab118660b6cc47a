/** The one place where the core gets its parts: clock, ids, files, drawing. Every host opens studies through it. */
import type { CoreEvent } from '../../schema/contract.ts';
import { notice } from '../../schema/errors.ts';
import type { FigureDeps } from '../core/analysis/figures/procedures.ts';
import type { Files } from '../core/context.ts';
import { type Core, createCore } from '../core/create-core.ts';
import { openProjectFile, type ProjectFile } from '../core/db/project-file.ts';
import { backupFolderName, fromSqlite } from '../core/db/sqlite-errors.ts';
import { Alerts } from '../core/project/alerts.ts';
import { backUpClosedFile, UNCHECKED } from '../core/project/backups.ts';
import { createProject, type NewProject } from '../core/project/create-project.ts';
import { finishErasure } from '../core/pseudonyms/clean-file.ts';
import { whereItFailed } from './defects.ts';
import { deviceId } from './device.ts';
import { newId } from './ids.ts';
import { createInspector } from './inspect-process.ts';
import { createParseProcess } from './parse-process.ts';
import { unsafePlace } from './storage-place.ts';

export interface Study {
  core: Core;
  project: ProjectFile;
  alerts: Alerts;
}

const clock = () => new Date();
/** One for the process, whatever studies it opens. */
const parse = createParseProcess();
const inspector = createInspector();

/** What draws is loaded when the first figure is exported: it is a third of all that is loaded. */
const drawing: FigureDeps = {
  drawFigure: async (...figure) => (await import('./figures.tsx')).drawFigure(...figure),
  rasterise: async (svg) => (await import('./rasterise.ts')).rasterise(svg),
};

/** `device`: the installation that writes. */
export function createStudyFile(path: string, project: NewProject, device: string = deviceId()): void {
  createProject(path, project, { clock, newId, device });
}

/** Whatever fails after the file is open, it is closed again and its lock let go. */
export function openStudyFile(
  path: string,
  files: Files,
  onEvent: (event: CoreEvent) => void,
  device: string = deviceId(),
): Study {
  const alerts = new Alerts();
  const project = openProjectFile(path, (old) => backUpClosedFile(old, UNCHECKED, clock()));
  try {
    cleanUp(project, alerts);
    const place = unsafePlace(path);
    if (place !== null) alerts.add(place);
    const { inspect } = inspector;
    const parts = { project, clock, newId, device, files, parse, inspect, alerts, onEvent };
    return { project, alerts, core: createCore({ ...parts, ...drawing }) };
  } catch (error) {
    project.close();
    throw fromSqlite(error, project.name);
  }
}

/** What could not be cleaned up, as on a full disk, is tried again at the next opening; the work can go on. */
function cleanUp(project: ProjectFile, alerts: Alerts): void {
  try {
    finishErasure(project, clock());
  } catch (error) {
    console.error(`the clean-up after erasing failed: ${whereItFailed(error)}`);
    alerts.add(notice('project.cleanUpFailed'));
  }
}

/** Looks, beside the work, whether the open file is sound, and makes an alert of what is not. Never rejects. */
export async function lookForDamage({ project, alerts }: Study): Promise<void> {
  const found = await inspector.inspect(project.path).catch(() => null);
  if (found === null || found.problems.length === 0) return;
  alerts.add(notice('project.damaged', { file: project.name, backups: backupFolderName(project.name) }));
}

/** A study's file can be replaced or moved afterwards: nobody has it open any more. */
export function stopLooking(): void {
  inspector.stop();
}
