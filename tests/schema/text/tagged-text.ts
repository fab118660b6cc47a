/**
 * The truth about edits, worked out another way: every code unit carries an identity of its own, and a span is the
 * identities that it held at first. Where these are afterwards, no arithmetic can get wrong.
 */
import fc from 'fast-check';
import type { Edit } from '../../../schema/model/editing.ts';
import type { Span } from '../../../schema/text/span.ts';

interface Unit {
  tag: number;
  unit: string;
}

export class TaggedText {
  #units: Unit[];
  #next: number;

  constructor(text: string) {
    this.#units = text.split('').map((unit, tag) => ({ tag, unit }));
    this.#next = text.length;
  }

  get text(): string {
    return this.#units.map(({ unit }) => unit).join('');
  }

  apply({ start, end, text }: Edit): void {
    const inserted = text.split('').map((unit, index) => ({ tag: this.#next + index, unit }));
    this.#next += text.length;
    this.#units.splice(start, end - start, ...inserted);
  }

  tags({ start, end }: Span): number[] {
    return this.#units.slice(start, end).map(({ tag }) => tag);
  }

  /** Where exactly these identities stand side by side; 'gone' when none is left, 'touched' when some or something between. */
  find(tags: readonly number[]): Span | 'gone' | 'touched' {
    const wanted = new Set(tags);
    const places = this.#units.flatMap(({ tag }, index) => (wanted.has(tag) ? [index] : []));
    const [first] = places;
    const last = places.at(-1);
    if (first === undefined || last === undefined) return 'gone';
    const whole = places.length === tags.length && last - first + 1 === tags.length;
    return whole ? { start: first, end: last + 1 } : 'touched';
  }
}

/** Words, blanks, line ends and all that is awkward: emoji, combining marks, right-to-left, labels of speech. */
const PIECES = [
  ...[
    'skolen',
    'fylket ',
    'og ',
    ' ',
    '. ',
    'å',
    'a\u030a',
    'e\u0301\u0323',
    '🎒',
    '👩🏽\u200d🏫',
    '👍🏽',
    'مدرسة ',
    'בית ספר ',
    '\u200f',
  ],
  ...['\n', '\n', '\n\n', 'INT: ', 'INF: [00:03:15] ', '\nINT: Hva?\nINF: ', '\nVedtak: ', 'x', '12 ', '\t'],
];

export const someText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...PIECES), { maxLength, size: 'max' }).map((pieces) => pieces.join(''));

/** An edit by fractions of the text, so that it can be made for whatever text is there when its turn comes. */
export interface RelativeEdit {
  at: number;
  /** Units to delete, at most. */
  length: number;
  text: string;
}

export const fraction = fc.double({ min: 0, max: 1, noNaN: true });

export const someEdit: fc.Arbitrary<RelativeEdit> = fc.record({
  at: fraction,
  length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 6 }), fc.nat({ max: 60 })),
  text: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, someText(3)),
});

export function editIn(text: string, { at, length, text: inserted }: RelativeEdit): Edit {
  const start = boundary(text, Math.floor(at * text.length));
  return { start, end: boundary(text, Math.min(text.length, start + length)), text: inserted };
}

/** A span that is not empty and cuts no character, or null in an empty text. */
export function spanIn(text: string, at: number, length: number): Span | null {
  const start = boundary(text, Math.floor(at * text.length));
  const end = boundary(text, Math.min(text.length, start + length));
  return start < end ? { start, end } : null;
}

/** The offset itself, or before the character that it would cut. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}
