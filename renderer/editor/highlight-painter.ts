/**
 * Paints spans of the text through the CSS Custom Highlight API: one Highlight per code (one per
 * coding would take seconds), changed range by range, so that a new coding touches one of them.
 * The page's DOM stays as Lexical made it. Rules live in a constructed style sheet, which a strict
 * content policy allows.
 */
import { tintOf } from './colours.ts';
import type { Span } from './offset-map.ts';
import type { TextView } from './text-view.ts';

/** A span in the tint of a code; the same code over the same span is painted once. */
export interface Tint extends Span {
  codeId: string;
}

/** Names that the style sheet of the reading view knows. */
export const OVERLAYS = ['speaker-label', 'markup', 'selected-coding', 'coding-target', 'found-place'] as const;
export type Overlay = (typeof OVERLAYS)[number];

const highlightOf = (codeId: string) => `code-${codeId}`;

export class HighlightPainter {
  readonly #view: TextView;
  readonly #rules = new CSSStyleSheet();
  #colours = '';
  readonly #painted = new Map<string, { codeId: string; range: StaticRange }>();
  readonly #highlights = new Map<string, Highlight>();

  constructor(view: TextView) {
    this.#view = view;
    document.adoptedStyleSheets.push(this.#rules);
  }

  /**
   * One rule per code, matched on the root alone and inherited from there: matched on every element
   * of a long text, a hundred such rules take seconds.
   */
  setColours(codes: readonly { id: string; colour: string }[]): void {
    const rules = codes.map(
      ({ id, colour }) => `[data-lexical-editor]::highlight(${highlightOf(id)}){background-color:${tintOf(colour)}}`,
    );
    const joined = rules.join('\n');
    if (joined === this.#colours) return;
    this.#colours = joined;
    this.#rules.replaceSync(joined);
  }

  /** Makes the page show exactly these tints, touching only what differs. */
  paint(tints: readonly Tint[]): void {
    const wanted = new Set<string>();
    for (const tint of tints) {
      const key = `${tint.codeId} ${tint.start} ${tint.end}`;
      wanted.add(key);
      if (this.#painted.has(key)) continue;
      const range = this.#view.staticRange(tint);
      this.#painted.set(key, { codeId: tint.codeId, range });
      this.#highlight(tint.codeId).add(range);
    }
    for (const [key, { codeId, range }] of this.#painted) {
      if (wanted.has(key)) continue;
      this.#painted.delete(key);
      this.#highlights.get(codeId)?.delete(range);
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
    for (const codeId of this.#highlights.keys()) CSS.highlights.delete(highlightOf(codeId));
    for (const name of OVERLAYS) CSS.highlights.delete(name);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#rules);
  }

  #highlight(codeId: string): Highlight {
    const known = this.#highlights.get(codeId);
    if (known) return known;
    const created = new Highlight();
    this.#highlights.set(codeId, created);
    CSS.highlights.set(highlightOf(codeId), created);
    return created;
  }
}
