import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';

const TEXT = 'INT: Hvem?\n\nINF: Broren min 🎒 satt i fengsel, og så flyttet vi.\n';

async function marked() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT, A2: TEXT.replace('Broren', 'Søsteren') });
  const documentId = documents.A1 as string;
  const { text } = await test.call('document.get', { documentId });
  const start = text.indexOf('Broren');
  const mark = await test.call('thirdPerson.mark', {
    documentId,
    start,
    end: text.indexOf(','),
    category: 'crime',
    action: 'generalise',
    note: 'Recognisable in a small place',
  });
  return { test, documents, documentId, mark };
}

describe('marks on third persons', () => {
  it('are listed with their words, kind and what is to be done, per document and for all', async () => {
    const { test, documents, documentId, mark } = await marked();
    expect(mark).toMatchObject({ quote: 'Broren min 🎒 satt i fengsel', category: 'crime', action: 'generalise' });
    expect(await test.call('thirdPerson.list', { documentId })).toEqual([mark]);
    expect(await test.call('thirdPerson.list', { documentId: documents.A2 as string })).toEqual([]);
    expect(await test.call('thirdPerson.list', {})).toEqual([mark]);
  });

  it('follow their words through an edit', async () => {
    const { test, documentId, mark } = await marked();
    await test.call('document.applyEdits', { documentId, edits: [{ start: 0, end: 0, text: 'Først: ' }] });
    const [moved] = await test.call('thirdPerson.list', { documentId });
    expect(moved).toMatchObject({ start: mark.start + 7, end: mark.end + 7, quote: mark.quote });
  });

  it('go without taking a coding on the same words along', async () => {
    const { test, documentId, mark } = await marked();
    const [code] = await test.call('code.list', {});
    const { start, end } = mark;
    await test.call('coding.create', { documentId, start, end, codeId: code?.id as string });
    await test.call('thirdPerson.remove', { id: mark.id });
    expect(await test.call('thirdPerson.list', {})).toEqual([]);
    expect(await test.call('coding.list', { documentId })).toHaveLength(1);
    await expect(test.call('thirdPerson.remove', { id: mark.id })).rejects.toMatchObject({
      key: 'thirdPerson.notFound',
    });
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});
