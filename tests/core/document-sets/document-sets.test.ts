import { describe, expect, it } from 'vitest';
import { openSmallStudy } from '../excerpts/small-study.ts';
import { figureData } from '../test-core.ts';

async function withSets() {
  const study = await openSmallStudy();
  const { waves } = await study.call('study.outline', {});
  const interviews = await study.call('documentSet.save', { name: 'Interviews', filter: { kinds: ['interview'] } });
  const first = await study.call('documentSet.save', {
    name: 'First interviews',
    filter: { setIds: [interviews.id], waveIds: [waves[0]?.id as string] },
  });
  return { study, interviews, first };
}

describe('a named set of documents', () => {
  it('holds what passes now, and narrows every list it is used in', async () => {
    const { study, interviews, first } = await withSets();
    expect([interviews.documents, first.documents]).toEqual([3, 2]);
    const filter = { setIds: [first.id], roles: ['School leader'] };
    const titles = async (one: object) => (await study.call('document.list', one)).map(({ title }) => title);
    expect(await titles({ setIds: [first.id] })).toEqual(['A-1', 'B-1']);
    const hits = await study.call('search.text', { text: 'skolen', filter: { setIds: [first.id] } });
    expect(new Set(hits.map(({ title }) => title))).toEqual(new Set(['A-1']));
    await study.call('document.delete', { documentId: study.documents['A-1'] as string });
    expect(await titles(filter)).toEqual(['B-1']);
    expect(await study.call('documentSet.list', {})).toMatchObject([
      { name: 'First interviews', documents: 1 },
      { name: 'Interviews', documents: 2 },
    ]);
  });

  it('narrows codings, memos and the figure as well', async () => {
    const { study, first } = await withSets();
    const codeId = study.code('RSK.absence');
    for (const title of ['A-1', 'A-2']) {
      const documentId = study.documents[title] as string;
      await study.call('coding.create', { documentId, start: 0, end: 4, codeId });
      await study.call('memo.create', { kind: 'document', title, text: '', documentId });
    }
    const filter = { setIds: [first.id] };
    expect(await study.call('coding.list', { codeId, filter })).toHaveLength(1);
    expect((await study.call('memo.list', { filter })).map(({ title }) => title)).toEqual(['A-1']);
    expect(await study.call('memo.list', { filter: {} })).toHaveLength(2);
    const figure = await figureData(study.call, 'work-by-level-over-waves', { filter });
    expect(figure.n.documents).toBe(2);
    // A wave that the set leaves out is not drawn as one without data.
    expect(figure.waves.map(({ name }) => name)).toEqual(['1']);
  });

  it('cannot be built from itself, nor be deleted while another is built on it', async () => {
    const { study, interviews, first } = await withSets();
    const circle = { id: interviews.id, name: interviews.name, filter: { setIds: [first.id] } };
    await expect(study.call('documentSet.save', circle)).rejects.toMatchObject({ key: 'documentSet.circle' });
    await expect(
      study.call('documentSet.save', { ...circle, filter: { setIds: [interviews.id] } }),
    ).rejects.toMatchObject({ key: 'documentSet.circle' });
    await expect(study.call('documentSet.delete', { id: interviews.id })).rejects.toMatchObject({
      code: 'Conflict',
      key: 'documentSet.inUse',
    });
    await study.call('documentSet.delete', { id: first.id });
    await study.call('documentSet.delete', { id: interviews.id });
    expect(await study.call('documentSet.list', {})).toEqual([]);
  });

  it('has a name of its own, and is refused when it builds on what is not there', async () => {
    const { study } = await withSets();
    await expect(study.call('documentSet.save', { name: 'interviews', filter: {} })).rejects.toMatchObject({
      key: 'documentSet.nameTaken',
    });
    await expect(study.call('documentSet.save', { name: 'Other', filter: { setIds: ['gone'] } })).rejects.toMatchObject(
      { code: 'NotFound', key: 'documentSet.notFound' },
    );
    await expect(study.call('document.list', { setIds: ['gone'] })).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('stays in the list, and can be changed, when what it asks for has been deleted', async () => {
    const { study } = await withSets();
    const document = study.documents['A-1'] as never;
    const set = await study.call('documentSet.save', { name: 'One', filter: { documentIds: [document] } });
    await study.call('document.delete', { documentId: document });
    expect((await study.call('documentSet.list', {})).find(({ id }) => id === set.id)?.documents).toBe(0);
    await study.call('documentSet.save', { id: set.id, name: 'One', filter: { kinds: ['interview'] } });
  });
});
