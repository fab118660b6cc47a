/**
 * The second sign of a work category beside its hue, for readers who print in grey or do not see
 * the hues apart: a circle creates, a square maintains, a triangle disrupts.
 */
import type { WorkCategory } from '../../schema/model/coding.ts';
import { round } from './round.ts';

/** An SVG path around (x, y), about `2 × radius` wide. The three cover about the same area. */
export function categorySign(category: WorkCategory, x: number, y: number, radius: number): string {
  switch (category) {
    case 'creating': {
      const r = round(radius);
      return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    }
    case 'maintaining': {
      const side = round(1.76 * radius);
      return `M${round(x - side / 2)} ${round(y - side / 2)}h${side}v${side}h${-side}z`;
    }
    case 'disrupting': {
      const half = 1.18 * radius;
      const foot = round(y + 0.72 * half);
      return `M${round(x - half)} ${foot}L${round(x)} ${round(y - 1.02 * half)}L${round(x + half)} ${foot}z`;
    }
  }
}
