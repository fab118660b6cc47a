/** The system's dialogs. Only what is chosen here may be read or written by the core, or played in the window. */
import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../schema/messages/format.ts';
import { RECORDING_ENDINGS } from '../../schema/model/media.ts';
import type { SaveKind, TableKind } from '../../schema/shell.ts';
import { shownPath } from './recording-policy.ts';
import { shellText } from './texts.ts';

export async function chooseNewStudy(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const result = await dialog.showSaveDialog(window, {
    title: shellText(language, 'newStudy'),
    defaultPath: `${fileNameOf(name)}.proact`,
    filters: [{ name: shellText(language, 'study'), extensions: ['proact'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return result.canceled || result.filePath === '' ? null : withEnding(result.filePath, 'proact');
}

export async function chooseStudy(window: BrowserWindow, language: Language): Promise<string | null> {
  const paths = await choose(
    window,
    shellText(language, 'openStudy'),
    ['openFile'],
    [{ name: shellText(language, 'study'), extensions: ['proact'] }],
  );
  return paths?.[0] ?? null;
}

/** Every kind of file that import reads; an archive holds files of these kinds. */
const MATERIAL = 'docx odt rtf html htm txt md pdf vtt srt csv xlsx zip'.split(' ');

export function chooseTranscripts(window: BrowserWindow, language: Language): Promise<string[] | null> {
  return choose(
    window,
    shellText(language, 'transcripts'),
    ['openFile', 'multiSelections'],
    [
      { name: shellText(language, 'transcripts'), extensions: [...MATERIAL] },
      { name: shellText(language, 'allFiles'), extensions: ['*'] },
    ],
  );
}

export function chooseFolder(window: BrowserWindow, language: Language): Promise<string[] | null> {
  return choose(window, shellText(language, 'folder'), ['openDirectory'], []);
}

export async function chooseTable(
  window: BrowserWindow,
  language: Language,
  kind: TableKind | 'key',
): Promise<string | null> {
  const paths = await choose(
    window,
    shellText(language, kind),
    ['openFile'],
    kind === 'key'
      ? [{ name: shellText(language, 'key'), extensions: ['proactkey'] }]
      : [{ name: shellText(language, 'table'), extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  );
  return paths?.[0] ?? null;
}

export async function chooseRecording(window: BrowserWindow, language: Language): Promise<string | null> {
  const paths = await choose(
    window,
    shellText(language, 'recording'),
    ['openFile'],
    [{ name: shellText(language, 'recording'), extensions: [...RECORDING_ENDINGS] }],
  );
  return paths?.[0] ?? null;
}

/** The study names a file that the user did not choose since it was opened. */
export async function mayPlay(window: BrowserWindow, language: Language, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: shellText(language, 'mayPlay'),
    detail: `${shownPath(path)}\n\n${shellText(language, 'mayPlayDetail')}`,
    buttons: [shellText(language, 'doNotPlay'), shellText(language, 'play')],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

export async function chooseSave(
  window: BrowserWindow,
  language: Language,
  kind: SaveKind,
  suggestedName: string,
): Promise<string | null> {
  const result = await dialog.showSaveDialog(window, {
    title: shellText(language, kind === 'proactkey' ? 'newKey' : 'export'),
    defaultPath: `${fileNameOf(suggestedName)}.${kind}`,
    filters: [{ name: kind === 'proactkey' ? shellText(language, 'key') : kind.toUpperCase(), extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return result.canceled || result.filePath === '' ? null : withEnding(result.filePath, kind);
}

async function choose(
  window: BrowserWindow,
  title: string,
  properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
  filters: Electron.FileFilter[],
): Promise<string[] | null> {
  const result = await dialog.showOpenDialog(window, { title, properties, filters });
  return result.canceled || result.filePaths.length === 0 ? null : result.filePaths;
}

/** Letters, digits and spaces of a title as a file name that every system accepts. */
function fileNameOf(title: string): string {
  return (
    title
      .replace(/[^\p{L}\p{M}\p{N} ._-]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'ProAct'
  );
}

function withEnding(path: string, ending: string): string {
  return path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`;
}
