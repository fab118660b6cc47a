/**
 * The colours and fonts of every figure. In the window they follow the tokens, so a figure is dark
 * in the dark; in a file they are written out, so the file stands alone in a journal. The hue of a
 * work category is its facet's, the same in every figure and in the codebook.
 */
import { FACETS } from '../../schema/domain/facets.ts';
import type { WorkCategory } from '../../schema/model/coding.ts';

export interface ChartTheme {
  paper: string;
  ink: string;
  /** Secondary text. */
  muted: string;
  /** The hatching of "no data". */
  hatch: string;
  /** Selection. */
  accent: string;
  category: Record<WorkCategory, string>;
  fontFamily: string;
}

function hue(category: WorkCategory): string {
  const facet = FACETS.find((one) => one.workCategory === category);
  if (!facet) throw new Error(`No facet for ${category}`);
  return facet.colour;
}

/** For paper: text at 7:1 and more against white, marks at 4.5:1 and more. */
export const paperTheme: ChartTheme = {
  paper: '#ffffff',
  ink: '#1c1c1e',
  muted: '#505057',
  hatch: '#a8a8b0',
  accent: '#0d5064',
  category: {
    creating: hue('creating'),
    maintaining: hue('maintaining'),
    disrupting: hue('disrupting'),
  },
  fontFamily: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif",
};

const token = (name: string, fallback: string) => `var(--${name}, ${fallback})`;

/** For the window: the tokens of renderer/ui/tokens.css. */
export const windowTheme: ChartTheme = {
  paper: token('figure-paper', paperTheme.paper),
  ink: token('figure-ink', paperTheme.ink),
  muted: token('figure-muted', paperTheme.muted),
  hatch: token('figure-hatch', paperTheme.hatch),
  accent: token('figure-accent', paperTheme.accent),
  category: {
    creating: token('figure-creating', paperTheme.category.creating),
    maintaining: token('figure-maintaining', paperTheme.category.maintaining),
    disrupting: token('figure-disrupting', paperTheme.category.disrupting),
  },
  fontFamily: token('figure-font', paperTheme.fontFamily),
};
