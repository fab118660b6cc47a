/**
 * Keys that work everywhere. `Mod` is ⌘ on a Mac and Ctrl elsewhere. Text fields keep the keys that
 * edit their text.
 */
import { useEffect } from 'react';

const isMac = /Mac/.test(navigator.platform);

export interface Shortcut {
  /** As in KeyboardEvent.key, lower case. */
  key: string;
  mod?: boolean;
  shift?: boolean;
}

export function shortcutText({ key, mod = false, shift = false }: Shortcut): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  if (isMac) return `${shift ? '⇧' : ''}${mod ? '⌘' : ''}${name}`;
  return [mod && 'Ctrl', shift && 'Shift', name].filter(Boolean).join('+');
}

/** True where typing changes text, so that Undo there means the typing. */
export function isTextEntry(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target instanceof HTMLInputElement)
    return !target.readOnly && !/^(button|checkbox|color|radio|range)$/.test(target.type);
  return target instanceof HTMLElement && target.isContentEditable && target.getAttribute('aria-readonly') !== 'true';
}

export interface Binding {
  shortcut: Shortcut;
  run: () => void;
  /** The key edits text; leave it to text fields. */
  yieldsToText?: boolean;
}

export function useShortcuts(bindings: readonly Binding[]): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const mod = isMac ? event.metaKey : event.ctrlKey;
      const binding = bindings.find(
        ({ shortcut }) =>
          shortcut.key.toLowerCase() === event.key.toLowerCase() &&
          (shortcut.mod ?? false) === mod &&
          (shortcut.shift ?? false) === event.shiftKey,
      );
      if (!binding || (binding.yieldsToText && isTextEntry(event.target))) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [bindings]);
}
