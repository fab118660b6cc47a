import { describe, expect, it } from 'vitest';
import { trimSpan, turnAround } from '../../../renderer/document/selection.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';

describe('a selection as it is meant', () => {
  const text = 'INT: Ja?\n  Nei. \nSlutt';

  it('leaves out blanks and line ends at both sides', () => {
    const { start, end } = trimSpan(text, { start: 8, end: 17 });
    expect(text.slice(start, end)).toBe('Nei.');
  });

  it('is empty when nothing but blanks is selected', () => {
    expect(trimSpan(text, { start: 8, end: 11 })).toEqual({ start: 8, end: 8 });
  });
});

describe('the whole turn', () => {
  const document = {
    blocks: [
      { start: 0, end: 10, turn: null },
      { start: 11, end: 30, turn: 0 },
      { start: 31, end: 40, turn: 0 },
    ],
    turns: [{ start: 11, speechStart: 16, end: 40 }],
  } as unknown as DocumentDetail;

  it('is what was said, in all its paragraphs, without the label', () => {
    expect(turnAround(document, 35)).toEqual({ start: 16, end: 40 });
    expect(turnAround(document, 11)).toEqual({ start: 16, end: 40 });
  });

  it('is the paragraph where nobody speaks', () => {
    expect(turnAround(document, 4)).toEqual({ start: 0, end: 10 });
  });
});
