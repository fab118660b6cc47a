import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextUnits } from '../../../schema/text/units.ts';
import { anyText } from './any-text.ts';

describe('TextUnits', () => {
  it('slices the same words in both units', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const points = Array.from(text);
        const start = Math.min(a, b) % (points.length + 1);
        const end = start + (Math.max(a, b) % (points.length - start + 1));
        const units = new TextUnits(text);
        expect(text.slice(units.toUtf16(start), units.toUtf16(end))).toBe(points.slice(start, end).join(''));
      }),
    );
  });

  it('comes back to every code point it started from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const units = new TextUnits(text);
        for (let offset = 0; offset <= units.length.codePoints; offset += 1) {
          expect(units.toCodePoints(units.toUtf16(offset))).toBe(offset);
        }
      }),
    );
  });

  it('refuses an offset between the halves of an emoji', () => {
    expect(() => new TextUnits('a😀b').toCodePoints(2)).toThrow(RangeError);
    expect(new TextUnits('a😀b').toCodePoints(3)).toBe(2);
  });

  it('refuses offsets outside the text', () => {
    const units = new TextUnits('a😀b');
    for (const offset of [-1, 4, 0.5, Number.NaN]) expect(() => units.toUtf16(offset)).toThrow(RangeError);
    expect(units.toUtf16(3)).toBe(4);
  });

  it('refuses a text with half a surrogate pair', () => {
    expect(() => new TextUnits('a\ud83d')).toThrow(RangeError);
  });
});
