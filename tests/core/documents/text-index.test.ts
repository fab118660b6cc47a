import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentText } from '../../../electron/core/documents/text-index.ts';
import type { BlockId } from '../../../schema/model/ids.ts';

const textOf = (...lines: string[]) =>
  new DocumentText(lines.map((text, index) => ({ id: `block-${index}` as BlockId, text })));

describe('DocumentText', () => {
  it('joins blocks by one line feed', () => {
    expect(textOf('a', '', 'bc').text).toBe('a\n\nbc');
  });

  it('leaves the end of a block in that block', () => {
    expect(textOf('ab', 'cd').anchor(1, 2)).toEqual({
      startBlockId: 'block-0',
      startOffset: 1,
      endBlockId: 'block-0',
      endOffset: 2,
    });
  });

  it('gives back every span from its anchor', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (texts, a, b) => {
        const document = textOf(...texts.map((text) => text.replaceAll('\n', '')));
        const start = a % (document.text.length + 1);
        const end = start + (b % (document.text.length - start + 1));
        expect(document.span(document.anchor(start, end))).toEqual({ start, end });
      }),
    );
  });

  it('refuses offsets outside the text and knows no foreign blocks', () => {
    const document = textOf('ab');
    expect(() => document.anchor(0, 3)).toThrow(RangeError);
    const anchor = document.anchor(0, 1);
    expect(document.span({ ...anchor, endBlockId: 'other' as BlockId })).toBeNull();
  });
});
