import { describe, expect, test } from 'vitest';
import { sidesIn } from '../../../renderer/features/links/link.ts';
import { kindsFor, memosAt, nameOf } from '../../../renderer/features/memos/memo.ts';
import type { Link, Memo } from '../../../schema/model/memo.ts';

const memo = (id: string, about: Partial<Memo>): Memo =>
  ({ id, segmentId: null, actId: null, documentId: null, codeId: null, place: null, ...about }) as Memo;
const at = (start: number, end: number) =>
  ({ segmentId: 's', place: { documentId: 'd', start, end } }) as Partial<Memo>;

describe('memos beside a text', () => {
  const memos = [
    memo('whole', { documentId: 'd' as Memo['documentId'] }),
    memo('near', at(10, 20)),
    memo('far', at(50, 60)),
    memo('gone', { segmentId: 's' as Memo['segmentId'] }),
  ];
  const shown = (...places: { start: number; end: number }[]) => memosAt(memos, places).map(({ id }) => id);

  test('are those on the words one is at, then those on the document', () => {
    expect(shown({ start: 10, end: 10 })).toEqual(['near', 'whole']);
    expect(shown({ start: 20, end: 20 })).toEqual(['whole']);
    expect(shown({ start: 19, end: 51 })).toEqual(['near', 'far', 'whole']);
    expect(shown()).toEqual(['whole']);
  });
});

test('a memo without a title is called by its first line', () => {
  expect(nameOf({ title: ' ', text: '\nWho decides?\nAnd when?' })).toBe('Who decides?');
});

test('a memo stays with what it is about, whatever else its kind may become', () => {
  expect(kindsFor({ kind: 'decision', codeId: 'c' })).toEqual(['code', 'reflexive', 'decision']);
  expect(kindsFor({ kind: 'free' })).toEqual(['free', 'reflexive', 'decision']);
});

test('a link within one document is seen at both ends, one whose words are gone only at the other', () => {
  const end = (documentId: string, start: number, stop: number) => ({ documentId, start, end: stop }) as Link['from'];
  const link = (from: Link['from'], to: Link['to']) => ({ id: 'l', kind: 'explains', from, to }) as Link;
  expect(sidesIn([link(end('d', 1, 5), end('d', 8, 9))], 'd').map(({ direction }) => direction)).toEqual([
    'from',
    'to',
  ]);
  expect(sidesIn([link(end('d', 0, 0), end('d', 8, 9))], 'd').map(({ direction }) => direction)).toEqual(['to']);
});
