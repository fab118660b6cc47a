import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

async function study() {
  const test = openTestCore();
  const { A1 } = await importTexts(test, { A1: 'INF: Fylket bestemte dette, og vi fulgte opp.\n' });
  const code = (await test.call('code.list', {})).find((one) => one.shortId === 'SF.tracking');
  const coding = await test.call('coding.create', {
    documentId: A1 as string,
    start: 5,
    end: 20,
    codeId: code?.id as string,
  });
  return { test, documentId: A1 as string, codeId: code?.id as string, coding };
}

describe('memos', () => {
  it('say what they are about and where that is', async () => {
    const { test, documentId, codeId, coding } = await study();
    await test.call('memo.create', { kind: 'segment', title: 'Who?', text: '', segmentId: coding.segmentId });
    await test.call('memo.create', { kind: 'code', title: 'Use', text: '', codeId });
    await test.call('memo.create', { kind: 'document', title: 'Tone', text: '', documentId });
    await test.call('memo.create', { kind: 'reflexive', title: 'My own view', text: '' });
    const about = Object.fromEntries((await test.call('memo.list', {})).map((memo) => [memo.kind, memo.about]));
    expect(about).toEqual({ segment: 'Fylket bestemte', code: 'SF.tracking', document: 'A1', reflexive: null });
    const [memo] = await test.call('memo.list', { kinds: ['segment'] });
    expect(memo?.place).toEqual({ documentId, start: 5, end: 20 });
  });

  it('keep the quote of words that were deleted, without a place until they have one again', async () => {
    const { test, documentId, coding } = await study();
    const { segmentId } = coding;
    const { id: memoId } = await test.call('memo.create', { kind: 'segment', title: '', text: 'x', segmentId });
    await test.call('document.applyEdits', { documentId, edits: [{ start: 4, end: 21, text: '' }] });
    expect(await test.call('memo.list', { documentIds: [documentId as never] })).toMatchObject([
      { id: memoId, segmentId, about: 'Fylket bestemte', place: null },
    ]);
    await test.call('orphan.attach', { segmentId, start: 4, end: 9 });
    const [memo] = await test.call('memo.list', {});
    expect(memo).toMatchObject({ id: memoId, place: { documentId, start: 4, end: 9 } });
  });

  it('on words nobody has coded make their segment, and take the one that is there', async () => {
    const { test, documentId, coding } = await study();
    const on = (start: number, end: number) =>
      test.call('memo.create', { kind: 'segment', title: '', text: 'x', span: { documentId, start, end } });
    expect((await on(5, 20)).segmentId).toBe(coding.segmentId);
    expect(await on(28, 44)).toMatchObject({ about: 'og vi fulgte opp', place: { documentId, start: 28, end: 44 } });
    await expect(on(5, 4000)).rejects.toMatchObject({ code: 'Invalid' });
  });

  it('are found by kind, document, code and words', async () => {
    const { test, documentId, codeId, coding } = await study();
    await test.call('memo.create', { kind: 'segment', title: 'A', text: 'Å si det', segmentId: coding.segmentId });
    await test.call('memo.create', { kind: 'code', title: 'B', text: 'no', codeId });
    const titles = async (filter: Parameters<typeof test.call<'memo.list'>>[1]) =>
      (await test.call('memo.list', filter)).map((memo) => memo.title);
    expect(await titles({ documentIds: [documentId] })).toEqual(['A']);
    expect(await titles({ codeIds: [codeId] })).toEqual(['B']);
    expect(await titles({ text: 'A\u030A SI' })).toEqual(['A']);
    expect(await titles({ kinds: ['decision'] })).toEqual([]);
  });

  it('outlive what they are about, and keep a segment that no coding needs any more', async () => {
    const { test, codeId, coding } = await study();
    const memo = await test.call('memo.create', {
      kind: 'segment',
      title: 'A',
      text: 'x',
      segmentId: coding.segmentId,
    });
    await test.call('coding.delete', { codingId: coding.id });
    expect((await test.call('memo.list', {}))[0]?.about).toBe('Fylket bestemte');
    const onCode = await test.call('memo.create', { kind: 'code', title: 'B', text: 'y', codeId });
    await test.call('code.delete', { codeId });
    expect((await test.call('memo.list', {})).find((one) => one.id === onCode.id)).toMatchObject({
      text: 'y',
      about: null,
    });
    await test.call('memo.delete', { memoId: memo.id });
    expect((await test.call('project.check', {})).counts.segments).toBe(0);
  });

  it('never stand in the history with their words', async () => {
    const { test } = await study();
    await test.call('memo.create', { kind: 'free', title: 'About Kari', text: 'Kari said' });
    expect((await test.call('history.list', {}))[0]).toMatchObject({
      procedure: 'memo.create',
      detail: { kind: 'free' },
    });
  });

  it.each(['documentId', 'segmentId', 'codeId', 'actId'] as const)(
    'are not written about a %s that is gone',
    async (target) => {
      const { test, codeId } = await study();
      const memo = { kind: 'free', title: '', text: 'x', [target]: `${codeId.slice(0, -4)}0000` } as const;
      await expect(test.call('memo.create', memo)).rejects.toMatchObject({ code: 'NotFound' });
      expect(await test.call('memo.list', {})).toEqual([]);
    },
  );
});
