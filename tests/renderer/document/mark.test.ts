import { describe, expect, it } from 'vitest';
import { ListedMarks } from '../../../renderer/document/listed-marks.ts';
import { leadingCodes, looksLike, nextUnder } from '../../../renderer/document/mark.ts';
import type { Coding } from '../../../schema/model/coding.ts';

const coding = (given: Partial<Record<keyof Coding, unknown>>): Coding =>
  ({
    id: 'c',
    state: 'anchored',
    start: 0,
    end: 10,
    codeId: 'X',
    coder: 'HB',
    coderId: 'hb',
    actId: null,
    slot: null,
    certainty: 'certain',
    ...given,
  }) as Coding;

const act = [
  coding({ id: 'c1', start: 20, end: 60, actId: 'a1', slot: 'target_level', codeId: 'LVL.school' }),
  coding({ id: 'c2', start: 20, end: 60, actId: 'a1', slot: 'work_form', codeId: 'CRE.defining' }),
  coding({ id: 'c3', start: 20, end: 60, actId: 'a1', slot: 'work_form', codeId: 'CRE.educating' }),
];
const plain = coding({ id: 'c4', start: 30, end: 40, codeId: 'CON.trust' });
const wide = coding({ id: 'c5', start: 0, end: 100, codeId: 'CON.context' });
const indexOf = (...codings: Coding[]) => {
  const listed = new ListedMarks();
  listed.take(codings);
  return listed.index;
};
const index = indexOf(...act, plain, wide);
const marks = [...index];

describe('what the reader sees as one coding', () => {
  it('is an act with all its codes, led by its work forms, or a plain coding', () => {
    expect(marks.map(({ id }) => id)).toEqual(['c5', 'a1', 'c4']);
    const shown = marks.find(({ id }) => id === 'a1');
    expect(shown?.codings.map(({ codeId }) => codeId)).toEqual(['CRE.defining', 'CRE.educating', 'LVL.school']);
    expect(shown && leadingCodes(shown)).toEqual(['CRE.defining', 'CRE.educating']);
  });

  it('leaves out codings that have lost their place', () => {
    expect([...indexOf(coding({ state: 'orphaned' }))]).toEqual([]);
  });

  it('recognises what was painted before the core had listed it', () => {
    const [listed] = indexOf(plain);
    if (!listed) throw new Error('no mark');
    const pending = { ...listed, id: 'pending-1', codings: [{ codingId: null, codeId: plain.codeId, slot: null }] };
    expect(looksLike(pending, listed)).toBe(true);
    expect(looksLike({ ...pending, end: 41 }, listed)).toBe(false);
  });
});

describe('what lies under a click', () => {
  it('is listed from the smallest', () => {
    expect(index.at({ start: 35, end: 35 }).map(({ id }) => id)).toEqual(['c4', 'a1', 'c5']);
  });

  it('begins at a coding’s first character and ends before its end', () => {
    expect(index.at({ start: 30, end: 30 }).map(({ id }) => id)).toContain('c4');
    expect(index.at({ start: 40, end: 40 }).map(({ id }) => id)).not.toContain('c4');
  });

  it('is for a selection everything that shares text with it', () => {
    expect(index.at({ start: 55, end: 70 }).map(({ id }) => id)).toEqual(['a1', 'c5']);
    expect(index.at({ start: 60, end: 70 }).map(({ id }) => id)).toEqual(['c5']);
  });

  it('is gone through from small to large and round again', () => {
    const under = index.at({ start: 35, end: 35 });
    expect(nextUnder(under, null)?.id).toBe('c4');
    expect(nextUnder(under, 'c4')?.id).toBe('a1');
    expect(nextUnder(under, 'c5')?.id).toBe('c4');
    expect(nextUnder([], 'c5')).toBeNull();
  });
});
