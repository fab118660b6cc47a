/** Lines of SVG text. Text stays text, so that a figure can be searched, read aloud and edited. */
import type { SVGAttributes } from 'react';
import { round } from './round.ts';
import type { TextLine } from './text.ts';

export function Lines({ lines, ...attributes }: { lines: readonly TextLine[] } & SVGAttributes<SVGTextElement>) {
  return lines.map(({ x, y, text }) => (
    <text key={y} x={round(x)} y={round(y)} {...attributes}>
      {text}
    </text>
  ));
}
