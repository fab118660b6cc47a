/** One mark: a bar that ends in its category's sign, with its number. A hollow sign on the baseline is 0. */
import { categorySign } from '../lib/category-sign.ts';
import { Lines } from '../lib/Lines.tsx';
import { round } from '../lib/round.ts';
import type { ChartTheme } from '../lib/theme.ts';
import { SIZE } from './layout.ts';
import type { PlacedMark } from './placed.ts';

const RADIUS = 4.5;
const BAR_HEIGHT = 5;

export function MarkShape({ placed, theme, selected }: { placed: PlacedMark; theme: ChartTheme; selected: boolean }) {
  const { mark, x, y, width, height, centre, end, value } = placed;
  const colour = theme.category[mark.category];
  const zero = mark.count === 0;
  return (
    <>
      {/* Takes the click in all of the cell, and frames the selected mark. */}
      <rect
        x={round(x - 5)}
        y={round(y)}
        width={round(width + 7)}
        height={round(height)}
        rx={3}
        fill="transparent"
        stroke={selected ? theme.accent : 'none'}
        strokeWidth={2}
      />
      {end !== null && !zero && (
        <rect
          x={round(x)}
          y={round(centre - BAR_HEIGHT / 2)}
          width={round(end - x)}
          height={BAR_HEIGHT}
          fill={colour}
        />
      )}
      {end !== null && (
        <path
          d={categorySign(mark.category, end, centre, zero ? RADIUS - 1 : RADIUS)}
          fill={zero ? theme.paper : colour}
          stroke={colour}
          strokeWidth={zero ? 1.25 : 0}
        />
      )}
      {value && <Lines lines={[value]} fontSize={SIZE.value} fill={zero ? theme.muted : theme.ink} />}
    </>
  );
}
