/**
 * Draws "institutional work by level over waves". The window and the command line draw with this
 * same component: colours come with the theme, words with the labels, places from the layout.
 * With `onMark` every mark can be reached and opened by mouse and keyboard; without it the figure is a picture.
 */
import { useMemo } from 'react';
import { markId } from '../../schema/figures/work-by-level/count.ts';
import type { FigureLabels } from '../../schema/figures/work-by-level/labels.ts';
import type { FigureMark, FigureMarkKey, WorkByLevelFigure } from '../../schema/figures/work-by-level/model.ts';
import { Figure } from '../lib/Figure.tsx';
import { MarkButton } from '../lib/MarkButton.tsx';
import { type ChartTheme, windowTheme } from '../lib/theme.ts';
import { useRovingFocus } from '../lib/use-roving-focus.ts';
import { County } from './County.tsx';
import { EventKey } from './Events.tsx';
import { layoutWorkByLevel, SIZE } from './layout.ts';
import { MarkShape } from './MarkShape.tsx';
import type { PlacedMark } from './placed.ts';

export interface WorkByLevelChartProps {
  figure: WorkByLevelFigure;
  labels: FigureLabels;
  /** Pixels; the figure may need more and then is wider. */
  width: number;
  theme?: ChartTheme;
  /** Called for a mark with a count, also for 0. */
  onMark?: (mark: FigureMark) => void;
  selected?: FigureMarkKey | null;
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
  const selectedId = selected ? markId(selected) : null;

  const drawMark = (placed: PlacedMark) => {
    const isSelected = placed.id === selectedId;
    const shape = <MarkShape placed={placed} theme={theme} selected={isSelected} />;
    if (!onMark) return <g key={placed.id}>{shape}</g>;
    const open = placed.mark.count === null ? undefined : () => onMark(placed.mark);
    return (
      <MarkButton key={placed.id} placed={placed} focus={focus} isSelected={isSelected} onOpen={open}>
        {shape}
      </MarkButton>
    );
  };
  return (
    <Figure
      labels={{ ...labels, caption: labels.spoken }}
      layout={layout}
      size={SIZE}
      theme={theme}
      isInteractive={onMark !== undefined}
    >
      {(hatchId) => (
        <>
          {layout.counties.map((county) => (
            <County key={county.id} county={county} right={layout.width} theme={theme} hatchId={hatchId} />
          ))}
          {layout.marks.map(drawMark)}
          <EventKey entries={layout.key} theme={theme} />
        </>
      )}
    </Figure>
  );
}
