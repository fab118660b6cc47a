import { describe, expect, test } from 'vitest';
import {
  addPart,
  codingsOf,
  give,
  NOTHING_SPLIT,
  removePart,
  splitInput,
} from '../../../renderer/features/codebook/split-parts.ts';

const named = (name: string) => ({ codeId: null, name });
const parts = ['a', 'b', 'c'].reduce((draft, name) => addPart(draft, named(name)), NOTHING_SPLIT);

describe('a split that is worked out', () => {
  test('gives codings to parts, one part each, and lets them stay again', () => {
    const draft = give(give(give(parts, ['1', '2', '3'], 0), ['2'], 1), ['3'], null);
    expect([codingsOf(draft, 0), codingsOf(draft, 1)]).toEqual([['1'], ['2']]);
    expect(give(draft, ['1'], 7)).toBe(draft);
  });

  test('does not take the same part twice', () => {
    const draft = addPart(parts, { codeId: 'x', name: 'Existing' });
    expect(addPart(draft, named('A'))).toBe(draft);
    expect(addPart(draft, { codeId: 'x', name: 'Existing' })).toBe(draft);
  });

  test('keeps what the other parts got when one is removed', () => {
    const draft = removePart(give(give(parts, ['1'], 0), ['3'], 2), 0);
    expect(draft.parts.map(({ name }) => name)).toEqual(['b', 'c']);
    expect([codingsOf(draft, 0), codingsOf(draft, 1)]).toEqual([[], ['3']]);
  });

  test('leaves out parts that got nothing', () => {
    const draft = give(addPart(parts, { codeId: 'x', name: 'Existing' }), ['1', '2'], 3);
    expect(splitInput(give(draft, ['2'], 1), 'code', 'why')).toEqual({
      codeId: 'code',
      reason: 'why',
      parts: [
        { name: 'b', codingIds: ['2'] },
        { codeId: 'x', codingIds: ['1'] },
      ],
    });
  });
});
