/** The system's file dialogs. Only what is chosen here may be read or written by the core. */
import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../schema/messages/format.ts';
import type { SaveKind, TableKind } from '../../schema/shell.ts';
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
