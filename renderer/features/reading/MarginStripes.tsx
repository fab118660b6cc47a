/**
 * The codings beside the text: a stripe for each, in lanes that never overlap. Drawn is only what is near the screen, in
 * the lanes that it has in the whole text, so that a stripe keeps its lane while one scrolls. Stripes are for the
 * pointer; by keyboard the same codings are in the inspector's list.
 */
import { memo, type ReactNode, useCallback, useRef, useState } from 'react';
import type { CodeIndex } from '../../document/code-index.ts';
import type { Mark } from '../../document/mark.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { colourOf, sentenceOf } from '../../document/wording.ts';
import { strokeOf } from '../../editor/colours.ts';
import { assignLanes } from '../../editor/lanes.ts';
import { overlaps } from '../../editor/offset-map.ts';
import type { TextView } from '../../editor/text-view.ts';
import { cx } from '../../ui/cx.ts';
import styles from './MarginStripes.module.css';
import { useDrawnBeside } from './use-drawn-beside.ts';

interface MarginStripesProps {
  view: TextView;
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

export function MarginStripes({ view, children }: MarginStripesProps) {
  const { coding } = useOpenDocument();
  const index = useDocument((state) => state.index);
  const selectedId = useDocument((state) => state.selectedId);
  const { stripes, count } = useStripes(view);
  const [hoveredId, setHovered] = useState<string | null>(null);

  const lane = Math.min(LANE, LANES_WIDTH / Math.max(count, 1));
  const width = Math.max(count, 1) * lane;
  const named = stripes.filter(({ mark }) => mark.id === selectedId || mark.id === hoveredId);
  const height = stripes.reduce((most, stripe) => Math.max(most, stripe.top + stripe.height), 0);
  const select = useCallback(
    (mark: Mark) => {
      coding.select(mark);
      view.root.focus({ preventScroll: true });
    },
    [coding, view],
  );

  return (
    <div className={cx(styles.margin)}>
      {children}
      <svg width={width} height={height} className={cx(styles.stripes)} aria-hidden="true">
        {stripes.map((stripe) => (
          <StripeOf
            key={stripe.mark.id}
            stripe={stripe}
            width={lane}
            index={index}
            isSelected={stripe.mark.id === selectedId}
            onSelect={select}
            onHover={setHovered}
          />
        ))}
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

interface StripeOfProps {
  stripe: Stripe;
  /** px of a lane. */
  width: number;
  index: CodeIndex;
  isSelected: boolean;
  onSelect: (mark: Mark) => void;
  onHover: (id: string | null) => void;
}

const StripeOf = memo(function StripeOf({ stripe, width, index, isSelected, onSelect, onHover }: StripeOfProps) {
  const { mark, lane, top, height } = stripe;
  const gap = Math.min(WIDEST_GAP, width / 3);
  const x = lane * width;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the inspector's list is the way by keyboard
    <g
      className={cx(styles.stripe, isSelected && styles.selected)}
      // The text keeps its selection and the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onSelect(mark)}
      onPointerEnter={() => onHover(mark.id)}
      onPointerLeave={() => onHover(null)}
    >
      <title>{sentenceOf(mark, index)}</title>
      <rect x={x} y={top} width={width} height={height} fill="transparent" />
      <rect
        x={x}
        y={top}
        width={width - gap}
        height={height}
        rx={Math.min(2, (width - gap) / 2)}
        fill={strokeOf(colourOf(mark, index))}
      />
    </g>
  );
});

/** Measured is only what was not measured before for the same text, set in the same way. */
function useStripes(view: TextView): { stripes: readonly Stripe[]; count: number } {
  const marks = useDocument((state) => state.marks);
  const shown = useDocument((state) => state.shown);
  const blocks = useDocument(({ document }) => document.blocks);
  const [drawn, setDrawn] = useState<{ stripes: readonly Stripe[]; count: number }>({ stripes: [], count: 0 });
  const known = useRef<Measured>({ of: [], stripes: new Map() });

  const draw = useCallback(() => {
    const { top: origin, width, height: textHeight } = view.root.getBoundingClientRect();
    const of = [blocks, shown, width, textHeight];
    const isKnown = of.every((each, order) => each === known.current.of[order]);
    const before = isKnown ? known.current.stripes : new Map<Mark, Stripe>();
    const near = marks.connected(shown);
    const { lanes, count } = assignLanes(near);
    const stripes = near.flatMap((mark, order) => {
      if (!overlaps(mark, shown)) return [];
      const lane = lanes[order] ?? 0;
      const measured = before.get(mark);
      if (measured) return measured.lane === lane ? measured : { ...measured, lane };
      const { top, bottom } = view.extentBeside({
        start: Math.max(mark.start, shown.start),
        end: Math.min(mark.end, shown.end),
      });
      return { mark, lane, top: top - origin, height: Math.max(bottom - top - 1, SHORTEST) };
    });
    known.current = { of, stripes: new Map(stripes.map((stripe) => [stripe.mark, stripe])) };
    setDrawn({ stripes, count });
  }, [view, marks, shown, blocks]);
  useDrawnBeside(view, draw);
  return drawn;
}

interface Measured {
  of: readonly unknown[];
  stripes: ReadonlyMap<Mark, Stripe>;
}

/** How many lanes are taken beside a name that stands there. */
function lanesBeside(stripes: readonly Stripe[], top: number): number {
  return stripes.reduce(
    (most, stripe) =>
      stripe.top < top + NAME_HEIGHT && top < stripe.top + stripe.height ? Math.max(most, stripe.lane + 1) : most,
    0,
  );
}
