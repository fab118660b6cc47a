import { expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXTS = {
  b: 'INF: Rådgiveren ringer. Rådgiverens telefon.',
  a: 'Først.\nINT: Hvem ringer?\nINF: Radgiver er noe annet.',
  c: `INF: ${'Rådgiver, ja'.normalize('NFD')} og nei.`,
};

it('finds words and beginnings of words, at their places in the text as it is', async () => {
  const test = openTestCore();
  const ids = await importTexts(test, TEXTS);
  const hits = await test.call('search.text', { text: 'RÅDGIVER' });
  expect(hits.map((hit) => [hit.title, hit.match.normalize('NFC')])).toEqual([
    ['b', 'Rådgiver'],
    ['b', 'Rådgiver'],
    ['c', 'Rådgiver'],
  ]);
  for (const hit of hits) {
    const { text } = await test.call('document.get', { documentId: hit.documentId });
    expect(text.slice(hit.start, hit.end)).toBe(hit.match);
    expect(text).toContain(hit.before + hit.match + hit.after);
  }
  expect((await test.call('search.text', { text: 'ringer' })).map((hit) => hit.documentId)).toEqual([ids.a, ids.b]);
});

it('takes several words in their order, over what stands between them', async () => {
  const test = openTestCore();
  await importTexts(test, TEXTS);
  const matches = async (text: string) => (await test.call('search.text', { text })).map((hit) => hit.match);
  expect(await matches('ringer rådg')).toEqual(['ringer. Rådg']);
  expect(await matches('rådg ringer')).toEqual([]);
});

it('takes the user’s signs for text, never for a query language', async () => {
  const test = openTestCore();
  await importTexts(test, TEXTS);
  for (const text of ['"', '*', 'a" OR "b', 'NOT', 'text:ja', '(((', '-ja', '👍', '\u0301', '²']) {
    expect(Array.isArray(await test.call('search.text', { text }))).toBe(true);
  }
  expect(await test.call('search.text', { text: 'rådgiver', limit: 1 })).toHaveLength(1);
});

it('locates a segment that was coded', async () => {
  const test = openTestCore();
  const { a } = await importTexts(test, TEXTS);
  const codeId = (await test.call('code.list', {}))[0]?.id as string;
  const coding = await test.call('coding.create', { documentId: a as string, start: 3, end: 12, codeId });
  expect(await test.call('segment.locate', { segmentId: coding.segmentId })).toEqual({
    documentId: a,
    start: 3,
    end: 12,
  });
  await expect(test.call('segment.locate', { segmentId: 'gone' })).rejects.toMatchObject({ key: 'segment.notFound' });
});
