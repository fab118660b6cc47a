/**
 * Draws "institutional work by level over waves". The window and the command line draw with this
 * same component: colours come with the theme, words with the labels, places from the layout.
 * With `onMark` every mark can be reached and opened by mouse and keyboard; without it the figure is a picture.
 */
import { useId, useMemo } from 'react';
import type { FigureLabels } from '../../../schema/domain/figure-labels.ts';
import { markId } from '../../../schema/domain/work-by-level.ts';
import type { Mark, MarkKey, WorkByLevelFigure } from '../../../schema/model/figure.ts';
import { Lines } from '../lib/Lines.tsx';
import { type ChartTheme, windowTheme } from '../lib/theme.ts';
import { useRovingFocus } from '../lib/use-roving-focus.ts';
import { County } from './County.tsx';
import { layoutWorkByLevel, SIZE } from './layout.ts';
import { MarkShape } from './MarkShape.tsx';

export interface WorkByLevelChartProps {
  figure: WorkByLevelFigure;
  labels: FigureLabels;
  /** Pixels; the figure may need more and then is wider. */
  width: number;
  theme?: ChartTheme;
  /** Called for a mark with a count, also for 0. */
  onMark?: (mark: Mark) => void;
  selected?: MarkKey | null;
}

export function WorkByLevelChart({
  figure,
  labels,
  width,
  theme = windowTheme,
  onMark,
  selected,
}: WorkByLevelChartProps) {
  const layout = useMemo(() => layoutWorkByLevel(figure, labels, width), [figure, labels, width]);
  const focus = useRovingFocus(layout.marks);
  const id = useId();
  const hatchId = `${id}hatch`;
  const selectedId = selected ? markId(selected) : null;

  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={onMark ? 'group' : 'img'}
      aria-labelledby={`${id}title ${id}description`}
      fontFamily={theme.fontFamily}
      fill={theme.ink}
    >
      <title id={`${id}title`}>{`${labels.title}. ${labels.unit}`}</title>
      <desc id={`${id}description`}>{labels.caption.join(' ')}</desc>
      <defs>
        <pattern id={hatchId} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={6} stroke={theme.hatch} strokeWidth={2} />
        </pattern>
      </defs>
      <rect width={layout.width} height={layout.height} fill={theme.paper} />
      <Lines lines={layout.title} fontSize={SIZE.title} fontWeight={700} />
      <Lines lines={layout.unit} fontSize={SIZE.unit} fill={theme.muted} />
      <Lines lines={layout.nothing} fontSize={SIZE.unit} />
      {layout.counties.map((county) => (
        <County key={county.id} county={county} right={layout.width} theme={theme} hatchId={hatchId} />
      ))}
      {layout.marks.map((placed) => {
        const shape = <MarkShape placed={placed} theme={theme} selected={placed.id === selectedId} />;
        if (!onMark) return <g key={placed.id}>{shape}</g>;
        const open = placed.mark.count === null ? undefined : () => onMark(placed.mark);
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button element.
          <g
            key={placed.id}
            data-mark={placed.id}
            role="button"
            tabIndex={focus.tabIndex(placed)}
            aria-label={placed.description}
            aria-pressed={placed.id === selectedId}
            aria-disabled={!open}
            cursor={open ? 'pointer' : 'default'}
            onClick={open}
            onFocus={() => focus.onFocus(placed)}
            onKeyDown={(event) => {
              focus.onKeyDown(event, placed);
              if (event.key !== 'Enter' && event.key !== ' ') return;
              event.preventDefault();
              open?.();
            }}
          >
            <title>{placed.description}</title>
            {shape}
          </g>
        );
      })}
      <Lines lines={layout.caption} fontSize={SIZE.caption} fill={theme.muted} />
    </svg>
  );
}
