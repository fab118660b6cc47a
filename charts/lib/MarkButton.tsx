/** A mark of a figure that opens what is behind it, by mouse and keyboard; one tab stop is shared by all marks. */
import type { ReactNode } from 'react';
import type { GridItem, RovingFocus } from './use-roving-focus.ts';

interface MarkButtonProps<Mark> {
  placed: Mark;
  focus: RovingFocus<Mark>;
  isSelected: boolean;
  /** Without it there is nothing behind the mark. */
  onOpen: (() => void) | undefined;
  children: ReactNode;
}

export function MarkButton<Mark extends GridItem & { description: string }>({
  placed,
  focus,
  isSelected,
  onOpen,
  children,
}: MarkButtonProps<Mark>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
    <g
      data-mark={placed.id}
      role="button"
      tabIndex={focus.tabIndex(placed)}
      aria-label={placed.description}
      aria-pressed={isSelected}
      aria-disabled={!onOpen}
      cursor={onOpen ? 'pointer' : 'default'}
      onClick={onOpen}
      onFocus={() => focus.onFocus(placed)}
      onKeyDown={(event) => {
        focus.onKeyDown(event, placed);
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen?.();
      }}
    >
      <title>{placed.description}</title>
      {children}
    </g>
  );
}
