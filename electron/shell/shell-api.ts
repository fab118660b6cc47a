/** Answers the window's Shell calls. Every message's sender and content is checked before anything is done. */
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import {
  BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  type WebContents,
} from 'electron';
import { z } from 'zod';
import type { HostRequest } from '../../schema/host-messages.ts';
import type { OpenStudy, ShellResult } from '../../schema/shell.ts';
import { isLanguage } from '../../words/languages.ts';
import * as dialogs from './dialogs.ts';
import type { HostProcess } from './host-process.ts';
import { mayLeave, type ShellState } from './leaving.ts';
import { mayUseShell } from './policy.ts';
import type { Recordings } from './recordings.ts';

export interface ShellDeps {
  host: HostProcess;
  state: ShellState;
  recordings: Recordings;
  samplePath: string;
  sampleFolder: string;
  /** Tells menu and windows that the open study is another one, or was opened anew. */
  onStudy: () => void;
  onLanguage: () => void;
}

export function installShellApi(deps: ShellDeps): {
  /** Null when the user goes back to the open study, where something is not stored. */
  openPath(path: string): Promise<ShellResult<OpenStudy> | null>;
} {
  const { host, state, recordings } = deps;

  let openings = 0;
  const opened = async (request: HostRequest, file: string): Promise<ShellResult<OpenStudy> | null> => {
    if (!(await mayLeave(state))) return null;
    const result = await host.request(request);
    if (!result.ok) return result;
    openings += 1;
    const study = { file, opening: openings };
    setStudy(study);
    return { ok: true, value: study };
  };
  const setStudy = (study: OpenStudy | null) => {
    state.study = study;
    recordings.closeAll();
    deps.onStudy();
  };
  /** Settles when the last study that was asked for is open or refused. */
  let opening: Promise<unknown> = Promise.resolve();
  const openPath = (path: string) => {
    const result = opened({ type: 'open', path }, basename(path));
    opening = result.catch(() => {});
    return result;
  };

  // A window that starts while its study is being opened shows that study first, and not the start screen before it.
  handle('shell:study', z.tuple([]), async () => {
    await opening;
    return state.study;
  });
  handle(
    'shell:newStudy',
    z.tuple([z.object({ name: z.string().trim().min(1).max(200), template: z.string() })]),
    async (window, input) => {
      const path = await dialogs.chooseNewStudy(window, state.language, input.name);
      if (path === null) return null;
      return opened({ type: 'create', path, ...input }, basename(path));
    },
  );
  handle('shell:openStudy', z.tuple([]), async (window) => {
    const path = await dialogs.chooseStudy(window, state.language);
    return path === null ? null : openPath(path);
  });
  handle('shell:openSample', z.tuple([]), async () => {
    if (!existsSync(deps.samplePath)) {
      mkdirSync(dirname(deps.samplePath), { recursive: true });
      const made = await host.request({ type: 'createSample', path: deps.samplePath, folder: deps.sampleFolder });
      if (!made.ok) return made;
    }
    return openPath(deps.samplePath);
  });
  handle('shell:closeStudy', z.tuple([]), async () => {
    if (!(await mayLeave(state))) return;
    await host.request({ type: 'close' });
    setStudy(null);
  });
  handle('shell:restoreBackup', z.tuple([z.string()]), async (_window, file) => {
    if (state.study === null) return null;
    return opened({ type: 'restore', file }, state.study.file);
  });

  const granted = <T extends string | string[] | null>(paths: T): T => {
    if (paths !== null) host.grant([paths].flat() as string[]);
    return paths;
  };
  handle('shell:chooseTranscripts', z.tuple([]), async (window) =>
    granted(await dialogs.chooseTranscripts(window, state.language)),
  );
  handle('shell:chooseFolder', z.tuple([]), async (window) =>
    granted(await dialogs.chooseFolder(window, state.language)),
  );
  handle(
    'shell:chooseTable',
    z.tuple([z.enum(['attributes', 'codings', 'consents', 'design', 'key'])]),
    async (window, kind) => granted(await dialogs.chooseTable(window, state.language, kind)),
  );
  handle(
    'shell:chooseSave',
    z.tuple([z.enum(['svg', 'png', 'csv', 'xlsx', 'docx', 'md', 'proactkey']), z.string().max(200)]),
    async (window, kind, name) => granted(await dialogs.chooseSave(window, state.language, kind, name)),
  );
  handle('shell:grantDropped', z.tuple([z.array(z.string()).max(10_000)]), (_window, paths) => granted(paths));

  handle('shell:chooseRecording', z.tuple([]), async (window) => {
    const path = await dialogs.chooseRecording(window, state.language);
    if (path !== null) await recordings.allow(path);
    return path;
  });
  handle('shell:openRecording', z.tuple([z.string().max(4096)]), (window, path) =>
    recordings.open(window.webContents.id, path, (realPath) => dialogs.mayPlay(window, state.language, realPath)),
  );
  handle('shell:closeRecording', z.tuple([z.string()]), (window, url) => recordings.close(window.webContents.id, url));

  on('shell:setLanguage', (_event, language: unknown) => {
    if (!isLanguage(language)) return;
    state.language = language;
    deps.onLanguage();
  });
  on('shell:requestPort', (event) => givePort(host, event.sender));
  return { openPath };
}

/** A channel between the window and the process that owns the study; main keeps no end of it. */
export function givePort(host: HostProcess, window: WebContents): void {
  const { port1, port2 } = new MessageChannelMain();
  host.connect(port1);
  window.postMessage('shell:port', null, [port2]);
}

function handle<Args extends unknown[], Result>(
  channel: string,
  schema: z.ZodType<Args>,
  answer: (window: BrowserWindow, ...args: Args) => Result | Promise<Result>,
): void {
  ipcMain.handle(channel, (event, ...args: unknown[]) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isTrusted(event) || window === null) throw new Error('refused');
    return answer(window, ...schema.parse(args));
  });
}

function on(channel: string, listener: (event: IpcMainEvent, ...args: unknown[]) => void): void {
  ipcMain.on(channel, (event, ...args: unknown[]) => {
    if (isTrusted(event)) listener(event, ...args);
  });
}

function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && mayUseShell({ url: senderFrame.url, isTopFrame: senderFrame.parent === null });
}
