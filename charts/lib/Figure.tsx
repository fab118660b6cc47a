/**
 * What every figure has around its drawing: its name for those who do not see it, paper, title and unit above, the
 * caption below. The drawing is given the id of the hatching that stands for "no data".
 */
import { type ReactNode, useId } from 'react';
import { Lines } from './Lines.tsx';
import type { TextLine } from './text.ts';
import type { ChartTheme } from './theme.ts';

interface FigureProps {
  labels: { title: string; unit: string; caption: readonly string[] };
  layout: {
    width: number;
    height: number;
    title: TextLine[];
    unit: TextLine[];
    caption: TextLine[];
    /** In place of the drawing. */
    nothing: TextLine[];
  };
  /** Font sizes. */
  size: { title: number; unit: number; caption: number };
  theme: ChartTheme;
  /** Its marks can be opened; else it is a picture. */
  isInteractive: boolean;
  children: (hatchId: string) => ReactNode;
}

export function Figure({ labels, layout, size, theme, isInteractive, children }: FigureProps) {
  const id = useId();
  const hatchId = `${id}hatch`;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role={isInteractive ? 'group' : 'img'}
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
      <Lines lines={layout.title} fontSize={size.title} fontWeight={700} />
      <Lines lines={layout.unit} fontSize={size.unit} fill={theme.muted} />
      <Lines lines={layout.nothing} fontSize={size.unit} />
      {children(hatchId)}
      <Lines lines={layout.caption} fontSize={size.caption} fill={theme.muted} />
    </svg>
  );
}
