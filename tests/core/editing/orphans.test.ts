import { describe, expect, it } from 'vitest';
import { importNotes } from '../meetings/notes.ts';
import { type EditedStudy, studyWith } from './study.ts';

async function withOrphan(): Promise<EditedStudy & { segmentId: string }> {
  const study = await studyWith();
  const { segmentId } = await study.code('bestemte hvem');
  await study.replace(' bestemte hvem som', '');
  return { ...study, segmentId };
}

describe('a coding whose words were deleted', () => {
  it('is listed with its quote and codes', async () => {
    const { test, documentId, segmentId, codings } = await withOrphan();
    const [coding] = await codings();
    expect(await test.call('orphan.list', { documentId })).toEqual([
      {
        segmentId,
        documentId,
        document: 'a',
        quote: 'bestemte hvem',
        prefix: 'Hva gjorde fylket?\n\nINF: Fylket ',
        suffix: expect.stringMatching(/^ som er i risiko 🎒/),
        codings: [{ codingId: coding?.id, code: coding?.code, coder: coding?.coder }],
        uses: [],
      },
    ]);
  });

  it('says what else its words were', async () => {
    const { test } = await studyWith();
    const documentId = (await importNotes(test)) as never;
    const { text } = await test.call('document.get', { documentId });
    const meeting = await test.call('meeting.get', { documentId });
    const { start = 0, end = 0 } = meeting?.items.find(({ kind }) => kind === 'decision') ?? {};
    const [attendee] = meeting?.attendance ?? [];
    await test.call('memo.create', { kind: 'segment', title: '', text: 'Why?', span: { documentId, start, end } });
    await test.call('tie.report', { documentId, start, end, arena: 'Teamet', agency: 'NAV' });
    await test.call('document.applyEdits', {
      documentId,
      edits: [
        { start: start - 1, end: end + 1, text: '' },
        { start: attendee?.start ?? 0, end: (attendee?.end ?? 0) + 1, text: '' },
      ],
    });
    const orphans = await test.call('orphan.list', { documentId });
    expect(orphans.map(({ quote, uses }) => [quote, uses])).toEqual(
      expect.arrayContaining([
        [text.slice(start, end), ['decision', 'reported_tie', 'memo']],
        ['rektor (Strandvik)', ['attendance']],
      ]),
    );
  });

  it('gets a new place, and is then like any other', async () => {
    const { test, segmentId, codings, text } = await withOrphan();
    const start = (await text()).indexOf('risiko 🎒');
    await test.call('orphan.attach', { segmentId, start, end: start + 9 });
    expect(await codings()).toMatchObject([{ state: 'anchored', quote: 'risiko 🎒', start }]);
    expect(await test.call('orphan.list', {})).toEqual([]);
    await expect(test.call('orphan.attach', { segmentId, start, end: start + 9 })).rejects.toMatchObject({
      key: 'orphan.anchored',
    });
  });

  it.each([
    [5, 5, 'coding.badSpan'],
    [0, 9999, 'coding.badSpan'],
  ])('is not put on %i–%i', async (start, end, key) => {
    const { test, segmentId } = await withOrphan();
    await expect(test.call('orphan.attach', { segmentId, start, end })).rejects.toMatchObject({ key });
  });

  it('can be let go, and brought back by undo', async () => {
    const { test, segmentId, codings } = await withOrphan();
    await test.call('orphan.dismiss', { segmentId });
    expect(await codings()).toEqual([]);
    expect(await test.call('orphan.list', {})).toEqual([]);
    await expect(test.call('orphan.dismiss', { segmentId })).rejects.toMatchObject({ code: 'NotFound' });
    await test.call('history.undo', {});
    expect(await test.call('orphan.list', {})).toHaveLength(1);
  });
});

describe('letting an orphan go', () => {
  it('leaves nothing behind at the other end of its links', async () => {
    const { test, documentId, code, replace } = await studyWith();
    const { segmentId, start, end } = await code('bestemte hvem');
    const from = { documentId, start, end };
    await test.call('link.create', { kind: 'explains', from, to: { documentId, start: 5, end: 8 } });
    await replace(' bestemte hvem som', '');
    await test.call('orphan.dismiss', { segmentId });
    expect((await test.call('project.check', {})).counts).toMatchObject({ segments: 0, codings: 0 });
    await test.call('history.undo', {});
    expect(await test.call('link.list', {})).toHaveLength(1);
  });
});

describe('removing the last coding of a segment', () => {
  it('keeps the segment while an act’s evidence is there', async () => {
    const { test, documentId, code } = await studyWith();
    const codes = await test.call('code.list', {});
    const idOf = (shortId: string) => codes.find((one) => one.shortId === shortId)?.id as string;
    const slots = { work_form: [idOf('CRE.defining')], actor_level: [idOf('LVL.county')] };
    const act = await test.call('act.create', { documentId, start: 30, end: 60, slots });
    const coding = await code('fulgte opp');
    const { start, end } = coding;
    await test.call('act.addEvidence', { actId: act.id, documentId, start, end });
    await test.call('coding.delete', { codingId: coding.id });
    const [kept] = await test.call('act.list', {});
    expect(kept?.evidence).toMatchObject([{ segmentId: coding.segmentId }]);
  });
});
