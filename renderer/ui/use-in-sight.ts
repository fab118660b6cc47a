/**
 * Which rows or columns of a long grid are drawn: those in sight, some around them, and those that must always be there,
 * such as the one with the focus. All lie along one axis of the element that scrolls.
 */
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect } from 'react';

interface InSight {
  box: RefObject<HTMLElement | null>;
  count: number;
  /** In pixels; another function measures anew. */
  size: (index: number) => number;
  /** So many before and after those in sight. */
  around: number;
  /** Indexes that are drawn wherever they are; those out of bounds are left out. */
  always: readonly number[];
  horizontal?: boolean;
}

export function useInSight(asked: InSight): Virtualizer<HTMLElement, Element> {
  const { box, count, size, around, always, horizontal = false } = asked;
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count,
    horizontal,
    getScrollElement: () => box.current,
    estimateSize: size,
    overscan: around,
    rangeExtractor: (range) => drawn(range, always),
    initialRect: { width: 900, height: 600 },
    // Drawing need not hold scrolling up, since what lies around is there already.
    useFlushSync: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are asked for again when they are others
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  return virtualizer;
}

/** In order, each once. */
export function drawn(range: Range, always: readonly number[]): number[] {
  const there = always.filter((index) => index >= 0 && index < range.count);
  return [...new Set([...there, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
}
