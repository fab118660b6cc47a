import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMap, overlaps } from '../../../renderer/editor/offset-map.ts';

const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 40 });

function blocksOf(lines: readonly string[]) {
  let start = 0;
  return lines.map((line) => {
    const block = { start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

describe('offsets and places in blocks', () => {
  it('finds the block and the place in it, also at edges and in empty blocks', () => {
    const map = new OffsetMap(blocksOf(['INT: Ja', '', 'INF: 👩‍🏫 nei']));
    expect(map.locate(0)).toEqual({ block: 0, offset: 0 });
    expect(map.locate(7)).toEqual({ block: 0, offset: 7 });
    expect(map.locate(8)).toEqual({ block: 1, offset: 0 });
    expect(map.locate(9)).toEqual({ block: 2, offset: 0 });
    expect(map.locate(14)).toEqual({ block: 2, offset: 5 });
  });

  it('gives every offset of every text back', () => {
    fc.assert(
      fc.property(texts, (lines) => {
        const map = new OffsetMap(blocksOf(lines));
        const text = lines.join('\n');
        for (let offset = 0; offset <= text.length; offset += 1) {
          const place = map.locate(offset);
          expect(map.offsetOf(place)).toBe(offset);
          expect(lines[place.block]?.slice(place.offset)).toBe(text.slice(offset).split('\n')[0]);
        }
      }),
    );
  });

  it('takes what lies outside to the nearest end', () => {
    const map = new OffsetMap(blocksOf(['abc', 'de']));
    expect(map.locate(-5)).toEqual({ block: 0, offset: 0 });
    expect(map.locate(99)).toEqual({ block: 1, offset: 2 });
    expect(map.offsetOf({ block: 0, offset: Number.POSITIVE_INFINITY })).toBe(3);
  });

  it('is at home in a document without text', () => {
    const map = new OffsetMap([]);
    expect(map.length).toBe(0);
    expect(map.locate(3)).toEqual({ block: 0, offset: 0 });
  });
});

describe('overlap', () => {
  it('needs a shared unit: spans that touch do not overlap', () => {
    expect(overlaps({ start: 0, end: 4 }, { start: 4, end: 8 })).toBe(false);
    expect(overlaps({ start: 0, end: 5 }, { start: 4, end: 8 })).toBe(true);
  });
});
