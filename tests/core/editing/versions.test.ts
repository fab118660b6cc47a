import { uuidv7 } from 'uuidv7';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../electron/core/create-core.ts';
import { studyWith, TEXT } from './study.ts';

describe('versions of a document', () => {
  it('any earlier text can be read, also across undo, redo and another document’s import', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const texts = new Map<number, string>();
    const remember = async () => texts.set((await test.call('project.info', {})).revision, await study.text());
    await remember();
    await study.replace('bestemte', 'avgjorde');
    await remember();
    await study.replace('\n\nINF', '\nINF');
    await remember();
    await test.call('history.undo', {});
    await remember();
    await test.call('history.redo', {});
    await remember();
    await study.edit({ start: 0, end: 10, text: '' });
    await remember();
    for (const [seq, text] of texts) {
      expect(await test.call('version.text', { documentId, seq })).toEqual({ text });
    }
    await expect(test.call('version.text', { documentId, seq: 0 })).rejects.toMatchObject({ key: 'version.notFound' });
  });

  it('lists import, names and now; a pause of half an hour leaves a version', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const minutes = async (now: number, words: string, by: string) => {
      const core = createCore({
        project: test.project,
        clock: () => new Date(Date.UTC(2050, 0, 1, 12, now)),
        newId: uuidv7,
        device: 'here',
        files: {} as never,
        parse: {} as never,
        inspect: {} as never,
        alerts: test.alerts,
        onEvent: () => {},
        drawFigure: async () => '',
        rasterise: async () => new Uint8Array(),
      });
      const start = (await study.text()).indexOf(words);
      const edits = [{ start, end: start + words.length, text: by }];
      await core.run('document.applyEdits', { documentId: documentId as never, edits });
    };
    await minutes(0, 'Hva', 'Hvem');
    await minutes(20, 'gjorde', 'gjør');
    const named = await test.call('version.create', { documentId, name: 'Read by two' });
    await minutes(49, 'fylket', 'kommunen');
    await minutes(80, 'skolen', 'høgskolen');
    await test.call('project.rename', { name: 'Not the text' });
    const versions = await test.call('version.list', { documentId });
    expect(versions.map(({ kind, name, at }) => [kind, name, at.slice(11, 16)])).toEqual([
      ['current', null, '13:20'],
      ['automatic', null, '12:49'],
      ['named', 'Read by two', '12:20'],
      ['imported', null, expect.any(String)],
    ]);
    expect(versions[2]).toEqual(named);
    const diff = await test.call('version.diff', { documentId, from: named.seq });
    expect(diff.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'deleted', text: 'fylket' },
      { kind: 'inserted', text: 'kommunen' },
      { kind: 'deleted', text: 'skolen' },
      { kind: 'inserted', text: 'høgskolen' },
    ]);
    expect(diff.map(({ kind, text }) => (kind === 'inserted' ? '' : text)).join('')).toBe(
      TEXT.replace('Hva', 'Hvem').replace('gjorde', 'gjør'),
    );
  });

  it('restores a text with its codings: kept ones stay, those whose words come back come back', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    await study.code('Fylket bestemte');
    await study.code('fulgte opp');
    await study.code('på skolen');
    const before = await study.codings();
    const document = await test.call('document.get', { documentId });
    const seq = (await test.call('version.list', { documentId }))[0]?.seq as number;
    await study.replace(', og vi fulgte opp', ' der og da');
    await study.replace('INT: Hva gjorde fylket?\n\n', '');
    await test.call('document.setBlockKind', { documentId, start: 0, end: 0, kind: 'heading', headingLevel: 1 });
    expect((await test.call('orphan.list', { documentId })).map(({ quote }) => quote)).toEqual(['fulgte opp']);
    expect(await test.call('version.restore', { documentId, seq })).toMatchObject({ orphaned: 0 });
    const restored = await test.call('document.get', { documentId });
    const looks = (blocks: typeof document.blocks) => blocks.map(({ id: _id, ...block }) => block);
    expect({ ...restored, blocks: looks(restored.blocks) }).toEqual({ ...document, blocks: looks(document.blocks) });
    expect(await study.codings()).toEqual(before);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('says so when what is needed was erased', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const { seq } = (await test.call('version.list', { documentId }))[0] as { seq: number };
    await study.replace('Fylket', 'Kommunen');
    test.project.writer.sqlite.exec(`
      UPDATE changes SET before = NULL WHERE command_seq = (SELECT max(seq) FROM commands)`);
    await expect(test.call('version.restore', { documentId, seq })).rejects.toMatchObject({
      code: 'Conflict',
      key: 'version.erased',
    });
  });
});
