/**
 * The colours and fonts of every figure. In the window they follow the tokens, so a figure is dark
 * in the dark; in a file they are written out, so the file stands alone in a journal. The hue of a
 * work category is the same in every figure.
 */
import type { WorkCategory } from '../../../schema/model/coding.ts';

export interface ChartTheme {
  paper: string;
  ink: string;
  /** Secondary text. */
  muted: string;
  /** Guide lines and baselines. */
  rule: string;
  /** The hatching of "no data". */
  hatch: string;
  /** Selection. */
  accent: string;
  category: Record<WorkCategory, string>;
  fontFamily: string;
}

/** For paper: text at 7:1 and more against white, marks at 4.5:1 and more. */
export const paperTheme: ChartTheme = {
  paper: '#ffffff',
  ink: '#1c1c1e',
  muted: '#505057',
  rule: '#c9c9ce',
  hatch: '#a8a8b0',
  accent: '#0d5064',
  category: { creating: '#1f6f54', maintaining: '#2f5c9e', disrupting: '#a4481c' },
  fontFamily: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
};

const token = (name: string, fallback: string) => `var(--${name}, ${fallback})`;

/** For the window: the tokens of renderer/ui/tokens.css. */
export const windowTheme: ChartTheme = {
  paper: token('paper', paperTheme.paper),
  ink: token('text', paperTheme.ink),
  muted: token('text-muted', paperTheme.muted),
  rule: token('line', paperTheme.rule),
  hatch: token('text-disabled', paperTheme.hatch),
  accent: token('accent', paperTheme.accent),
  category: {
    creating: token('work-creating', paperTheme.category.creating),
    maintaining: token('work-maintaining', paperTheme.category.maintaining),
    disrupting: token('work-disrupting', paperTheme.category.disrupting),
  },
  fontFamily: token('font-ui', paperTheme.fontFamily),
};
