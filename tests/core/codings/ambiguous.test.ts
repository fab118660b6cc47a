import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXT = 'INF: Fylket bestemte grensen, og skolen passet på at den ble holdt.\n';

async function study() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT, A2: `${TEXT}Slutt.` });
  const documentId = documents.A1 as string;
  const codes = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  const span = { start: 5, end: 40 };
  const code = (...shortIds: string[]) =>
    Promise.all(
      shortIds.map((shortId) => test.call('coding.create', { documentId, ...span, codeId: codes[shortId] as string })),
    );
  const ambiguous = () => test.call('act.ambiguous', {});
  const codingOf = async (shortId: string) =>
    (await test.call('coding.list', {})).find((coding) => coding.code === shortId)?.id as string;
  return { test, documentId, codes, span, code, ambiguous, codingOf };
}

describe('ambiguous segments', () => {
  it('are those with several actors, levels or forms and no act', async () => {
    const { test, documentId, code, ambiguous } = await study();
    await code('ACT.county_leader', 'LVL.county', 'SF.tracking');
    expect(await ambiguous()).toEqual([]);
    await code('ACT.teacher', 'CRE.defining');
    const [segment, ...others] = await ambiguous();
    expect(others).toEqual([]);
    expect(segment?.codings.map((coding) => coding.code).sort()).toEqual([
      'ACT.county_leader',
      'ACT.teacher',
      'CRE.defining',
      'LVL.county',
    ]);
    expect(await test.call('act.ambiguous', { documentId })).toHaveLength(1);
  });

  it('become acts one by one; a level may serve both', async () => {
    const { test, code, ambiguous, codingOf } = await study();
    await code('ACT.county_leader', 'ACT.teacher', 'LVL.county', 'CRE.defining', 'MNT.policing');
    const first = [await codingOf('CRE.defining'), await codingOf('ACT.county_leader'), await codingOf('LVL.county')];
    await test.call('act.fromCodings', { codingIds: first });
    const [left] = await ambiguous();
    expect(left?.codings.map((coding) => coding.code).sort()).toEqual(['ACT.teacher', 'LVL.county', 'MNT.policing']);
    await test.call('act.fromCodings', { codingIds: left?.codings.map((coding) => coding.codingId) ?? [] });
    expect(await ambiguous()).toEqual([]);
    const acts = await test.call('act.list', {});
    expect(acts.map((act) => [act.slots.work_form?.[0]?.code, act.slots.actor_level?.[0]?.code]).sort()).toEqual([
      ['CRE.defining', 'LVL.county'],
      ['MNT.policing', 'LVL.county'],
    ]);
  });

  it('levels fill the slot asked for, a second level the other', async () => {
    const { test, code, codingOf } = await study();
    await code('LVL.county', 'LVL.school', 'CRE.defining');
    const act = await test.call('act.fromCodings', {
      codingIds: [await codingOf('CRE.defining'), await codingOf('LVL.county'), await codingOf('LVL.school')],
      levelSlot: 'target_level',
    });
    expect(act.slots.target_level?.[0]?.code).toBe('LVL.county');
    expect(act.slots.actor_level?.[0]?.code).toBe('LVL.school');
    expect(act.crossLevel).toBe(true);
  });

  it('refuses codes of two segments and codes without a place, and changes nothing', async () => {
    const { test, documentId, codes, code, codingOf } = await study();
    await code('ACT.teacher', 'ACT.county_leader', 'SF.tracking');
    const elsewhere = await test.call('coding.create', {
      documentId,
      start: 0,
      end: 3,
      codeId: codes['CRE.defining'] as string,
    });
    const refused = (codingIds: string[]) => expect(test.call('act.fromCodings', { codingIds })).rejects;
    const teacher = await codingOf('ACT.teacher');
    await refused([teacher, elsewhere.id]).toMatchObject({ key: 'act.fromDifferent' });
    await refused([teacher, await codingOf('ACT.county_leader')]).toMatchObject({ key: 'act.noSlot' });
    await refused([await codingOf('SF.tracking')]).toMatchObject({ key: 'act.noSlot' });
    expect(await test.call('act.list', {})).toEqual([]);
  });
});

it('incomplete acts are those with a required slot empty', async () => {
  const { test, documentId, codes, span } = await study();
  const made = await test.call('act.create', {
    documentId,
    ...span,
    slots: { work_form: [codes['CRE.defining'] as string] },
  });
  expect((await test.call('act.incomplete', {})).map(({ missing }) => missing)).toEqual([['actor_level']]);
  await test.call('act.update', { actId: made.id, slots: { actor_level: [codes['LVL.county'] as string] } });
  expect(await test.call('act.incomplete', {})).toEqual([]);
});

describe('evidence', () => {
  it('may stand in another document, is there once, and leaves nothing behind', async () => {
    const { test, documentId, codes, span } = await study();
    const documents = await test.call('document.list', {});
    const other = documents.find(({ title }) => title === 'A2')?.id as string;
    const { id: actId } = await test.call('act.create', {
      documentId,
      ...span,
      slots: { work_form: [codes['CRE.defining'] as string] },
    });
    const words = { documentId: other, start: TEXT.length, end: TEXT.length + 6 };
    await test.call('act.addEvidence', { actId, ...words });
    const act = await test.call('act.addEvidence', { actId, ...words });
    expect(act.evidence).toMatchObject([{ ...words, quote: 'Slutt.' }]);
    await expect(test.call('act.addEvidence', { actId, documentId, ...span })).rejects.toMatchObject({
      key: 'act.ownWords',
    });
    await test.call('act.removeEvidence', { actId, segmentId: act.evidence[0]?.segmentId as string });
    expect((await test.call('act.list', {}))[0]?.evidence).toEqual([]);
    expect((await test.call('project.check', {})).counts).toMatchObject({ segments: 1 });
    await test.call('act.addEvidence', { actId, ...words });
    await test.call('act.delete', { actId });
    expect((await test.call('project.check', {})).counts).toMatchObject({ segments: 0 });
  });
});
