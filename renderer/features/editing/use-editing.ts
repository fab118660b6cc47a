/**
 * Edit mode of the open document: the same editor, editable. What is typed is saved by itself; whatever else is done
 * in the study waits for it. Undo and redo are the study's.
 */
import { $getSelection, $isRangeSelection, type TextFormatType } from 'lexical';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EditableFormat } from '../../../schema/model/editing.ts';
import { useClient } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { registerEditing } from '../../editor/editing-commands.ts';
import { attachReadOnlyCaret } from '../../editor/read-only-caret.ts';
import { SaveQueue, type SaveState } from '../../editor/save-queue.ts';
import { useHistory } from '../history/useHistory.ts';
import type { ReadingSurface } from '../reading/use-reading-surface.ts';
import { holdableInput } from './holdable-input.ts';
import { createSender } from './sender.ts';

export interface Editing {
  isEditing: boolean;
  setEditing: (isEditing: boolean) => void;
  state: SaveState;
  /** Why the last save failed. */
  error: unknown;
  retry: () => void;
  /** Lets go of what could not be saved and shows the stored text. */
  discard: () => void;
  format: (format: TextFormatType) => void;
}

/** ms after the last save in which typing may go on without the study being read anew in between. */
const SETTLED_AFTER = 400;

interface Options {
  documentId: string;
  surface: ReadingSurface | null;
  /** Told true when something is typed and false when all of it is stored and quiet. */
  onPause: (isPaused: boolean) => void;
  /** Text that was composed while it could not be edited. */
  onComposed: (text: string) => void;
  onNothingSelected: () => void;
}

export function useEditing({ documentId, surface, onPause, onComposed, onNothingSelected }: Options): Editing {
  const { call, pendingWork } = useClient();
  const { undo, redo } = useHistory();
  const { sayError, guard } = useToasts();
  const [isEditing, setEditing] = useState(false);
  const [{ state, error }, setState] = useState<{ state: SaveState; error: unknown }>({ state: 'saved', error: null });
  const latest = useRef({ undo, redo, onNothingSelected });
  latest.current = { undo, redo, onNothingSelected };

  const queue = useMemo(
    () =>
      surface && new SaveQueue(createSender(call, documentId), (next, why) => setState({ state: next, error: why })),
    [surface, call, documentId],
  );

  useEffect(() => {
    if (!surface || !queue) return;
    const { editor, view } = surface;
    const flush = () => void queue.flush().catch(sayError);
    const unlisten = editor.onChange(({ edits }) => queue.add(edits));
    const input = holdableInput(view.root);
    const unregister = pendingWork.addText({
      finish: () => queue.flush(),
      hold: input.hold,
      release: async () => {
        try {
          // What could not be stored before stopped the command, and stays on the screen.
          if (queue.state === 'failed') return;
          const stored = await call('document.get', { documentId });
          const isHere = globalThis.document.activeElement === view.root;
          // An input method may have got through: what it wrote was meant for the text of before.
          queue.discard();
          editor.take(stored, isHere ? view.selection() : null);
        } catch {
          // The document may be gone by that step; the room says so.
        } finally {
          input.release();
        }
      },
    });
    const onHide = () => globalThis.document.visibilityState === 'hidden' && flush();
    const hold = () => queue.hold(true);
    const release = () => queue.hold(false);
    view.root.addEventListener('blur', flush);
    view.root.addEventListener('compositionstart', hold);
    view.root.addEventListener('compositionend', release);
    globalThis.document.addEventListener('visibilitychange', onHide);
    return () => {
      flush();
      unlisten();
      unregister();
      input.detach();
      view.root.removeEventListener('blur', flush);
      view.root.removeEventListener('compositionstart', hold);
      view.root.removeEventListener('compositionend', release);
      globalThis.document.removeEventListener('visibilitychange', onHide);
    };
  }, [surface, queue, call, documentId, pendingWork, sayError]);

  useEffect(() => {
    if (state !== 'saved') return onPause(true);
    const timer = setTimeout(() => onPause(false), SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [state, onPause]);

  const format = useCallback(
    (wanted: TextFormatType) => {
      const selection = surface?.editor.selection();
      if (!surface || !isEditable(wanted)) return;
      if (!selection || selection.start === selection.end) return latest.current.onNothingSelected();
      const isOn = surface.editor.lexical.getEditorState().read(() => {
        const now = $getSelection();
        return $isRangeSelection(now) && now.hasFormat(wanted);
      });
      const { start, end } = selection;
      void guard(call('document.setFormat', { documentId, start, end, format: wanted, on: !isOn }));
    },
    [surface, call, guard, documentId],
  );

  // The element is the same in both modes, and so are selection and scroll position.
  useLayoutEffect(() => {
    if (!surface) return;
    const { editor, view } = surface;
    const { root } = view;
    if (!isEditing) return attachReadOnlyCaret(root, onComposed);
    const selection = view.selection();
    root.contentEditable = 'true';
    editor.lexical.setEditable(true);
    const stop = registerEditing(editor, {
      undo: () => latest.current.undo(),
      redo: () => latest.current.redo(),
      format,
      offsetAt: (x, y) => view.offsetAt(x, y),
    });
    root.focus({ preventScroll: true });
    editor.select(selection ?? { anchor: 0, focus: 0 });
    return () => {
      const before = view.selection();
      stop();
      editor.lexical.setEditable(false);
      root.contentEditable = 'inherit';
      if (before) view.select(before);
    };
  }, [surface, isEditing, onComposed, format]);

  const retry = useCallback(() => void queue?.flush().catch(sayError), [queue, sayError]);
  const discard = useCallback(async () => {
    if (!queue || !surface) return;
    const stored = await guard(call('document.get', { documentId }));
    if (!stored) return;
    queue.discard();
    surface.editor.take(stored);
  }, [queue, surface, call, guard, documentId]);

  return useMemo(
    () => ({
      isEditing,
      setEditing: (next) => {
        if (!next) retry();
        setEditing(next);
      },
      state,
      error,
      retry,
      discard: () => void discard(),
      format,
    }),
    [isEditing, state, error, retry, discard, format],
  );
}

function isEditable(format: TextFormatType): format is EditableFormat {
  return format === 'bold' || format === 'italic';
}
