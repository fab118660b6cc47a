/**
 * UTF-16 code units ↔ Unicode code points: the only place where offsets change their unit.
 * Inside the program every offset counts UTF-16 code units, as JavaScript strings do; exchange files
 * count code points, as Python, R and other programs do. The two differ after each character
 * outside the Basic Multilingual Plane (most emoji).
 */

/** Offsets of one text in both units. Built once per text; each conversion is a binary search. */
export class TextUnits {
  readonly length: { readonly utf16: number; readonly codePoints: number };
  /** UTF-16 offset of each surrogate pair, ascending. */
  readonly #pairs: readonly number[];

  /** Throws RangeError for a text with a lone surrogate: no exchange file could hold it. */
  constructor(text: string) {
    if (!text.isWellFormed()) throw new RangeError('The text holds half a surrogate pair');
    this.#pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), (match) => match.index);
    this.length = { utf16: text.length, codePoints: text.length - this.#pairs.length };
  }

  /** Throws RangeError for an offset outside the text or between the halves of a surrogate pair. */
  toCodePoints(utf16: number): number {
    assertOffset(utf16, this.length.utf16);
    const before = this.#countWhere((pair) => pair < utf16);
    if (before > 0 && this.#pairs[before - 1] === utf16 - 1) {
      throw new RangeError(`Offset ${utf16} splits a surrogate pair`);
    }
    return utf16 - before;
  }

  /** Throws RangeError for an offset outside the text. */
  toUtf16(codePoints: number): number {
    assertOffset(codePoints, this.length.codePoints);
    return codePoints + this.#countWhere((pair, index) => pair - index < codePoints);
  }

  /** How many leading pairs satisfy a condition that, once false, stays false. */
  #countWhere(holds: (pair: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(this.#pairs[middle] as number, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether an offset lies between the halves of a character outside the Basic Multilingual Plane. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function assertOffset(offset: number, length: number): void {
  if (!Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new RangeError(`Offset ${offset} is outside a text of length ${length}`);
  }
}
