import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../charts/lib/text.ts';

test('wrapping keeps every character that is not a space, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 300 }), (text, width) => {
      expect(wrapText(text, width, 11).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('a line is never wider than its room, unless one character alone is', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 300 }), (text, width) => {
      for (const line of wrapText(text, width, 11)) {
        if ([...line].length > 1) expect(textWidth(line, 11)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
