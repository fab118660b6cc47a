/**
 * Paints spans of the text through the CSS Custom Highlight API: one Highlight per colour, changed
 * range by range, so that a new coding touches one of them. One per coding would take seconds, and
 * even one per code costs a frame whenever the text is styled anew. The page's DOM stays as Lexical
 * made it. Rules live in a constructed style sheet, which a strict content policy allows.
 */
import type { Edit } from '../../schema/model/editing.ts';
import { mapSpanThrough } from '../../schema/text/map-span.ts';
import type { Span } from '../../schema/text/span.ts';
import { tintOf } from './colours.ts';
import type { TextView } from './text-view.ts';

/** A span in a code's colour ("#rrggbb"); the same colour over the same span is painted once. */
export interface Tint extends Span {
  colour: string;
}

/** Names that the style sheet of the reading view knows. */
export const OVERLAYS = [
  'speaker-label',
  'markup',
  'timestamp',
  'heard-turn',
  'selected-coding',
  'coding-target',
  'match',
  'found-place',
] as const;
export type Overlay = (typeof OVERLAYS)[number];

/**
 * Attributes of an element around the text. Highlights are styled on it alone and inherited from
 * there: a hundred such rules matched on every element of a long text take seconds, and on the text
 * itself they would be worked out anew whenever it gets or loses the focus.
 */
export const HIGHLIGHT_SCOPE = { 'data-highlight-scope': '' } as const;

const keyOf = ({ colour, start, end }: Tint) => `${colour} ${start} ${end}`;
const highlightOf = (colour: string) => `tint-${colour.slice(1)}`;

export class HighlightPainter {
  readonly #view: TextView;
  readonly #rules = new CSSStyleSheet();
  readonly #colours = new Set<string>();
  readonly #painted = new Map<string, Tint & { range: StaticRange }>();
  readonly #highlights = new Map<string, Highlight>();

  constructor(view: TextView) {
    this.#view = view;
    document.adoptedStyleSheets.push(this.#rules);
  }

  /** Makes rules for these colours; colours that are painted later need not wait for one then. */
  prepare(colours: Iterable<string>): void {
    for (const colour of colours) {
      if (this.#colours.has(colour)) continue;
      this.#colours.add(colour);
      this.#rules.insertRule(
        `[data-highlight-scope]::highlight(${highlightOf(colour)}){background-color:${tintOf(colour)}}`,
      );
    }
  }

  /** Makes the page show exactly these tints, touching only what differs. */
  paint(tints: readonly Tint[]): void {
    this.prepare(tints.map(({ colour }) => colour));
    const wanted = new Set<string>();
    for (const tint of tints) {
      const key = keyOf(tint);
      wanted.add(key);
      if (this.#painted.has(key)) continue;
      const range = this.#view.staticRange(tint);
      this.#painted.set(key, { ...tint, range });
      this.#highlight(tint.colour).add(range);
    }
    for (const [key, { colour, range }] of this.#painted) {
      if (wanted.has(key)) continue;
      this.#painted.delete(key);
      this.#highlights.get(colour)?.delete(range);
    }
  }

  /**
   * After an edit: what was painted is painted at the places it has now. Only ranges in elements that were touched
   * (by index; null when elements came or went) are dropped, for `paint` to make anew.
   */
  follow(edits: readonly Edit[], touched: readonly number[] | null): void {
    const elements = touched?.map((index) => this.#view.element(index));
    const isTouched = ({ startContainer, endContainer }: StaticRange) =>
      !elements || elements.some((element) => element?.contains(startContainer) || element?.contains(endContainer));
    const before = [...this.#painted.values()];
    this.#painted.clear();
    for (const painted of before) {
      const span = mapSpanThrough(painted, edits);
      const key = span && keyOf({ ...span, colour: painted.colour });
      if (!key || isTouched(painted.range) || this.#painted.has(key)) {
        this.#highlights.get(painted.colour)?.delete(painted.range);
      } else this.#painted.set(key, { ...painted, ...span });
    }
  }

  /** Shows an overlay on these spans only; overlays lie above the codes. */
  overlay(name: Overlay, spans: readonly Span[]): void {
    if (spans.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...spans.map((span) => this.#view.staticRange(span)));
    highlight.priority = OVERLAYS.indexOf(name) + 1;
    CSS.highlights.set(name, highlight);
  }

  destroy(): void {
    for (const colour of this.#highlights.keys()) CSS.highlights.delete(highlightOf(colour));
    for (const name of OVERLAYS) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#rules);
  }

  #highlight(colour: string): Highlight {
    const known = this.#highlights.get(colour);
    if (known) return known;
    const created = new Highlight();
    this.#highlights.set(colour, created);
    CSS.highlights.set(highlightOf(colour), created);
    return created;
  }
}
