/**
 * What HTML's elements do to text, as browsers show them without any style sheet: which are not seen, which stand
 * on lines of their own, which keep their spaces, which are bold or italic. After the HTML Living Standard, §15.3.
 */
import type { BlockKind } from '../../../../schema/model/document.ts';

/** How the text within an element is shown; inherited by what stands in it. */
export interface Shown {
  hidden: boolean;
  keepsSpaces: boolean;
  bold: boolean;
  italic: boolean;
  kind: BlockKind;
  headingLevel: number;
}

export const BODY: Shown = {
  hidden: false,
  keepsSpaces: false,
  bold: false,
  italic: false,
  kind: 'paragraph',
  headingLevel: 0,
};

const words = (list: string) => new Set(list.split(/\s+/));
/** Neither seen nor part of the text; what only stands in for a film or a script is not seen, what was deleted not meant. */
const HIDDEN = words(
  'script style template title noscript iframe object video audio canvas datalist rp noembed noframes map param del',
);
const BLOCKS = words(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext
  pre search section summary table tbody td textarea tfoot th thead tr ul xmp`,
);
const KEEPS_SPACES = words('pre textarea listing xmp plaintext');
const BOLD = words('b strong');
const ITALIC = words('i em');

export function isBlockElement(name: string): boolean {
  return BLOCKS.has(name);
}

/** Looks at what stands in the tag itself; rules of style sheets are not known here. */
export function shownWithin(name: string, attributes: Record<string, string>, outside: Shown): Shown {
  const style = attributes.style?.toLowerCase() ?? '';
  const heading = /^h([1-6])$/.exec(name);
  const within: Shown = {
    ...outside,
    hidden: outside.hidden || HIDDEN.has(name) || attributes.hidden !== undefined || /display\s*:\s*none/.test(style),
    keepsSpaces: outside.keepsSpaces || KEEPS_SPACES.has(name),
    bold: outside.bold || BOLD.has(name) || /font-weight\s*:\s*(?:bold|[6-9]00)/.test(style),
    italic: outside.italic || ITALIC.has(name) || /font-style\s*:\s*italic/.test(style),
  };
  if (heading) return { ...within, kind: 'heading', headingLevel: Number(heading[1]) };
  if (name === 'li') return { ...within, kind: 'list_item', headingLevel: 0 };
  return name === 'td' || name === 'th' ? { ...within, kind: 'table_cell', headingLevel: 0 } : within;
}
