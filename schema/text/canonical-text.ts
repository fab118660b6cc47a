/**
 * Finding words in a text where canonically equivalent Unicode counts as equal: "å" written as one
 * character or as "a" with a ring is the same word. The text itself is never changed; what is found
 * is named by UTF-16 offsets into the text as it is.
 */
import type { Span } from './span.ts';

/** A character with all that can compose with it under NFC: combining marks and conjoining Hangul jamo. */
const CLUSTER = /[\s\S][\p{M}\u1160-\u11ff]*/gu;

export class CanonicalText {
  readonly text: string;
  readonly #nfc: string;
  /** Offsets in #nfc and in `text` where a cluster starts, ascending; null when the two texts are one. */
  readonly #clusters: { nfc: number[]; original: number[] } | null;

  constructor(text: string) {
    this.text = text;
    const nfc = text.normalize('NFC');
    this.#nfc = nfc;
    this.#clusters = nfc === text ? null : clusterStarts(text);
  }

  /** The first place at or after `from` that reads as `quote`. An empty quote is nowhere. */
  find(quote: string, from = 0): Span | null {
    const sought = quote.normalize('NFC');
    if (sought === '') return null;
    let at = this.#toNfc(from);
    for (;;) {
      at = this.#nfc.indexOf(sought, at);
      if (at < 0) return null;
      const start = this.#toOriginal(at);
      const end = this.#toOriginal(at + sought.length);
      if (start !== null && end !== null) return { start, end };
      at += 1;
    }
  }

  /** Every place where a global pattern, written for NFC, matches. */
  matchAll(pattern: RegExp): Span[] {
    const spans: Span[] = [];
    for (const match of this.#nfc.matchAll(pattern)) {
      const start = this.#toOriginal(match.index);
      const end = this.#toOriginal(match.index + match[0].length);
      if (start !== null && end !== null) spans.push({ start, end });
    }
    return spans;
  }

  /** Whether the words at a span read as `quote`. */
  reads(span: Span, quote: string): boolean {
    const found = this.text.slice(span.start, span.end);
    return found === quote || found.normalize('NFC') === quote.normalize('NFC');
  }

  /** The first cluster that starts at or after an offset of the text. */
  #toNfc(offset: number): number {
    if (!this.#clusters) return offset;
    const index = lowerBound(this.#clusters.original, offset);
    return this.#clusters.nfc[index] ?? this.#nfc.length;
  }

  /** Null inside a cluster: half a letter is not a match. */
  #toOriginal(offset: number): number | null {
    if (!this.#clusters) return offset;
    const index = lowerBound(this.#clusters.nfc, offset);
    return this.#clusters.nfc[index] === offset ? (this.#clusters.original[index] as number) : null;
  }
}

function clusterStarts(text: string): { nfc: number[]; original: number[] } {
  const nfc: number[] = [];
  const original: number[] = [];
  let length = 0;
  for (const cluster of text.matchAll(CLUSTER)) {
    nfc.push(length);
    original.push(cluster.index);
    length += cluster[0].normalize('NFC').length;
  }
  nfc.push(length);
  original.push(text.length);
  return { nfc, original };
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
