import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../schema/contract.ts';
import type { CountedCode } from '../../../schema/model/coding.ts';
import { countedCodes } from '../counted-codes.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const TEXT = 'INF: Fylket bestemte dette, og vi fulgte opp på skolen.\n';

async function study() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT });
  const ids = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  const code = (shortId: string) => ids[shortId] as string;
  const at = (start: number, end: number) => ({ documentId: documents.A1 as string, start, end });
  const coded = (shortId: string, start: number, end: number) =>
    test.call('coding.create', { ...at(start, end), codeId: code(shortId) });
  return { test, code, at, coded };
}

async function codesOf(test: TestCore): Promise<Map<string, CountedCode>> {
  return new Map((await countedCodes(test.call)).map((code) => [code.shortId, code]));
}

describe('merging codes', () => {
  it('takes codings along and doubles nothing: same words, coder and place in an act become one coding', async () => {
    const { test, code, coded } = await study();
    await coded('SF.tracking', 5, 20);
    await coded('SF.relations', 5, 20);
    await coded('SF.relations', 28, 40);
    const merge = { fromCodeIds: [code('SF.relations')], intoCodeId: code('SF.tracking') };
    expect(await test.call('codebook.merge', merge)).toMatchObject({ codings: 1, alreadyThere: 1 });
    const codings = await test.call('coding.list', {});
    expect(codings.map(({ code, start, end }) => [code, start, end])).toEqual([
      ['SF.tracking', 5, 20],
      ['SF.tracking', 28, 40],
    ]);
    expect((await codesOf(test)).has('SF.relations')).toBe(false);
  });

  it('keeps the slot in an act, and one of two forms that become the same', async () => {
    const { test, code, at } = await study();
    await test.call('act.create', {
      ...at(5, 20),
      slots: { work_form: [code('CRE.defining'), code('MNT.policing')], actor_level: [code('LVL.county')] },
    });
    await test.call('codebook.merge', { fromCodeIds: [code('MNT.policing')], intoCodeId: code('CRE.defining') });
    const [act] = await test.call('act.list', {});
    expect(act?.slots.work_form?.map((filling) => filling.code)).toEqual(['CRE.defining']);
    expect(act?.slots.actor_level).toHaveLength(1);
  });

  it('makes one act of two that only the merged codes told apart, with the evidence of both', async () => {
    const { test, code, at } = await study();
    const act = (form: string) =>
      test.call('act.create', {
        ...at(5, 20),
        slots: { work_form: [code(form)], actor_level: [code('LVL.county')] },
      });
    const [policing, defining] = [await act('MNT.policing'), await act('CRE.defining')];
    await test.call('act.addEvidence', { actId: policing.id, ...at(28, 40) });
    await test.call('memo.create', { kind: 'act', title: 'Who decides', text: 'x', actId: policing.id });
    const merge = { fromCodeIds: [code('MNT.policing')], intoCodeId: code('CRE.defining') };
    expect(await test.call('codebook.merge', merge)).toMatchObject({ codings: 0, alreadyThere: 1 });
    const acts = await test.call('act.list', {});
    expect(acts.map(({ id }) => id)).toEqual([defining.id]);
    expect(acts[0]?.evidence).toMatchObject([{ start: 28, end: 40 }]);
    expect((await test.call('memo.list', {})).map(({ actId }) => actId)).toEqual([defining.id]);
    await test.call('history.undo', {});
    expect(await test.call('act.list', {})).toHaveLength(2);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('keeps the doubt of codings that become one', async () => {
    const { test, code, coded } = await study();
    await coded('SF.tracking', 5, 20);
    const { id: codingId } = await coded('SF.relations', 5, 20);
    await coded('SF.flexibility', 5, 20);
    await test.call('coding.update', { codingId, certainty: 'uncertain' });
    const fromCodeIds = [code('SF.relations'), code('SF.flexibility')];
    await test.call('codebook.merge', { fromCodeIds, intoCodeId: code('SF.tracking') });
    expect(await test.call('coding.list', {})).toMatchObject([{ code: 'SF.tracking', certainty: 'uncertain' }]);
  });

  it('is refused when a coding would not fit its slot, and then changes nothing', async () => {
    const { test, code, at } = await study();
    await test.call('act.create', { ...at(5, 20), slots: { work_form: [code('CRE.defining')] } });
    const merge = { fromCodeIds: [code('CRE.defining')], intoCodeId: code('SF.tracking') };
    await expect(test.call('codebook.merge', merge)).rejects.toMatchObject({ key: 'code.facetInUse' });
    expect((await codesOf(test)).get('CRE.defining')?.codings).toBe(1);
    const itself = { fromCodeIds: [code('SF.tracking')], intoCodeId: code('SF.tracking') };
    await expect(test.call('codebook.merge', itself)).rejects.toMatchObject({ key: 'codebook.intoItself' });
  });

  it('gives the code that stays what stood under the others, even when it stood there itself', async () => {
    const test = openTestCore('empty');
    const make = (name: string, parentId: string | null = null) =>
      test.call('code.create', { facet: 'theme', name, parentId });
    const top = await make('top');
    const middle = await make('middle', top.id);
    const target = await make('target', middle.id);
    await make('beside', top.id);
    const last = await make('last');
    await test.call('codebook.merge', { fromCodeIds: [top.id, last.id], intoCodeId: target.id });
    const codes = await test.call('code.list', {});
    expect(Object.fromEntries(codes.map((code) => [code.name, code.parentId]))).toEqual({
      target: null,
      middle: target.id,
      beside: target.id,
    });
  });

  it('leaves memos about the merged code with the code that stays', async () => {
    const { test, code } = await study();
    const about = { codeId: code('SF.relations') as never, kind: 'code' as const, title: 'Trust', text: 'x' };
    const memo = await test.call('memo.create', about);
    await test.call('codebook.merge', { fromCodeIds: [code('SF.relations')], intoCodeId: code('SF.tracking') });
    const memos = await test.call('memo.list', {});
    expect(memos.map(({ id, codeId }) => [id, codeId])).toEqual([[memo.id, code('SF.tracking')]]);
  });

  it('takes the code sets along', async () => {
    const { test, code } = await study();
    await test.call('codeSet.save', { name: 'Set', codeIds: [code('SF.relations'), code('SF.tracking')] });
    await test.call('codeSet.save', { name: 'Other', codeIds: [code('SF.relations')] });
    await test.call('codebook.merge', { fromCodeIds: [code('SF.relations')], intoCodeId: code('SF.tracking') });
    const sets = await test.call('codeSet.list', {});
    expect(sets.map((set) => [set.name, set.codeIds])).toEqual([
      ['Other', [code('SF.tracking')]],
      ['Set', [code('SF.tracking')]],
    ]);
  });
});

describe('splitting a code', () => {
  async function splittable() {
    const made = await study();
    const first = await made.coded('SF.tracking', 5, 20);
    const second = await made.coded('SF.tracking', 28, 40);
    await made.coded('SF.tracking', 41, 50);
    return { ...made, first, second };
  }

  it('gives chosen codings to new and existing codes; the rest stays, and new codes stand beside it', async () => {
    const { test, code, first, second } = await splittable();
    const result = await test.call('codebook.split', {
      codeId: code('SF.tracking'),
      parts: [
        { name: 'Registering', codingIds: [first.id] },
        { codeId: code('SF.relations'), codingIds: [second.id] },
      ],
      reason: 'two things',
    });
    expect(result.codings).toBe(2);
    const codes = await codesOf(test);
    const [original, made] = [codes.get('SF.tracking'), codes.get('SF.registering')];
    expect(result.codes.map(({ shortId }) => [shortId, codes.get(shortId)?.codings])).toEqual([
      ['SF.registering', 1],
      ['SF.relations', 1],
    ]);
    expect(original?.codings).toBe(1);
    expect(made).toMatchObject({ facet: original?.facet, parentId: original?.parentId });
    const siblings = [...codes.values()].filter(({ facet }) => facet === 'success-factor').map(({ name }) => name);
    expect(siblings.indexOf('Registering')).toBe(siblings.indexOf(original?.name as string) + 1);
  });

  it.each<[string, (ids: { tracking: string; coding: string; other: string }) => CallInput<'codebook.split'>['parts']]>(
    [
      [
        'codebook.givenTwice',
        ({ coding }) => [
          { name: 'a', codingIds: [coding] },
          { name: 'b', codingIds: [coding] },
        ],
      ],
      ['codebook.notItsCoding', ({ other }) => [{ name: 'a', codingIds: [other] }]],
      ['codebook.partName', ({ coding }) => [{ codingIds: [coding] }]],
      ['codebook.partIsItself', ({ tracking, coding }) => [{ codeId: tracking, codingIds: [coding] }]],
    ],
  )('is refused with %s', async (key, parts) => {
    const { test, code, coded, first } = await splittable();
    const other = await coded('SF.relations', 5, 20);
    const input = { tracking: code('SF.tracking'), coding: first.id, other: other.id };
    await expect(
      test.call('codebook.split', { codeId: code('SF.tracking'), parts: parts(input) }),
    ).rejects.toMatchObject({ key });
    expect((await codesOf(test)).get('SF.tracking')?.codings).toBe(3);
  });
});
