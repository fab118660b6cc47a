/**
 * A caret and selection by keyboard in text that cannot change. An EditContext makes the element an
 * editing host for the browser (arrows, words, lines, pages, Shift to extend, a visible caret, a
 * screen reader's text cursor), while whatever is typed, pasted, dropped or composed goes to the
 * context instead of the page. Faster and safer than contenteditable with its input events stopped,
 * since a composition cannot be stopped there.
 */

interface EditContextLike extends EventTarget {
  updateText(start: number, end: number, text: string): void;
}
declare global {
  interface HTMLElement {
    editContext: EditContextLike | null;
  }
  var EditContext: { new (): EditContextLike };
}

/** `onText` gets what arrives without a key of its own: from dead keys, input methods, a character picker. */
export function attachReadOnlyCaret(element: HTMLElement, onText: (text: string) => void): () => void {
  const context = new EditContext();
  let isComposing = false;
  const onUpdate = (event: Event) => {
    const { text } = event as Event & { text: string };
    if (isComposing || text === '') return;
    // Text that stayed in the context would be offered to the next composition.
    context.updateText(0, Number.MAX_SAFE_INTEGER, '');
    onText(text);
  };
  const onStart = () => {
    isComposing = true;
  };
  const onEnd = (event: Event) => {
    isComposing = false;
    context.updateText(0, Number.MAX_SAFE_INTEGER, '');
    onText((event as CompositionEvent).data);
  };
  const refuse = (event: Event) => event.preventDefault();
  // The browser takes a press inside the selection for the beginning of dragging text away, which cannot be done
  // here: it must begin a new selection, as when part of what was just coded gets a code of its own.
  const beginAnew = ({ button, shiftKey }: MouseEvent) => {
    if (button === 0 && !shiftKey) document.getSelection()?.removeAllRanges();
  };
  context.addEventListener('textupdate', onUpdate);
  context.addEventListener('compositionstart', onStart);
  context.addEventListener('compositionend', onEnd);
  for (const type of CHANGING) element.addEventListener(type, refuse);
  element.addEventListener('mousedown', beginAnew);
  element.editContext = context;
  return () => {
    element.editContext = null;
    element.removeEventListener('mousedown', beginAnew);
    for (const type of CHANGING) element.removeEventListener(type, refuse);
  };
}

const CHANGING = ['paste', 'drop', 'dragstart'];
