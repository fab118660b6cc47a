import { describe, expect, it } from 'vitest';
import type { Code } from '../../../schema/model/coding.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

async function codeNamed(test: TestCore, shortId: string): Promise<Code> {
  return (await test.call('code.list', {})).find((code) => code.shortId === shortId) as Code;
}

describe('the codebook', () => {
  it('gives a new code a short id of its own', async () => {
    const test = openTestCore();
    const first = await test.call('code.create', { facet: 'theme', name: 'Å høre til' });
    const second = await test.call('code.create', { facet: 'theme', name: 'Å høre til' });
    expect([first.shortId, second.shortId]).toEqual(['TH.å_høre_til', 'TH.å_høre_til_2']);
    await expect(
      test.call('code.create', { facet: 'theme', name: 'x', shortId: 'th.Å_HØRE_TIL'.toLowerCase() }),
    ).rejects.toMatchObject({ key: 'code.shortIdTaken' });
  });

  it('moves a code with what is below it, before a sibling', async () => {
    const test = openTestCore('empty');
    const make = (name: string, parentId: string | null = null) =>
      test.call('code.create', { facet: 'theme', name, parentId });
    const [a, b, c] = [await make('A'), await make('B'), await make('C')];
    const below = await make('below C', c.id);
    await test.call('code.move', { codeId: c.id, facet: 'condition', parentId: null });
    expect((await codeNamed(test, below.shortId)).facet).toBe('condition');
    await test.call('code.move', { codeId: c.id, facet: 'theme', parentId: null, beforeCodeId: b.id });
    const top = (await test.call('code.list', {})).filter((code) => code.parentId === null);
    expect(top.map((code) => code.name)).toEqual(['A', 'C', 'B']);
    await expect(test.call('code.move', { codeId: c.id, facet: 'theme', parentId: below.id })).rejects.toMatchObject({
      key: 'code.intoItself',
    });
    await expect(test.call('code.move', { codeId: a.id, facet: 'condition', parentId: b.id })).rejects.toMatchObject({
      key: 'code.parentFacet',
    });
  });

  it('says what deleting takes along, and takes exactly that', async () => {
    const test = openTestCore();
    const documents = await importTexts(test, { A1: 'INF: Fylket bestemte dette.\n', A2: 'INF: Vi fulgte opp.\n' });
    const parent = await codeNamed(test, 'CRE.defining');
    const child = await test.call('code.create', { facet: 'work-creating', name: 'Naming', parentId: parent.id });
    const level = (await codeNamed(test, 'LVL.county')).id;
    const span = { documentId: documents.A1 as string, start: 5, end: 20 };
    await test.call('act.create', { ...span, slots: { work_form: [parent.id], actor_level: [level] } });
    await test.call('act.create', {
      documentId: documents.A2 as string,
      start: 5,
      end: 9,
      slots: { work_form: [child.id] },
    });
    const expected = { codes: ['CRE.defining', child.shortId], codings: 2, acts: 1, documents: 2 };
    const impact = await test.call('code.deletionImpact', { codeId: parent.id });
    expect({ ...impact, codes: impact.codes.toSorted() }).toEqual(expected);
    await test.call('code.delete', { codeId: parent.id });
    expect((await test.call('project.check', {})).counts).toMatchObject({ codings: 1, acts: 1, segments: 1 });
    expect(await test.call('code.list', {})).toHaveLength(122);
  });

  it('keeps a code in a facet that can fill the places it fills', async () => {
    const test = openTestCore();
    const documents = await importTexts(test, { A1: 'INF: Fylket bestemte dette.\n' });
    const code = await codeNamed(test, 'CRE.defining');
    await test.call('act.create', {
      documentId: documents.A1 as string,
      start: 5,
      end: 20,
      slots: { work_form: [code.id] },
    });
    await expect(test.call('code.move', { codeId: code.id, facet: 'theme' })).rejects.toMatchObject({
      key: 'code.facetInUse',
    });
    await test.call('code.move', { codeId: code.id, facet: 'work-maintaining' });
    expect((await codeNamed(test, 'CRE.defining')).facet).toBe('work-maintaining');
  });
});
