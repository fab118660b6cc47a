/**
 * What the sandboxed window may ask of the main process, beyond the contract's port: dialogs,
 * opening and closing studies, the window's language. Paths come from dialogs only; the core
 * refuses any path that the user did not choose there.
 */

import type { Language } from '../words/languages.ts';
import type { WireError } from './errors.ts';

export type ShellResult<T> = { ok: true; value: T } | { ok: false; error: WireError };

export interface OpenStudy {
  /** File name without folder. */
  file: string;
  /** Another number with every study that is opened, and with every backup that takes its place. */
  opening: number;
}

export type TableKind = 'attributes' | 'codings' | 'consents' | 'design';
export type SaveKind = 'svg' | 'png' | 'csv' | 'xlsx' | 'docx' | 'md' | 'proactkey';

export type MenuCommand =
  | 'new'
  | 'open'
  | 'sample'
  | 'close'
  | 'restore'
  | 'importDocuments'
  | 'importFolder'
  | 'importAttributes'
  | 'importCodings'
  | 'importConsents'
  | 'observationForm'
  | 'exportExcerpts'
  | 'undo'
  | 'redo'
  | 'palette'
  | 'autocode'
  | 'unresolved'
  | 'check';

/** Exposed to the window as `window.proact`. Every dialog resolves to null when it is dismissed. */
export interface Shell {
  /** Asks for a new port; it arrives as a window message whose data is PORT_MESSAGE. */
  requestPort(): void;
  study(): Promise<OpenStudy | null>;
  newStudy(input: { name: string; template: string }): Promise<ShellResult<OpenStudy> | null>;
  openStudy(): Promise<ShellResult<OpenStudy> | null>;
  openSample(): Promise<ShellResult<OpenStudy> | null>;
  closeStudy(): Promise<void>;
  restoreBackup(file: string): Promise<ShellResult<OpenStudy> | null>;
  chooseTranscripts(): Promise<string[] | null>;
  chooseFolder(): Promise<string[] | null>;
  chooseTable(kind: TableKind | 'key'): Promise<string | null>;
  chooseSave(kind: SaveKind, suggestedName: string): Promise<string | null>;
  /** A recording's path; the window may then play it until the study is closed. */
  chooseRecording(): Promise<string | null>;
  /**
   * The address under which this window, and no other, may play the file; the one before ends. The user is asked about
   * a file that was not chosen since the study was opened; null when it is not to be played.
   */
  openRecording(path: string): Promise<ShellResult<string> | null>;
  closeRecording(url: string): Promise<void>;
  /** Grants files that were dropped on the window; returns their paths. */
  grantDropped(files: ArrayLike<object>): Promise<string[]>;
  setLanguage(language: Language): void;
  onStudy(listener: (study: OpenStudy | null) => void): () => void;
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** Asked before the study is closed: answers whether everything typed is stored. */
  onFinish(finish: () => Promise<boolean>): () => void;
}

export const PORT_MESSAGE = 'proact:port';

/** Renderer → utility, over the port. */
export type PortRequest =
  /** `commandId`, made by the window, is the id of what the call writes: by it one can ask later whether it was done. */
  { type: 'call'; id: number; procedure: string; input: unknown; commandId?: string } | { type: 'cancel'; id: number };
/** Utility → renderer. A task's progress carries taskId = String(id) of its call. */
export type PortResponse =
  | { type: 'result'; id: number; ok: true; value: unknown }
  | { type: 'result'; id: number; ok: false; error: WireError }
  | { type: 'event'; event: import('./contract.ts').CoreEvent };
