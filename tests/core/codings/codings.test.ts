import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXT =
  'INT: Hva gjorde dere?\n\nINF: Vi ringte 👩‍🏫 hjem. Fylket bestemte, og vi fulgte opp. הנוער כאן. Å å e\u0301 ferdig.\n';

async function study(text = TEXT) {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: text });
  const codes: Record<string, string> = Object.fromEntries(
    (await test.call('code.list', {})).map((code: Code) => [code.shortId, code.id]),
  );
  const id = (shortId: string) => codes[shortId] as string;
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { documentId: documents.A1 as string, start, end: start + words.length };
  };
  return { test, id, place, documentId: documents.A1 as string };
}

describe('a coding', () => {
  it('covers exactly the words selected: emoji, combining marks, right-to-left, across blocks', async () => {
    const { test, id, place } = await study();
    for (const words of ['👩‍🏫', 'e\u0301', 'הנוער כאן', 'dere?\n\nINF: Vi', 'Å å']) {
      const coding = await test.call('coding.create', { ...place(words), codeId: id('SF.relations') });
      expect(coding.quote).toBe(words);
      expect(TEXT.slice(coding.start, coding.end)).toBe(words);
    }
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('refuses an empty span, one outside the text and half a character, and changes nothing', async () => {
    const { test, id, place, documentId } = await study();
    const { start } = place('👩‍🏫');
    const codeId = id('SF.relations');
    const wrong = [
      { start: 5, end: 5 },
      { start: 9, end: 3 },
      { start: 5, end: TEXT.length + 1 },
      { start: start + 1, end: start + 4 },
    ];
    for (const span of wrong) {
      await expect(test.call('coding.create', { documentId, ...span, codeId })).rejects.toMatchObject({
        code: 'Invalid',
      });
    }
    expect(await test.call('coding.list', {})).toEqual([]);
  });

  it('any span that does not cut a character comes back with its own words', async () => {
    const { test, id, documentId } = await study();
    const codeId = id('SF.tracking');
    await fc.assert(
      fc.asyncProperty(fc.nat(TEXT.length), fc.nat(TEXT.length), async (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const words = TEXT.slice(span.start, span.end);
        const made = test.call('coding.create', { documentId, ...span, codeId });
        if (words !== '' && words.isWellFormed()) expect((await made).quote).toBe(words);
        else await expect(made).rejects.toMatchObject({ code: 'Invalid' });
      }),
      { numRuns: 60 },
    );
    for (const coding of await test.call('coding.list', { documentId })) {
      expect(TEXT.slice(coding.start, coding.end)).toBe(coding.quote);
    }
  });

  it('made twice is one', async () => {
    const { test, id, place } = await study();
    const first = await test.call('coding.create', { ...place('ringte'), codeId: id('SF.relations') });
    const second = await test.call('coding.create', { ...place('ringte'), codeId: id('SF.relations') });
    expect(second.id).toBe(first.id);
    expect(await test.call('coding.list', {})).toHaveLength(1);
  });

  it('with further codes is one step that names them all, and all of it is undone', async () => {
    const { test, id, place } = await study();
    const before = (await test.call('project.info', {})).revision;
    const codeId = id('SF.relations');
    const made = await test.call('coding.create', { ...place('ringte'), codeId, codes: [id('SF.tracking'), codeId] });
    const list = await test.call('coding.list', {});
    expect(list.map(({ code }) => code).sort()).toEqual(['SF.relations', 'SF.tracking']);
    expect(list.find((coding) => coding.id === made.id)).toEqual(made);
    expect(made.code).toBe('SF.relations');
    const info = await test.call('project.info', {});
    expect(info.revision).toBe(before + 1);
    expect(info.undo).toMatchObject({ procedure: 'coding.create', detail: { code: 'SF.relations, SF.tracking' } });
    await test.call('history.undo', {});
    expect(await test.call('coding.list', {})).toEqual([]);
  });

  it('with a further code that is not there codes nothing', async () => {
    const { test, id, place } = await study();
    const codes = [id('SF.tracking'), randomUUID() as CodeId];
    const made = test.call('coding.create', { ...place('ringte'), codeId: id('SF.relations'), codes });
    await expect(made).rejects.toMatchObject({ code: 'NotFound' });
    expect((await test.call('project.check', {})).counts).toMatchObject({ segments: 0, codings: 0 });
  });

  it('leaves no empty segment behind when it is removed', async () => {
    const { test, id, place } = await study();
    const coding = await test.call('coding.create', { ...place('ringte'), codeId: id('SF.relations') });
    await test.call('coding.delete', { codingId: coding.id });
    expect((await test.call('project.check', {})).counts).toMatchObject({ segments: 0, codings: 0 });
  });
});

describe('an act', () => {
  it('makes itself of one actor, one level and one work form on a segment', async () => {
    const { test, id, place } = await study();
    const span = place('Fylket bestemte');
    await test.call('coding.create', { ...span, codeId: id('ACT.county_leader') });
    await test.call('coding.create', { ...span, codeId: id('LVL.county') });
    expect(await test.call('act.list', {})).toEqual([]);
    await test.call('coding.create', { ...span, codeId: id('CRE.defining') });
    const [act] = await test.call('act.list', {});
    expect(act?.slots.actor?.[0]?.code).toBe('ACT.county_leader');
    expect(act?.slots.actor_level?.[0]?.code).toBe('LVL.county');
    expect(act?.slots.work_form?.[0]?.code).toBe('CRE.defining');
    expect(act).toMatchObject({ missing: [], crossLevel: null });
  });

  it('makes itself of codes given at once; with further codes its step names them, too', async () => {
    const { test, id, place } = await study();
    const codes = [id('LVL.county'), id('CRE.defining')];
    await test.call('coding.create', { ...place('Fylket bestemte'), codeId: id('ACT.county_leader'), codes });
    expect(await test.call('act.list', {})).toMatchObject([{ missing: [] }]);
    await test.call('act.create', {
      ...place('fulgte'),
      slots: { work_form: [id('CRE.defining')] },
      codes: [id('SF.tracking')],
    });
    const { undo } = await test.call('project.info', {});
    expect(undo?.detail).toMatchObject({ code: 'CRE.defining, SF.tracking' });
  });

  it('is not guessed when a segment holds two actors', async () => {
    const { test, id, place } = await study();
    const span = place('Fylket bestemte');
    for (const code of ['ACT.county_leader', 'ACT.teacher', 'LVL.county', 'CRE.defining']) {
      await test.call('coding.create', { ...span, codeId: id(code) });
    }
    expect(await test.call('act.list', {})).toEqual([]);
  });

  it('knows whether it crosses levels, and says unknown when a level is not coded', async () => {
    const { test, id, place } = await study();
    const slots = { work_form: [id('CRE.defining')], actor_level: [id('LVL.county')] };
    const unknown = await test.call('act.create', { ...place('Fylket'), slots });
    const across = await test.call('act.create', {
      ...place('bestemte'),
      slots: { ...slots, target_level: [id('LVL.school')] },
    });
    const within = await test.call('act.create', {
      ...place('fulgte'),
      slots: { ...slots, target_level: [id('LVL.county')] },
    });
    expect([unknown, across, within].map((act) => act.crossLevel)).toEqual([null, true, false]);
  });

  it('names its missing slots and takes only codes that fit', async () => {
    const { test, id, place } = await study();
    const act = await test.call('act.create', { ...place('Fylket'), slots: { actor: [id('ACT.teacher')] } });
    expect(act.missing).toEqual(['actor_level', 'work_form']);
    await expect(
      test.call('act.update', { actId: act.id, slots: { work_form: [id('ACT.teacher')] } }),
    ).rejects.toMatchObject({ key: 'act.wrongSlot' });
    await expect(
      test.call('act.update', { actId: act.id, slots: { actor: [id('ACT.teacher'), id('ACT.pps')] } }),
    ).rejects.toMatchObject({ key: 'act.oneCode' });
    await expect(test.call('act.update', { actId: act.id, slots: { actor: [] } })).rejects.toMatchObject({
      key: 'act.empty',
    });
  });

  it('two on one segment stay two', async () => {
    const { test, id, place } = await study();
    const span = place('Fylket bestemte, og vi fulgte opp');
    await test.call('act.create', {
      ...span,
      slots: { work_form: [id('CRE.defining')], actor_level: [id('LVL.county')] },
    });
    await test.call('act.create', {
      ...span,
      slots: { work_form: [id('MNT.policing')], actor_level: [id('LVL.school')] },
    });
    const acts = await test.call('act.list', {});
    expect(acts).toHaveLength(2);
    expect(new Set(acts.map((act) => act.segmentId)).size).toBe(1);
  });

  it('goes when its last coding goes', async () => {
    const { test, id, place } = await study();
    await test.call('act.create', { ...place('Fylket'), slots: { actor: [id('ACT.teacher')] } });
    const [coding] = await test.call('coding.list', {});
    await test.call('coding.delete', { codingId: coding?.id as string });
    expect(await test.call('act.list', {})).toEqual([]);
  });
});
