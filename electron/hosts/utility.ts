/**
 * The process that owns the project file: the core with SQLite, away from main so that no query ever holds up a
 * window, and restartable on its own. Main tells it which file; windows talk to it over ports of their own.
 */
import { basename, sep } from 'node:path';
import type { MessagePortMain } from 'electron';
import type { CoreEvent } from '../../schema/contract.ts';
import { AppError } from '../../schema/errors.ts';
import type { FromHost, HostRequest, ToHost } from '../../schema/host-messages.ts';
import { listBackups, newestBackedUpRevision, restoreBackup } from '../core/project/backups.ts';
import { createStudyFile, lookForDamage, openStudyFile, type Study, stopLooking } from './compose.ts';
import { toWire } from './dispatch.ts';
import { createNodeFiles } from './node-files.ts';
import { type PortServer, servePort } from './port-server.ts';
import { createSampleStudy } from './sample-study.ts';

/** The window has its first answers by then. */
const LOOK_AFTER_OPEN_MS = 5_000;
const BACKUP_EVERY_MS = 10 * 60_000;

const granted = new Set<string>();
const servers = new Set<PortServer>();
const checkOutput = process.argv.includes('--check-output');
const files = createNodeFiles((path) => [...granted].some((root) => path === root || path.startsWith(root + sep)));

let study: Study | null = null;
let backupTimers: NodeJS.Timeout[] = [];

const broadcast = (event: CoreEvent) => {
  for (const server of servers) server.emit(event);
};

/** A file that cannot be opened leaves the study open that was. */
function open(path: string): void {
  if (study?.project.path === path) close();
  const next = openStudyFile(path, files, broadcast);
  close();
  study = next;
  backupTimers = [setTimeout(lookAfter, LOOK_AFTER_OPEN_MS, next), setInterval(backUpIfChanged, BACKUP_EVERY_MS)];
}

function close(): void {
  for (const timer of backupTimers) clearTimeout(timer);
  backupTimers = [];
  stopLooking();
  study?.project.close();
  study = null;
}

/** Beside the work: whether the file is sound, and the first backup. */
async function lookAfter(opened: Study): Promise<void> {
  await lookForDamage(opened);
  if (study === opened && opened.alerts.list.every(({ key }) => key !== 'project.damaged')) await backUpIfChanged();
}

/**
 * A backup that fails (a full disk, a folder without rights) must not disturb the work; the next one is tried in time.
 * One that is not sound may come from a damaged file.
 */
async function backUpIfChanged(): Promise<void> {
  const opened = study;
  if (opened === null) return;
  const { core, project } = opened;
  if (newestBackedUpRevision(project.path) === core.revision()) return;
  try {
    await core.run('backup.create', {});
  } catch (error) {
    if (toWire(error, 'backup.create').key === 'backup.unsound') await lookForDamage(opened);
  }
}

function restore(file: string): void {
  const path = study?.project.path;
  if (path === undefined) throw new AppError('NotFound', 'call.noProject');
  if (!listBackups(path).some((backup) => backup.file === file)) {
    throw new AppError('NotFound', 'backup.notFound', { file: basename(file) });
  }
  close();
  try {
    restoreBackup(path, file, new Date());
  } finally {
    open(path);
  }
}

async function handle(request: HostRequest): Promise<void> {
  switch (request.type) {
    case 'create':
      createStudyFile(request.path, request);
      return open(request.path);
    case 'createSample':
      return createSampleStudy(request.path, request.folder);
    case 'open':
      return open(request.path);
    case 'close':
      return close();
    case 'restore':
      return restore(request.file);
  }
}

function serve(port: MessagePortMain): void {
  const server = servePort(port, () => study?.core ?? null, { checkOutput });
  servers.add(server);
  port.on('message', ({ data }) => server.receive(data));
  port.on('close', () => {
    server.close();
    servers.delete(server);
  });
  port.start();
}

process.parentPort.on('message', ({ data, ports }) => {
  const message = data as ToHost;
  switch (message.type) {
    case 'grant':
      for (const path of message.paths) granted.add(path);
      return;
    case 'port':
      if (ports[0] !== undefined) serve(ports[0]);
      return;
    case 'request':
      handle(message.request).then(
        () => reply({ type: 'reply', id: message.id, result: { ok: true, value: null } }),
        (error: unknown) =>
          reply({ type: 'reply', id: message.id, result: { ok: false, error: toWire(error, 'host') } }),
      );
  }
});

function reply(message: FromHost): void {
  process.parentPort.postMessage(message);
}

process.on('exit', close);
