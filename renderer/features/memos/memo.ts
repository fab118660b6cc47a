/** Memos as the window speaks of them: which one is open for writing, what it is about, how it is called. */
import type { Memo, MemoKind } from '../../../schema/model/memo.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { NewMemo, Writing } from '../../app/places.ts';

export interface MemoWords {
  kind: MemoKind;
  title: string;
  text: string;
}

/** Kinds that are about nothing in particular. */
export const UNBOUND_KINDS = ['free', 'reflexive', 'decision'] as const;

let begun = 0;

export function beginMemo(about: NewMemo): Writing {
  begun += 1;
  return { key: `new ${begun}`, memoId: null, about };
}

export function writingOf({ id, kind, documentId, segmentId, codeId, actId }: Memo): Writing {
  return { key: id, memoId: id, about: { kind, documentId, segmentId, codeId, actId } };
}

/** The kinds a memo can have: reflexive and decision fit everything, the others what it is about. */
export function kindsFor({ documentId, segmentId, codeId, actId, span }: NewMemo): MemoKind[] {
  const own = actId ? 'act' : segmentId || span ? 'segment' : codeId ? 'code' : documentId ? 'document' : 'free';
  return [own, 'reflexive', 'decision'];
}

/** Its title, or else how it begins. */
export function nameOf({ title, text }: Pick<Memo, 'title' | 'text'>): string {
  return title.trim() || (text.trim().split('\n')[0] ?? '');
}

/** Of a document's memos those on the words one is at, and then those on the whole of it. */
export function memosAt(memos: readonly Memo[], places: readonly Span[]): Memo[] {
  return [
    ...memos.filter((memo) => memo.place !== null && isAt(memo.place, places)),
    ...memos.filter(({ segmentId, actId }) => segmentId === null && actId === null),
  ];
}

/** Whether a span shares text with one of the places, or has one of them, a caret, in it. */
export function isAt(span: Span, places: readonly Span[]): boolean {
  return places.some(({ start, end }) =>
    start === end ? span.start <= start && start < span.end : span.start < end && start < span.end,
  );
}
