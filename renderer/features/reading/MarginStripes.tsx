/**
 * The codings beside the text: a stripe for each, in lanes that never overlap. Lanes are given over
 * the whole text, so that a stripe keeps its lane while one scrolls; drawn is only what is near.
 * Stripes are for the pointer; by keyboard the same codings are in the inspector's list.
 */
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { strokeOf } from '../../editor/colours.ts';
import { assignLanes } from '../../editor/lanes.ts';
import { overlaps, type Span } from '../../editor/offset-map.ts';
import type { TextView } from '../../editor/text-view.ts';
import { cx } from '../../ui/cx.ts';
import type { CodeIndex } from '../coding/code-index.ts';
import type { Mark } from '../coding/marks.ts';
import { colourOf, sentenceOf } from '../coding/wording.ts';
import styles from './MarginStripes.module.css';
import { useDrawnBeside } from './use-drawn-beside.ts';

interface MarginStripesProps {
  view: TextView;
  /** The part of the text for which stripes are drawn. */
  shown: Span;
  marks: readonly Mark[];
  index: CodeIndex;
  selectedId: string | null;
  onSelect: (mark: Mark) => void;
  /** What else stands beside the text, from the text's top. */
  children: ReactNode;
}

interface Stripe {
  mark: Mark;
  lane: number;
  /** px from the text's top. */
  top: number;
  height: number;
}

/** px: all lanes together, one lane at most, the space between two. */
const LANES_WIDTH = 96;
const LANE = 10;
const WIDEST_GAP = 4;
const SHORTEST = 6;
/** px: a name's three lines, and the least width in which one can be read. */
const NAME_HEIGHT = 54;
const NAME_WIDTH = 76;

export function MarginStripes({ view, shown, marks, index, selectedId, onSelect, children }: MarginStripesProps) {
  const { lanes, count } = useMemo(() => assignLanes(marks), [marks]);
  const [stripes, setStripes] = useState<Stripe[]>([]);
  const [hoveredId, setHovered] = useState<string | null>(null);

  const draw = useCallback(() => {
    const origin = view.root.getBoundingClientRect().top;
    const drawn = marks.flatMap((mark, order) => {
      if (!overlaps(mark, shown)) return [];
      const { top, bottom } = view.extentBeside({
        start: Math.max(mark.start, shown.start),
        end: Math.min(mark.end, shown.end),
      });
      const height = Math.max(bottom - top - 1, SHORTEST);
      return [{ mark, lane: lanes[order] ?? 0, top: top - origin, height }];
    });
    setStripes(drawn);
  }, [view, marks, lanes, shown]);
  useDrawnBeside(view, draw);

  const lane = Math.min(LANE, LANES_WIDTH / Math.max(count, 1));
  const gap = Math.min(WIDEST_GAP, lane / 3);
  const width = Math.max(count, 1) * lane;
  const named = stripes.filter(({ mark }) => mark.id === selectedId || mark.id === hoveredId);
  const height = stripes.reduce((most, stripe) => Math.max(most, stripe.top + stripe.height), 0);

  return (
    <div className={cx(styles.margin)}>
      {children}
      <svg width={width} height={height} className={cx(styles.stripes)} aria-hidden="true">
        {stripes.map(({ mark, lane: place, top, height: length }) => {
          const isSelected = mark.id === selectedId;
          const x = place * lane;
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the inspector's list is the way by keyboard
            <g
              key={mark.id}
              className={cx(styles.stripe, isSelected && styles.selected)}
              // The text keeps its selection and the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onSelect(mark)}
              onPointerEnter={() => setHovered(mark.id)}
              onPointerLeave={() => setHovered(null)}
            >
              <title>{sentenceOf(mark, index)}</title>
              <rect x={x} y={top} width={lane} height={length} fill="transparent" />
              <rect
                x={x}
                y={top}
                width={lane - gap}
                height={length}
                rx={Math.min(2, (lane - gap) / 2)}
                fill={strokeOf(colourOf(mark, index))}
              />
            </g>
          );
        })}
      </svg>
      {named.map(({ mark, top }) => (
        <div
          key={mark.id}
          className={cx(styles.name, mark.id === selectedId && styles.selectedName)}
          style={{
            insetBlockStart: `${top}px`,
            insetInlineStart: `min(${lanesBeside(stripes, top) * lane + 4}px, calc(100% - ${NAME_WIDTH}px))`,
          }}
          aria-hidden="true"
        >
          {sentenceOf(mark, index)}
        </div>
      ))}
    </div>
  );
}

/** How many lanes are taken beside a name that stands there. */
function lanesBeside(stripes: readonly Stripe[], top: number): number {
  return stripes.reduce(
    (most, stripe) =>
      stripe.top < top + NAME_HEIGHT && top < stripe.top + stripe.height ? Math.max(most, stripe.lane + 1) : most,
    0,
  );
}
