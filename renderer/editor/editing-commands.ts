/**
 * What keys, clipboard and mouse do in a text that is being edited. Typing and deleting within a block are Lexical's;
 * whatever adds or takes away blocks is an edit of known place. There is no undo of Lexical's own: the study's steps
 * are undone.
 */
import { registerRichText } from '@lexical/rich-text';
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  DRAGOVER_COMMAND,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalCommand,
  mergeRegister,
  PASTE_COMMAND,
  REDO_COMMAND,
  REMOVE_TEXT_COMMAND,
  type TextFormatType,
  UNDO_COMMAND,
} from 'lexical';
import type { Span } from '../../schema/text/span.ts';
import type { DocumentEditor } from './document-editor.ts';

export interface EditingActions {
  undo: () => void;
  redo: () => void;
  format: (format: TextFormatType) => void;
  /** The offset under a point of the viewport. */
  offsetAt: (x: number, y: number) => number | null;
}

/** Returns what ends it again. The editor's root must be set. */
export function registerEditing(editor: DocumentEditor, actions: EditingActions): () => void {
  const { lexical, draft } = editor;
  /** Where a drag of words began, while it lasts. */
  let dragged: Span | null = null;

  const replaceSelection = (text: string): boolean => {
    const selection = editor.$selection();
    if (!selection) return false;
    editor.$apply([{ start: selection.start, end: selection.end, text }]);
    return true;
  };
  const removeSelection = (): boolean => {
    const selection = editor.$selection();
    if (!selection || selection.start === selection.end) return false;
    return replaceSelection('');
  };
  /** A line feed before or behind the caret joins two blocks. */
  const removeTowards = (isBackward: boolean): boolean => {
    const selection = editor.$selection();
    if (!selection) return false;
    if (selection.start !== selection.end) return removeSelection();
    const at = isBackward ? selection.start - 1 : selection.start;
    if (at < 0 || at >= draft.length) return true;
    if (!isLineFeed(editor, at)) return false;
    editor.$apply([{ start: at, end: at + 1, text: '' }]);
    return true;
  };

  const on = <T>(command: LexicalCommand<T>, act: (payload: T) => boolean) =>
    lexical.registerCommand(command, act, COMMAND_PRIORITY_HIGH);
  const copy = (event: unknown): boolean => {
    const selection = editor.$selection();
    const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null;
    if (!selection || selection.start === selection.end || !clipboard) return false;
    (event as ClipboardEvent).preventDefault();
    clipboard.setData('text/plain', draft.text.slice(selection.start, selection.end));
    return true;
  };

  return mergeRegister(
    registerRichText(lexical),
    on(INSERT_PARAGRAPH_COMMAND, () => replaceSelection('\n')),
    on(INSERT_LINE_BREAK_COMMAND, () => replaceSelection('\n')),
    on(DELETE_CHARACTER_COMMAND, removeTowards),
    on(DELETE_WORD_COMMAND, removeTowards),
    on(DELETE_LINE_COMMAND, removeTowards),
    on(REMOVE_TEXT_COMMAND, removeSelection),
    on(CONTROLLED_TEXT_INSERTION_COMMAND, (given) => {
      const text = typeof given === 'string' ? given : (given.dataTransfer?.getData('text/plain') ?? given.data ?? '');
      const spansBlocks = $spansBlocks();
      return spansBlocks || /[\n\r]/.test(text) ? replaceSelection(text) : false;
    }),
    on(COPY_COMMAND, copy),
    on(CUT_COMMAND, (event) => copy(event) && removeSelection()),
    on(PASTE_COMMAND, (event) => {
      const text = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : undefined;
      event.preventDefault();
      if (text) replaceSelection(text);
      return true;
    }),
    on(DRAGSTART_COMMAND, (event) => {
      const selection = editor.$selection();
      if (!selection || selection.start === selection.end) return false;
      dragged = selection;
      event.dataTransfer?.setData('text/plain', draft.text.slice(selection.start, selection.end));
      return true;
    }),
    on(DRAGOVER_COMMAND, () => false),
    on(DROP_COMMAND, (event) => {
      const at = actions.offsetAt(event.clientX, event.clientY);
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      event.preventDefault();
      if (at !== null && text !== '') drop(editor, at, text, dragged);
      dragged = null;
      return true;
    }),
    on(FORMAT_TEXT_COMMAND, (format) => {
      actions.format(format);
      return true;
    }),
    on(UNDO_COMMAND, () => {
      actions.undo();
      return true;
    }),
    on(REDO_COMMAND, () => {
      actions.redo();
      return true;
    }),
  );
}

/** Words dragged within the text move; words from elsewhere are put in. */
function drop(editor: DocumentEditor, at: number, text: string, dragged: Span | null): void {
  if (!dragged) {
    editor.$apply([{ start: at, end: at, text }], { start: at, end: at + text.length });
  } else if (at <= dragged.start || at >= dragged.end) {
    const to = at <= dragged.start ? at : at - (dragged.end - dragged.start);
    editor.$apply(
      [
        { ...dragged, text: '' },
        { start: to, end: to, text },
      ],
      { start: to, end: to + text.length },
    );
  }
}

function isLineFeed(editor: DocumentEditor, at: number): boolean {
  const { block, offset } = editor.map.locate(at);
  return offset === (editor.draft.editBlocks[block]?.length ?? -1);
}

function $spansBlocks(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const [anchor, focus] = [selection.anchor.getNode(), selection.focus.getNode()];
  return anchor.getTopLevelElement() !== focus.getTopLevelElement();
}
