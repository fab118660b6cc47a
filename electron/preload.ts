/**
 * The only bridge into the sandboxed window: the small Shell API, and the message port to the core, handed on as a
 * window message because a port cannot cross the bridge itself.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type MenuCommand, type OpenStudy, PORT_MESSAGE, type Shell } from '../schema/shell.ts';

const listen = <T>(channel: string, listener: (value: T) => void): (() => void) => {
  const receive = (_event: unknown, value: T) => listener(value);
  ipcRenderer.on(channel, receive);
  return () => ipcRenderer.off(channel, receive);
};

const shell: Shell = {
  requestPort: () => ipcRenderer.send('shell:requestPort'),
  study: () => ipcRenderer.invoke('shell:study'),
  newStudy: (input) => ipcRenderer.invoke('shell:newStudy', input),
  openStudy: () => ipcRenderer.invoke('shell:openStudy'),
  openSample: () => ipcRenderer.invoke('shell:openSample'),
  closeStudy: () => ipcRenderer.invoke('shell:closeStudy'),
  restoreBackup: (file) => ipcRenderer.invoke('shell:restoreBackup', file),
  chooseTranscripts: () => ipcRenderer.invoke('shell:chooseTranscripts'),
  chooseFolder: () => ipcRenderer.invoke('shell:chooseFolder'),
  chooseTable: (kind) => ipcRenderer.invoke('shell:chooseTable', kind),
  chooseSave: (kind, suggestedName) => ipcRenderer.invoke('shell:chooseSave', kind, suggestedName),
  chooseRecording: () => ipcRenderer.invoke('shell:chooseRecording'),
  openRecording: (path) => ipcRenderer.invoke('shell:openRecording', path),
  closeRecording: (url) => ipcRenderer.invoke('shell:closeRecording', url),
  // A path can only be had from a File that the user really dropped; the page cannot make one up.
  grantDropped: (files) =>
    ipcRenderer.invoke(
      'shell:grantDropped',
      Array.from(files, (file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
    ),
  setLanguage: (language) => ipcRenderer.send('shell:setLanguage', language),
  onStudy: (listener) => listen<OpenStudy | null>('shell:study', listener),
  onMenu: (listener) => listen<MenuCommand>('shell:menu', listener),
  onFinish: (finish) =>
    listen<number>('shell:finish', (id) => {
      void finish().then((isDone) => ipcRenderer.send('shell:finished', id, isDone));
    }),
};

contextBridge.exposeInMainWorld('proact', shell);

ipcRenderer.on('shell:port', (event) => {
  window.postMessage(PORT_MESSAGE, window.location.origin, event.ports);
});
