/**
 * One tab stop for a whole grid of marks, arrow keys inside it: a figure of 200 marks must not cost
 * 200 presses of Tab to get past. Marks are found again in the DOM by their `data-mark`.
 */
import { type KeyboardEvent, useState } from 'react';

export interface GridItem {
  id: string;
  row: number;
  column: number;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The neighbour that a key leads to; at an edge, and for any other key, none. */
export function neighbour<Item extends GridItem>(
  items: readonly Item[],
  from: GridItem,
  key: string,
): Item | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  return items.find((item) => item.row === from.row + step[0] && item.column === from.column + step[1]);
}

export interface RovingFocus<Item> {
  tabIndex(item: Item): 0 | -1;
  onFocus(item: Item): void;
  onKeyDown(event: KeyboardEvent<SVGElement>, item: Item): void;
}

export function useRovingFocus<Item extends GridItem>(items: readonly Item[]): RovingFocus<Item> {
  const [reached, setReached] = useState<string | null>(null);
  const current = items.find((item) => item.id === reached) ?? items[0];
  return {
    tabIndex: (item: Item) => (item === current ? 0 : -1),
    onFocus: (item: Item) => setReached(item.id),
    onKeyDown: (event: KeyboardEvent<SVGElement>, item: Item) => {
      const next = neighbour(items, item, event.key);
      if (!next) return;
      event.preventDefault();
      event.currentTarget.ownerSVGElement?.querySelector<SVGElement>(`[data-mark="${CSS.escape(next.id)}"]`)?.focus();
    },
  };
}
