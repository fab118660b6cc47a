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
  accent: '#1b5fa8',
  category: { creating: '#0b6e74', maintaining: '#9a5b00', disrupting: '#a62a5c' },
  fontFamily: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
};

const token = (name: string, fallback: string) => `var(--${name}, ${fallback})`;

/** For the window: the same colours wherever renderer/ui/tokens.css does not say otherwise. */
export const windowTheme: ChartTheme = {
  paper: token('figure-paper', paperTheme.paper),
  ink: token('figure-ink', paperTheme.ink),
  muted: token('figure-muted', paperTheme.muted),
  rule: token('figure-rule', paperTheme.rule),
  hatch: token('figure-hatch', paperTheme.hatch),
  accent: token('figure-accent', paperTheme.accent),
  category: {
    creating: token('figure-creating', paperTheme.category.creating),
    maintaining: token('figure-maintaining', paperTheme.category.maintaining),
    disrupting: token('figure-disrupting', paperTheme.category.disrupting),
  },
  fontFamily: token('figure-font', paperTheme.fontFamily),
};
