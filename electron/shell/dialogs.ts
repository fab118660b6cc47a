/** The system's dialogs. Only what is chosen here may be read or written by the core, or played in the window. */
import { type BrowserWindow, dialog } from 'electron';
import { RECORDING_ENDINGS } from '../../schema/model/media.ts';
import type { SaveKind, TableKind } from '../../schema/shell.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/say.ts';
import { shownPath } from './recording-policy.ts';

export async function chooseNewStudy(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const result = await dialog.showSaveDialog(window, {
    title: say(language, 'shell:newStudy'),
    defaultPath: `${fileNameOf(name)}.proact`,
    filters: [{ name: say(language, 'shell:study'), extensions: ['proact'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return result.canceled || result.filePath === '' ? null : withEnding(result.filePath, 'proact');
}

export async function chooseStudy(window: BrowserWindow, language: Language): Promise<string | null> {
  const paths = await choose(
    window,
    say(language, 'shell:openStudy'),
    ['openFile'],
    [{ name: say(language, 'shell:study'), extensions: ['proact'] }],
  );
  return paths?.[0] ?? null;
}

/** Every kind of file that import reads; an archive holds files of these kinds. */
const MATERIAL = 'docx odt rtf html htm txt md pdf vtt srt csv xlsx zip'.split(' ');

export function chooseTranscripts(window: BrowserWindow, language: Language): Promise<string[] | null> {
  return choose(
    window,
    say(language, 'shell:transcripts'),
    ['openFile', 'multiSelections'],
    [
      { name: say(language, 'shell:transcripts'), extensions: [...MATERIAL] },
      { name: say(language, 'shell:allFiles'), extensions: ['*'] },
    ],
  );
}

export function chooseFolder(window: BrowserWindow, language: Language): Promise<string[] | null> {
  return choose(window, say(language, 'shell:folder'), ['openDirectory'], []);
}

export async function chooseTable(
  window: BrowserWindow,
  language: Language,
  kind: TableKind | 'key',
): Promise<string | null> {
  const paths = await choose(
    window,
    say(language, `shell:${kind}`),
    ['openFile'],
    kind === 'key'
      ? [{ name: say(language, 'shell:key'), extensions: ['proactkey'] }]
      : [{ name: say(language, 'shell:table'), extensions: ['csv', 'tsv', 'txt', 'xlsx'] }],
  );
  return paths?.[0] ?? null;
}

export async function chooseRecording(window: BrowserWindow, language: Language): Promise<string | null> {
  const paths = await choose(
    window,
    say(language, 'shell:recording'),
    ['openFile'],
    [{ name: say(language, 'shell:recording'), extensions: [...RECORDING_ENDINGS] }],
  );
  return paths?.[0] ?? null;
}

/** The study names a file that the user did not choose since it was opened. */
export async function mayPlay(window: BrowserWindow, language: Language, path: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: say(language, 'shell:mayPlay'),
    detail: `${shownPath(path)}\n\n${say(language, 'shell:mayPlayDetail')}`,
    buttons: [say(language, 'shell:doNotPlay'), say(language, 'shell:play')],
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
    title: say(language, kind === 'proactkey' ? 'shell:newKey' : 'shell:export'),
    defaultPath: `${fileNameOf(suggestedName)}.${kind}`,
    filters: [{ name: kind === 'proactkey' ? say(language, 'shell:key') : kind.toUpperCase(), extensions: [kind] }],
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
