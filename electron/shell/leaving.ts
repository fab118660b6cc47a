/**
 * Before a study is closed under a window, what was typed there last is stored. Where that cannot be done, the user
 * decides whether to leave it.
 */
import { BrowserWindow, dialog, ipcMain, type WebContents } from 'electron';
import type { OpenStudy } from '../../schema/shell.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/say.ts';

/** What main knows of the application that all windows share. */
export interface ShellState {
  study: OpenStudy | null;
  language: Language;
}

/** ms: a window that does not answer cannot be waited for for ever. */
const LONGEST_WAIT = 5000;

let nextId = 1;

/** True when the study may be closed: everything is stored, or the user said so. */
export async function mayLeave({ study, language }: ShellState): Promise<boolean> {
  if (study === null) return true;
  for (const window of BrowserWindow.getAllWindows()) {
    if (await hasFinished(window.webContents)) continue;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: say(language, 'shell:notSaved'),
      detail: say(language, 'shell:notSavedDetail'),
      buttons: [say(language, 'shell:goBack'), say(language, 'shell:leaveAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 0) return false;
  }
  return true;
}

function hasFinished(contents: WebContents): Promise<boolean> {
  if (contents.isDestroyed() || contents.isCrashed() || contents.isLoading()) return Promise.resolve(true);
  const id = nextId++;
  return new Promise((resolve) => {
    const settle = (isDone: boolean) => {
      clearTimeout(timer);
      ipcMain.off('shell:finished', receive);
      contents.off('render-process-gone', onGone);
      resolve(isDone);
    };
    const receive = (event: Electron.IpcMainEvent, answered: unknown, isDone: unknown) => {
      if (event.sender === contents && answered === id) settle(isDone === true);
    };
    const onGone = () => settle(true);
    const timer = setTimeout(() => settle(false), LONGEST_WAIT);
    ipcMain.on('shell:finished', receive);
    contents.once('render-process-gone', onGone);
    contents.send('shell:finish', id);
  });
}
