/** Keeps keys and clipboard from a text for the moment in which it becomes another one. */

const CHANGING = ['keydown', 'beforeinput', 'paste', 'cut', 'drop'];

export interface HoldableInput {
  hold: () => void;
  release: () => void;
  detach: () => void;
}

export function holdableInput(root: HTMLElement): HoldableInput {
  let held = 0;
  const refuse = (event: Event) => {
    // A second Ctrl+Z is meant for the study.
    const isShortcut = event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey || event.altKey);
    if (held === 0 || isShortcut) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // On the way down to the text, before the editor hears of it.
  const around = root.parentElement ?? root;
  for (const type of CHANGING) around.addEventListener(type, refuse, true);
  return {
    hold: () => {
      held += 1;
    },
    release: () => {
      held -= 1;
    },
    detach: () => {
      for (const type of CHANGING) around.removeEventListener(type, refuse, true);
    },
  };
}
