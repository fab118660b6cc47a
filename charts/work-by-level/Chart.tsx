/**
 * Draws "institutional work by level over waves". The window and the command line draw with this same component: colours
 * come with the theme, words with the labels, places from the layout. A mark with a count opens, also one of 0.
 */
import { useMemo } from 'react';
import type { DrawingProps } from '../drawing.ts';
import { Figure } from '../lib/Figure.tsx';
import { MarkButton } from '../lib/MarkButton.tsx';
import { useRovingFocus } from '../lib/use-roving-focus.ts';
import { County } from './County.tsx';
import { EventKey } from './Events.tsx';
import { layoutWorkByLevel, SIZE } from './layout.ts';
import { MarkShape } from './MarkShape.tsx';
import type { PlacedMark } from './placed.ts';

export function WorkByLevelChart({
  data,
  words,
  width,
  theme,
  onMark,
  selected,
}: DrawingProps<'work-by-level-over-waves'>) {
  const layout = useMemo(() => layoutWorkByLevel(data, words, width), [data, words, width]);
  const focus = useRovingFocus(layout.marks);

  const drawMark = (placed: PlacedMark) => {
    const isSelected = placed.id === selected;
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
      labels={{ ...words, caption: words.spoken }}
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
