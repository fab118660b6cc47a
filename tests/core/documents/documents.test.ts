import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

async function studyOfThree(): Promise<TestCore> {
  const test = openTestCore();
  await importTexts(test, { a: 'INF: Ja.', b: 'INF: Nei.', c: 'INF: Kanskje.' });
  const path = join(test.folder, 'attributes.csv');
  const rows = [
    'a,1,Planning,Fjordheim,Høgli vgs,Teacher,school',
    'b,2,Planning,Fjordheim,,School leader,county',
    'c,2,,Nordøya,,Teacher,school',
  ];
  writeFileSync(path, ['doc_id,wave,phase,county,school,role,level', ...rows].join('\n'));
  await test.call('import.attributes', { path });
  return test;
}

describe('document.get', () => {
  it('gives the text as it was imported, with blocks, turns and speech in document offsets', async () => {
    const test = openTestCore();
    const text = '👍🏽 Notat\n\nINT: Går det?\nINF: [00:03:15] Ja, pa\u030a skolen.\nOg mer.\n\n';
    const { a } = await importTexts(test, { a: text });
    const document = await test.call('document.get', { documentId: a as string });
    expect(document.text).toBe(text);
    expect(document.blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    expect(document.turns.map(({ start, end }) => text.slice(start, end))).toEqual([
      'INT: Går det?',
      'INF: [00:03:15] Ja, pa\u030a skolen.\nOg mer.',
    ]);
    expect(document.turns.map(({ speechStart, end }) => text.slice(speechStart, end))).toEqual([
      'Går det?',
      'Ja, pa\u030a skolen.\nOg mer.',
    ]);
    expect(document.turns).toMatchObject([
      { speaker: 'INT', interviewer: true, timeMs: null, kind: 'verbatim' },
      { speaker: 'INF', interviewer: false, timeMs: 195_000, kind: 'verbatim' },
    ]);
    expect(document.blocks.map((block) => block.turn)).toEqual([null, null, 0, 1, 1, null, null]);
    expect(document).toMatchObject({ words: 8, informantWords: 5, importNotes: [] });
  });

  it('tells what was normalised', async () => {
    const test = openTestCore();
    const { a } = await importTexts(test, { a: 'en\r\nto' });
    const document = await test.call('document.get', { documentId: a as string });
    expect(document.text).toBe('en\nto');
    expect(document.importNotes).toEqual(['Line ends were changed to a single line feed.']);
  });

  it('refuses a document that is gone', async () => {
    const test = openTestCore();
    await expect(test.call('document.get', { documentId: 'gone' })).rejects.toMatchObject({ code: 'NotFound' });
  });
});

describe('document.list', () => {
  it('sorts titles as people do', async () => {
    const test = openTestCore();
    await importTexts(test, { A10: 'x', A2: 'y', Å1: 'z' });
    expect((await test.call('document.list', {})).map((one) => one.title)).toEqual(['A2', 'A10', 'Å1']);
  });

  it('filters by place, wave, phase, role and level, all of which must hold', async () => {
    const test = await studyOfThree();
    const { sites, waves, phases, levels } = await test.call('study.outline', {});
    const idOf = (list: { id: string; name: string }[], name: string) => [
      list.find((one) => one.name === name)?.id ?? '',
    ];
    const titles = async (filter: Parameters<typeof test.call<'document.list'>>[1]) =>
      (await test.call('document.list', filter)).map((one) => one.title).join('');
    expect(await titles({ countyIds: idOf(sites, 'Fjordheim') })).toBe('ab');
    expect(await titles({ schoolIds: idOf(sites, 'Høgli vgs') })).toBe('a');
    expect(await titles({ waveIds: idOf(waves, '2') })).toBe('bc');
    expect(await titles({ phaseIds: idOf(phases, 'Planning') })).toBe('ab');
    expect(await titles({ roles: ['Teacher'] })).toBe('ac');
    expect(await titles({ roles: ['Teacher', 'School leader'] })).toBe('abc');
    expect(await titles({ levelIds: idOf(levels, 'county') })).toBe('b');
    expect(await titles({ roles: ['Teacher'], waveIds: idOf(waves, '2') })).toBe('c');
    expect(await titles({ countyIds: [], roles: [] })).toBe('abc');
  });
});

describe('document.delete', () => {
  it('takes codings and acts along, as announced, and undo brings everything back', async () => {
    const test = openTestCore();
    const { a, b } = await importTexts(test, { a: 'INF: Vi ringer hjem.', b: 'INF: Vi venter.' });
    const codes = await test.call('code.list', {});
    const idOf = (shortId: string) => codes.find((code) => code.shortId === shortId)?.id as string;
    for (const documentId of [a, b] as string[]) {
      const slots = { work_form: [idOf('CRE.defining')], actor: [idOf('ACT.teacher')] };
      await test.call('act.create', { documentId, start: 5, end: 10, slots });
      await test.call('coding.create', { documentId, start: 6, end: 9, codeId: idOf('RSK.future') });
    }
    const before = await test.call('document.get', { documentId: a as string });
    const codings = await test.call('coding.list', {});
    const announced = await test.call('document.deletionImpact', { documentId: a as string });
    expect(announced).toEqual({ codes: [], codings: 3, acts: 1, documents: 1 });
    expect(await test.call('document.delete', { documentId: a as string })).toEqual(announced);
    expect((await test.call('document.list', {})).map((one) => one.id)).toEqual([b]);
    expect(await test.call('coding.list', {})).toEqual(codings.filter((coding) => coding.documentId === b));
    expect(await test.call('search.text', { text: 'ringer' })).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('document.get', { documentId: a as string })).toEqual(before);
    expect(await test.call('coding.list', {})).toEqual(codings);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});
