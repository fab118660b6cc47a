/**
 * Edit mode of the open document: the same editor, editable. What is typed is saved by itself; whatever else is done
 * in the study waits for it. Undo and redo are the study's.
 */
import { $getSelection, $isRangeSelection, type TextFormatType } from 'lexical';
import type { EditableFormat } from '../../schema/model/editing.ts';
import { registerEditing } from '../editor/editing-commands.ts';
import { attachReadOnlyCaret } from '../editor/read-only-caret.ts';
import { SaveQueue } from '../editor/save-queue.ts';
import type { DocumentReader } from './document-reader.ts';
import type { DocumentState, Surface, Surroundings } from './document-state.ts';
import { holdableInput } from './holdable-input.ts';
import { createSender } from './sender.ts';
import type { Store } from './store.ts';

/** ms after the last save in which typing may go on without the study being read anew in between. */
const SETTLED_AFTER = 400;

export class EditMode {
  readonly #store: Store<DocumentState>;
  readonly #reader: DocumentReader;
  readonly #around: Surroundings;
  #queue: SaveQueue | null = null;
  /** Ends the mode that the text on the page is in. */
  #leaveMode = () => {};
  #onComposed: (text: string) => void = () => {};
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(store: Store<DocumentState>, reader: DocumentReader, around: Surroundings) {
    this.#store = store;
    this.#reader = reader;
    this.#around = around;
  }

  /** Follows what is typed into a text on the page. `onComposed` gets what was composed while it could not be edited. */
  attach(surface: Surface, onComposed: (text: string) => void): () => void {
    const { editor, view } = surface;
    const { client } = this.#around;
    const documentId = this.#store.state.document.id;
    const queue = new SaveQueue(createSender(client.call, documentId), (state, error) => this.#show(state, error));
    this.#queue = queue;
    this.#onComposed = onComposed;
    const flush = this.retry;
    const unlisten = editor.onChange(({ edits }) => queue.add(edits));
    const input = holdableInput(view.root);
    const unregister = client.pendingWork.addText({
      finish: () => queue.flush(),
      hold: input.hold,
      release: async () => {
        try {
          // What could not be stored before stopped the command, and stays on the screen.
          if (queue.state === 'failed') return;
          const stored = await client.call('document.get', { documentId });
          const isHere = document.activeElement === view.root;
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
    const onHide = () => document.visibilityState === 'hidden' && flush();
    const hold = () => queue.hold(true);
    const release = () => queue.hold(false);
    view.root.addEventListener('blur', flush);
    view.root.addEventListener('compositionstart', hold);
    view.root.addEventListener('compositionend', release);
    document.addEventListener('visibilitychange', onHide);
    this.#leaveMode = attachReadOnlyCaret(view.root, onComposed);
    return () => {
      this.#leaveMode();
      this.#leaveMode = () => {};
      flush();
      unlisten();
      unregister();
      input.detach();
      view.root.removeEventListener('blur', flush);
      view.root.removeEventListener('compositionstart', hold);
      view.root.removeEventListener('compositionend', release);
      document.removeEventListener('visibilitychange', onHide);
    };
  }

  setEditing(isEditing: boolean): void {
    const { surface } = this.#store.state;
    if (!surface || this.#store.state.isEditing === isEditing) return;
    if (!isEditing) this.retry();
    this.#leaveMode();
    this.#leaveMode = isEditing
      ? this.#makeEditable(surface)
      : attachReadOnlyCaret(surface.view.root, this.#onComposed);
    this.#store.set({ isEditing, said: this.#around.t(isEditing ? 'editing:began' : 'editing:ended') });
  }

  /** Sends what is not stored yet. */
  readonly retry = (): void => void this.#queue?.flush().catch(this.#around.sayError);

  /** Lets go of what could not be saved and shows the stored text. */
  async discard(): Promise<void> {
    const { client, guard } = this.#around;
    const { surface, document } = this.#store.state;
    const stored = await guard(client.call('document.get', { documentId: document.id }));
    if (!stored || !surface) return;
    this.#queue?.discard();
    surface.editor.take(stored);
  }

  readonly format = (wanted: TextFormatType): void => {
    const { client, guard, t } = this.#around;
    const { surface, document } = this.#store.state;
    const selection = surface?.editor.selection();
    if (!surface || !isEditable(wanted)) return;
    if (!selection || selection.start === selection.end) {
      this.#store.set({ said: t('editing:selectFirst') });
      return;
    }
    const isOn = surface.editor.lexical.getEditorState().read(() => {
      const now = $getSelection();
      return $isRangeSelection(now) && now.hasFormat(wanted);
    });
    const { start, end } = selection;
    void guard(client.call('document.setFormat', { documentId: document.id, start, end, format: wanted, on: !isOn }));
  };

  /** The element is the same in both modes, and so are selection and scroll position. Returns what ends the mode. */
  #makeEditable({ editor, view }: Surface): () => void {
    const { root } = view;
    const selection = view.selection();
    root.contentEditable = 'true';
    editor.lexical.setEditable(true);
    const stop = registerEditing(editor, {
      undo: this.#around.undo,
      redo: this.#around.redo,
      format: this.format,
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
  }

  #show(state: DocumentState['saving']['state'], error: unknown): void {
    this.#store.set({ saving: { state, error } });
    clearTimeout(this.#settling);
    if (state === 'saved') this.#settling = setTimeout(() => this.#reader.pause(false), SETTLED_AFTER);
    else this.#reader.pause(true);
  }
}

function isEditable(format: TextFormatType): format is EditableFormat {
  return format === 'bold' || format === 'italic';
}
