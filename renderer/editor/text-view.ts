/**
 * The document on the page: which element is which block, and offsets turned into places in the
 * page and back. Everything that paints, selects or hit-tests goes through it and speaks of the
 * document's offsets (UTF-16 code units), never of DOM nodes.
 */

import type { Span } from '../../schema/text/span.ts';
import { OffsetMap } from './offset-map.ts';

/** Blocks: two or three screens. */
const LAID_OUT_AT_ONCE = 60;
const VISIBILITY = 'content-visibility';
/** For the style sheet, which guesses heights from it. */
const CHARACTERS = '--characters';

interface DomPoint {
  node: Node;
  offset: number;
}

/** A selection as the reader made it: `focus` is the end that moves. */
export interface TextSelection extends Span {
  anchor: number;
  focus: number;
}

export class TextView {
  readonly root: HTMLElement;
  #map: OffsetMap;
  #blocks: HTMLElement[] = [];
  #indexOf = new Map<Node, number>();
  /** So many blocks from the top are laid out. */
  #laidOut: number;

  /** `root` holds one element per block, in order. What nobody sees yet is laid out later (`layOutMore`). */
  constructor(root: HTMLElement, blocks: readonly Span[]) {
    this.root = root;
    this.#map = new OffsetMap(blocks);
    this.#readElements();
    this.#laidOut = Math.min(LAID_OUT_AT_ONCE, this.#blocks.length);
    for (let index = this.#laidOut; index < this.#blocks.length; index += 1) {
      const { start, end } = blocks[index] as Span;
      const { style } = this.#blocks[index] as HTMLElement;
      style.setProperty(VISIBILITY, 'hidden');
      style.setProperty(CHARACTERS, String(end - start));
    }
  }

  get map(): OffsetMap {
    return this.#map;
  }

  /** After the text was changed. While only words within blocks change, the elements are the same. */
  follow(map: OffsetMap, areSameElements: boolean): void {
    this.#map = map;
    if (areSameElements) return;
    this.layOutAll();
    this.#readElements();
  }

  /**
   * Lays out some more blocks, from the top on: to lay out a long text takes longer than to show its beginning. Returns
   * whether there are more.
   */
  layOutMore(): boolean {
    this.#layOut(this.#laidOut + LAID_OUT_AT_ONCE);
    return this.#laidOut < this.#blocks.length;
  }

  layOutAll(): void {
    this.#layOut(this.#blocks.length);
  }

  #layOut(count: number): void {
    const until = Math.min(count, this.#blocks.length);
    for (; this.#laidOut < until; this.#laidOut += 1) {
      const { style } = this.#blocks[this.#laidOut] as HTMLElement;
      style.removeProperty(VISIBILITY);
      style.removeProperty(CHARACTERS);
    }
  }

  /** The block's element. */
  element(index: number): HTMLElement | undefined {
    return this.#blocks[index];
  }

  #readElements(): void {
    this.#blocks = [...this.root.children] as HTMLElement[];
    this.#indexOf = new Map(this.#blocks.map((element, index) => [element, index]));
  }

  get length(): number {
    return this.#map.length;
  }

  /** Does not follow later changes of the page; cheap enough for thousands. */
  staticRange({ start, end }: Span): StaticRange {
    const from = this.#pointOf(start, 'forwards');
    const to = this.#pointOf(end, 'backwards');
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }

  range({ start, end }: Span): Range {
    const from = this.#pointOf(start, 'forwards');
    const to = start === end ? from : this.#pointOf(end, 'backwards');
    const range = new Range();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return range;
  }

  /** The lines on which a span begins and ends, in viewport pixels. */
  extent(span: Span): { top: number; bottom: number } {
    return { top: this.#lineAt(span.start, 'forwards').top, bottom: this.#lineAt(span.end, 'backwards').bottom };
  }

  /** Where a span begins or ends: a box without width on its line, in viewport pixels. */
  edgeBox(span: Span, edge: 'start' | 'end'): DOMRect {
    return edge === 'start' ? this.#lineAt(span.start, 'forwards') : this.#lineAt(span.end, 'backwards');
  }

  /**
   * The same for a mark beside the text: a span that begins in the middle of a line begins at half
   * its height, so that marks of spans that follow one another in a line do not overlap either.
   */
  extentBeside(span: Span): { top: number; bottom: number } {
    const { left, width } = this.root.getBoundingClientRect();
    const within = (line: DOMRect) => line.top + line.height * Math.min(1, Math.max(0, (line.left - left) / width));
    return {
      top: within(this.#lineAt(span.start, 'forwards')),
      bottom: within(this.#lineAt(span.end, 'backwards')),
    };
  }

  /** What is selected in the text, or null when the selection is elsewhere. */
  selection(): TextSelection | null {
    const selection = document.getSelection();
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = this.offsetOf(selection.anchorNode, selection.anchorOffset);
    const focus = this.offsetOf(selection.focusNode, selection.focusOffset);
    if (anchor === null || focus === null) return null;
    return { anchor, focus, start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  select({ start, end }: Span): void {
    const from = this.#pointOf(start, 'forwards');
    const to = start === end ? from : this.#pointOf(end, 'backwards');
    document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  /** The offset under a point of the viewport; null beside the text. */
  offsetAt(x: number, y: number): number | null {
    const position = document.caretPositionFromPoint(x, y);
    return position ? this.offsetOf(position.offsetNode, position.offset) : null;
  }

  /** The document's offset of a place in the page; null outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    if (node === this.root) {
      if (offset >= this.#blocks.length) return this.length;
      return this.#map.offsetOf({ block: offset, offset: 0 });
    }
    const block = this.#blockAround(node);
    if (!block) return null;
    const index = this.#indexOf.get(block) as number;
    if (node.nodeType === Node.TEXT_NODE && onlyText(block) === node) {
      return this.#map.offsetOf({ block: index, offset });
    }
    const before = new Range();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return this.#map.offsetOf({ block: index, offset: before.toString().length });
  }

  /** The span of the blocks that touch a stretch of the viewport (y in pixels from its top). They are laid out then. */
  spanBetween(top: number, bottom: number): Span {
    if (this.#blocks.length === 0) return { start: 0, end: 0 };
    const last = () => this.#blocks[this.#laidOut - 1] as HTMLElement;
    while (this.#laidOut < this.#blocks.length && last().getBoundingClientRect().bottom < bottom) this.layOutMore();
    const first = this.#firstBlock((element) => element.getBoundingClientRect().bottom > top);
    const end = this.#firstBlock((element) => element.getBoundingClientRect().bottom >= bottom);
    return {
      start: this.#map.offsetOf({ block: first, offset: 0 }),
      end: this.#map.offsetOf({ block: end, offset: Number.POSITIVE_INFINITY }),
    };
  }

  /** Blocks lie below one another, so the first that fulfils a condition on its position is found by halving. */
  #firstBlock(fulfils: (element: HTMLElement) => boolean): number {
    let low = 0;
    let high = this.#blocks.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fulfils(this.#blocks[middle] as HTMLElement)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #blockAround(node: Node): HTMLElement | null {
    let current: Node | null = node;
    while (current && current.parentNode !== this.root) current = current.parentNode;
    return current instanceof HTMLElement && this.#indexOf.has(current) ? current : null;
  }

  #lineAt(offset: number, bias: Bias): DOMRect {
    // Where it is depends on all that stands above it.
    this.#layOut(this.#map.locate(offset).block + 1);
    const point = this.#pointOf(offset, bias);
    const range = new Range();
    range.setStart(point.node, point.offset);
    const rects = range.getClientRects();
    // At a soft line break a place has two lines: a span begins on the later and ends on the earlier.
    const line = bias === 'forwards' ? rects[rects.length - 1] : rects[0];
    if (line && line.height > 0) return line;
    const element = point.node instanceof Element ? point.node : (point.node.parentElement as Element);
    return element.getBoundingClientRect();
  }

  /** Where two text nodes meet, a span begins in the later one and ends in the earlier. */
  #pointOf(offset: number, bias: Bias): DomPoint {
    const place = this.#map.locate(offset);
    const block = this.#blocks[place.block] ?? this.root;
    const only = onlyText(block);
    if (only) return { node: only, offset: Math.min(place.offset, only.data.length) };
    let rest = place.offset;
    let last: Text | null = null;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      last = texts.currentNode as Text;
      const { length } = last.data;
      if (rest < length || (rest === length && bias === 'backwards')) return { node: last, offset: rest };
      rest -= length;
    }
    return last ? { node: last, offset: last.data.length } : { node: block, offset: 0 };
  }
}

type Bias = 'forwards' | 'backwards';

/** The text of a block that has no formats: by far the most. */
function onlyText(block: Element): Text | null {
  const only = block.childNodes.length === 1 ? block.firstChild?.firstChild : null;
  return only instanceof Text && !only.nextSibling ? only : null;
}
