/** Everything that is known of the open document: what each part of the window shows is one or a few fields of it. */
import type { TFunction } from 'i18next';
import type { CSSProperties } from 'react';
import type { Act } from '../../schema/model/coding.ts';
import type { DocumentDetail } from '../../schema/model/document.ts';
import type { CoderId } from '../../schema/model/ids.ts';
import type { Span } from '../../schema/text/span.ts';
import type { Client } from '../api/client.ts';
import type { Writing } from '../app/places.ts';
import type { Toasts } from '../app/toasts.tsx';
import type { DocumentEditor } from '../editor/document-editor.ts';
import type { HighlightPainter } from '../editor/highlight-painter.ts';
import type { SaveState } from '../editor/save-queue.ts';
import type { TextSelection, TextView } from '../editor/text-view.ts';
import type { CodeIndex } from './code-index.ts';
import type { Mark } from './mark.ts';
import type { MarkFilter } from './mark-filter.ts';
import type { MarkIndex } from './mark-index.ts';
import type { Remembered } from './remembered.ts';
import { trimSpan } from './selection.ts';
import type { TextSettings } from './view-settings.ts';

/** What edits, paints and measures the text on the page. */
export interface Surface {
  view: TextView;
  painter: HighlightPainter;
  editor: DocumentEditor;
}

/** The coder bar while it is open. */
export interface OpenBar {
  span: Span;
  /** What was typed in the text to open it. */
  firstText: string;
  /** The coding that is being changed; null for a new one. */
  mark: Mark | null;
  place: Pick<CSSProperties, 'insetBlockStart' | 'insetBlockEnd'>;
}

/** One end of a link that is being made, with its words, so that a later change of the text is noticed. */
export interface LinkStart extends Span {
  documentId: string;
  document: string;
  quote: string;
}

/** The dialog that is open over the text. */
export type Asked =
  | { kind: 'speakers' }
  | { kind: 'turn'; span: Span }
  | { kind: 'report'; span: Span }
  | { kind: 'link'; from: LinkStart; to: LinkStart }
  /** `path` of the corrected file. */
  | { kind: 'replace'; path: string };

export interface DocumentState {
  /** As the core has it. */
  stored: DocumentDetail;
  /** The same with its text as it is on the page. */
  document: DocumentDetail;
  /** Null until the text is on the page. */
  surface: Surface | null;
  scroller: HTMLElement | null;
  /** The part of the text that is on the screen, with room above and below: painted is only this part. */
  shown: Span;
  /** Where the reader is: the caret or selection, kept while the focus is elsewhere. Null until one has been in the text. */
  place: TextSelection | null;

  index: CodeIndex;
  /** Those that are listed and pass the filter, and what is on its way. */
  marks: MarkIndex;
  /** Whether the codings have been read: the text is there first. */
  isListed: boolean;
  /** By id. */
  acts: ReadonlyMap<string, Act>;
  me: { id: CoderId; name: string } | null;
  filter: MarkFilter;
  selectedId: string | null;
  selected: Mark | null;
  bar: OpenBar | null;
  remembered: Remembered;
  /** What was done last, for the status line. */
  said: string;

  isEditing: boolean;
  /** Whether what was typed is stored, and why not. */
  saving: { state: SaveState; error: unknown };
  find: { withReplace: boolean } | null;

  asked: Asked | null;
  /** The memo that is written beside the text. */
  writing: Writing | null;
  isHelpOpen: boolean;
  isInspectorShown: boolean;
  settings: TextSettings;
  /** The recording that is played, of several; null: the first. */
  recordingId: string | null;
  /** Where the turn begins that is heard now. */
  heard: { start: number; toggle: () => void } | null;
}

/** What the open document needs of the window around it. */
export interface Surroundings {
  client: Client;
  /** In the window's language of the moment. */
  readonly t: TFunction<['coding', 'editing']>;
  sayError: Toasts['sayError'];
  guard: Toasts['guard'];
  undo: () => void;
  redo: () => void;
}

/** The selection as it is at this moment, without blanks at its ends: typing may follow it at once. */
export function selectionNow({ surface, place, document }: DocumentState): TextSelection | null {
  const selection = surface?.view.selection() ?? place;
  return selection && { ...selection, ...trimSpan(document.text, selection) };
}

/** The selected words; null for a caret. */
export function selectedWords(state: DocumentState): Span | null {
  const selection = selectionNow(state);
  return selection && selection.start < selection.end ? { start: selection.start, end: selection.end } : null;
}

export function hasSelection({ place }: DocumentState): boolean {
  return place !== null && place.start < place.end;
}
