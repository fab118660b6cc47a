import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXT = 'INF: Fylket bestemte dette, og vi fulgte opp på skolen.\n';

async function study() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT });
  const ids = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  const code = (shortId: string) => ids[shortId] as string;
  const coded = (shortId: string, start: number, end: number) =>
    test.call('coding.create', { documentId: documents.A1 as string, start, end, codeId: code(shortId) });
  return { test, code, coded };
}

describe('frozen versions of the codebook', () => {
  it('keep codes, texts and counts as they were', async () => {
    const { test, code, coded } = await study();
    await coded('SF.tracking', 5, 20);
    const version = await test.call('codebook.freeze', { name: 'Round 1', note: 'after the pilot' });
    await test.call('code.update', { codeId: code('SF.tracking'), name: 'Following', definition: 'x' });
    await coded('SF.tracking', 28, 40);
    test.reopen();
    expect(await test.call('codebook.versions', {})).toEqual([version]);
    expect(version).toMatchObject({ name: 'Round 1', note: 'after the pilot', codes: 123 });
    const then = (await test.call('codebook.version', { id: version.id })).codes;
    expect(then.find(({ shortId }) => shortId === 'SF.tracking')).toMatchObject({ codings: 1 });
    expect(then.some(({ name }) => name === 'Following')).toBe(false);
    await expect(test.call('codebook.freeze', { name: 'round 1' })).rejects.toMatchObject({
      key: 'codebook.versionNameTaken',
    });
  });

  it('show old codings with the codes of their time, also those that a merge made one', async () => {
    const { test, code, coded } = await study();
    const [a, b, c] = [
      await coded('SF.tracking', 5, 20),
      await coded('SF.relations', 5, 20),
      await coded('SF.relations', 28, 40),
    ];
    const version = await test.call('codebook.freeze', { name: 'Before' });
    await test.call('codebook.merge', { fromCodeIds: [code('SF.relations')], intoCodeId: code('SF.tracking') });
    const young = await coded('SF.tracking', 41, 50);
    await test.call('code.update', { codeId: code('SF.tracking'), shortId: 'SF.new' });

    const now = await test.call('coding.list', {});
    expect(now.map(({ code }) => code)).toEqual(['SF.new', 'SF.new', 'SF.new']);
    const then = await test.call('coding.list', { codebookVersionId: version.id });
    expect(new Map(then.map((coding) => [coding.id, coding.code]))).toEqual(
      new Map([
        [a.id, 'SF.tracking'],
        [b.id, 'SF.relations'],
        [c.id, 'SF.relations'],
        [young.id, 'SF.new'],
      ]),
    );
    const under = await test.call('coding.list', { codebookVersionId: version.id, codeId: code('SF.relations') });
    expect(under.map(({ id, start }) => [id, start])).toEqual([
      [b.id, 5],
      [c.id, 28],
    ]);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await test.call('coding.list', { codebookVersionId: version.id })).map(({ id }) => id).toSorted()).toEqual(
      [a.id, b.id, c.id].toSorted(),
    );
  });

  it('are compared: every kind of difference, with author, reason and time', async () => {
    const { test, code, coded } = await study();
    await coded('SF.tracking', 5, 20);
    const before = await test.call('codebook.freeze', { name: 'Before' });
    const second = await test.call('coder.create', { name: 'Second coder' });
    await test.call('coder.use', { coderId: second.id });
    await test.call('code.update', { codeId: code('CRE.defining'), name: 'Drawing lines', include: 'y' });
    await test.call('code.update', { codeId: code('CRE.vesting'), colour: '#000000' });
    await test.call('code.move', { codeId: code('CRE.advocacy'), facet: 'work-maintaining' });
    await test.call('code.delete', { codeId: code('RSK.absence') });
    await test.call('codebook.merge', {
      fromCodeIds: [code('SF.relations')],
      intoCodeId: code('SF.tracking'),
      reason: 'the same thing',
    });
    const [coding] = await test.call('coding.list', { codeId: code('SF.tracking') });
    await test.call('codebook.split', {
      codeId: code('SF.tracking'),
      parts: [{ name: 'Registering', codingIds: [coding?.id as string] }],
      reason: 'two things',
    });
    // What was taken back again is not a difference and nobody's work.
    await test.call('code.update', { codeId: code('MNT.policing'), name: 'x' });
    await test.call('history.undo', {});

    const changes = await test.call('codebook.diff', { from: before.id });
    expect(changes.map(({ kind, code, before, after, reason }) => [kind, code, before, after, reason])).toEqual([
      ['renamed', 'CRE.defining', 'Defining', 'Drawing lines', null],
      ['redefined', 'CRE.defining', expect.any(String), 'y', null],
      ['recoloured', 'CRE.vesting', expect.any(String), '#000000', null],
      ['moved', 'CRE.advocacy', 'Institutional work: creating', 'Institutional work: maintaining', null],
      ['removed', 'RSK.absence', expect.any(String), null, null],
      ['merged', 'SF.relations', 'SF.relations', 'SF.tracking', 'the same thing'],
      ['added', 'SF.registering', null, 'Registering', 'two things'],
      ['split', 'SF.tracking', 'SF.tracking', 'SF.registering', 'two things'],
    ]);
    expect(new Set(changes.map(({ author }) => author))).toEqual(new Set(['Second coder']));
    expect(changes.every(({ at }) => at !== null)).toBe(true);

    const after = await test.call('codebook.freeze', { name: 'After' });
    await test.call('code.update', { codeId: code('CRE.defining'), name: 'Again' });
    expect(await test.call('codebook.diff', { from: before.id, to: after.id })).toEqual(changes);
    expect(await test.call('codebook.diff', { from: after.id, to: before.id })).toEqual(changes);
    const since = await test.call('codebook.diff', { from: after.id });
    expect(since.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['renamed', 'Drawing lines', 'Again'],
    ]);
  });

  it('name what a code became through one merge after another, and where codes below it went', async () => {
    const { test, code } = await study();
    const parentId = code('SF.relations');
    const child = await test.call('code.create', { facet: 'success-factor', parentId, name: 'Below' });
    const before = await test.call('codebook.freeze', { name: 'Before' });
    await test.call('codebook.merge', { fromCodeIds: [parentId], intoCodeId: code('SF.tracking'), reason: 'first' });
    await test.call('codebook.merge', { fromCodeIds: [code('SF.tracking')], intoCodeId: code('SF.holistic') });
    const changes = await test.call('codebook.diff', { from: before.id });
    expect(changes.map(({ kind, code, after, reason }) => [kind, code, after, reason])).toEqual([
      ['merged', 'SF.relations', 'SF.holistic', 'first'],
      ['moved', child.shortId, 'Success factor › SF.holistic', null],
      ['merged', 'SF.tracking', 'SF.holistic', null],
    ]);
  });
});
