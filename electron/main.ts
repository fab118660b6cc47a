/**
 * The main process: one window, its menu and dialogs, and the utility process that owns the study.
 * No SQL and no domain code here, so that input and windows stay responsive whatever the study does.
 */
import { join, resolve } from 'node:path';
import { app, BrowserWindow, dialog, screen } from 'electron';
import { messageText, type WireError } from '../schema/errors.ts';
import type { MenuCommand, OpenStudy, ShellResult } from '../schema/shell.ts';
import { type Language, languageFor } from '../words/languages.ts';
import { startHostProcess } from './shell/host-process.ts';
import { closeRecordingsWith, hardenProcess, hardenSession } from './shell/install.ts';
import type { ShellState } from './shell/leaving.ts';
import { mayLeave } from './shell/leaving.ts';
import { installMenu } from './shell/menu.ts';
import { APP_PAGE } from './shell/policy.ts';
import { createRecordings, type Recordings } from './shell/recordings.ts';
import { givePort, installShellApi } from './shell/shell-api.ts';

const here = import.meta.dirname;
const windowFolder = join(here, '../renderer');
/** Tests: the core's answers are checked against the contract. */
const hostArguments = process.argv.filter((argument) => argument === '--check-output');

hardenProcess();

if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();

async function start(): Promise<void> {
  const state: ShellState = { study: null, language: languageFor(app.getLocale()) };
  const recordings = createRecordings();
  const host = startHostProcess(join(here, 'utility.js'), hostArguments, (reopened) => {
    const windows = BrowserWindow.getAllWindows();
    for (const window of windows) givePort(host, window.webContents);
    if (reopened !== null && !reopened.ok) {
      state.study = null;
      recordings.closeAll();
      for (const window of windows) showError(window, state.language, reopened.error);
    }
    onStudy();
  });

  const send = (channel: string, value: unknown) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, value);
  };
  const showMenu = () =>
    installMenu(state.language, state.study !== null, (command: MenuCommand) => send('shell:menu', command));
  const onStudy = () => {
    showMenu();
    send('shell:study', state.study);
  };

  const shell = installShellApi({
    host,
    state,
    recordings,
    samplePath: join(app.getPath('userData'), 'sample', 'Sample study.proact'),
    sampleFolder: join(app.getAppPath(), 'sample-study'),
    onStudy,
    onLanguage: showMenu,
  });

  showMenu();
  const named = studyNamedIn(process.argv);
  const opening = named === undefined ? null : shell.openPath(resolve(named));
  const window = createWindow(recordings);
  const tell = (opened: ShellResult<OpenStudy> | null) => {
    if (opened !== null && !opened.ok) showError(window, state.language, opened.error);
  };
  tell(await opening);
  app.on('second-instance', async (_event, argv, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    const named = studyNamedIn(argv);
    if (named !== undefined) tell(await shell.openPath(resolve(folder, named)));
  });
  app.on('window-all-closed', () => app.quit());
  let mayClose = false;
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    app.quit();
  });
  let isLeaving = false;
  const leave = async () => {
    if (await mayLeave(state)) {
      await host.stop();
      mayClose = true;
      app.quit();
    }
    isLeaving = false;
  };
  app.on('before-quit', (event) => {
    if (mayClose) return;
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void leave();
  });
}

function createWindow(recordings: Recordings): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1440, width),
    height: Math.min(900, height),
    minWidth: 800,
    minHeight: 560,
    title: 'ProAct',
    webPreferences: {
      preload: join(here, '../preload/preload.cjs'),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webviewTag: false,
    },
  });
  hardenSession(window.webContents.session, windowFolder, recordings);
  closeRecordingsWith(window.webContents, recordings);
  void window.loadURL(APP_PAGE);
  return window;
}

function studyNamedIn(argv: readonly string[]): string | undefined {
  return argv.slice(1).find((argument) => argument.endsWith('.proact'));
}

/** For a study named at the start: the window is not there yet to say why it could not be opened. */
function showError(window: BrowserWindow, language: Language, error: WireError): void {
  const message = messageText(language, error);
  void dialog.showMessageBox(window, { type: 'error', message });
}
