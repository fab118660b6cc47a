import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../schema/model/editing.ts';
import { openTestCore, type TestCore } from '../test-core.ts';
import { textAndSpansStayInStep } from './edit-property.ts';
import { studyWith, TEXT } from './study.ts';

const quotes = async (test: TestCore) => (await test.call('coding.list', {})).map((coding) => coding.quote);

describe('document.applyEdits', () => {
  it('applies edits one after the other, each in the text as it then is, and every coding follows', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    await study.code('bestemte hvem');
    await study.code('fulgte opp');
    const edits: Edit[] = [
      { start: 0, end: 0, text: 'Notat\r\n' },
      { start: 6, end: 10, text: 'I: ' },
    ];
    const result = await test.call('document.applyEdits', { documentId, edits });
    const { text, blocks, turns } = await test.call('document.get', { documentId });
    expect(text).toBe(`Notat\nI: ${TEXT.slice(4)}`);
    expect(result).toMatchObject({ length: text.length, first: 0, removed: 1, moved: 0, orphaned: 0, turns });
    expect(result.blocks).toEqual(blocks.slice(0, 2));
    const codings = await test.call('coding.list', {});
    expect(codings.map(({ start, end }) => text.slice(start, end))).toEqual(['bestemte hvem', 'fulgte opp']);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('typing inside a coding grows it, typing at its edges does not', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const { start, end } = await study.code('bestemte');
    await test.call('document.applyEdits', {
      documentId,
      edits: [
        { start: end, end, text: ' ikke' },
        { start: start + 2, end: start + 2, text: 'ee' },
        { start, end: start, text: 'selv ' },
      ],
    });
    expect(await quotes(test)).toEqual(['beeestemte']);
  });

  it('a coding whose words are deleted is kept with its quote, and undo gives it its place again', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const { start, end } = await study.code('bestemte');
    const before = await test.call('coding.list', {});
    const result = await test.call('document.applyEdits', {
      documentId,
      edits: [{ start: start - 1, end: end + 1, text: '' }],
    });
    expect(result).toMatchObject({ orphaned: 1, moved: 0 });
    expect(await test.call('coding.list', {})).toMatchObject([{ state: 'orphaned', quote: 'bestemte' }]);
    await test.call('history.undo', {});
    expect(await test.call('coding.list', {})).toEqual(before);
  });

  it.each([
    { start: 3, end: 2, text: '' },
    { start: 0, end: 5000, text: '' },
  ])('refuses an edit outside the text and changes nothing: %o', async (edit) => {
    const { test, documentId } = await studyWith();
    const edits = [{ start: 0, end: 1, text: 'x' }, edit];
    await expect(test.call('document.applyEdits', { documentId, edits })).rejects.toMatchObject({
      key: 'edit.outside',
    });
    expect((await test.call('document.get', { documentId })).text).toBe(TEXT);
  });

  it('refuses to cut an emoji in two', async () => {
    const { test, documentId } = await studyWith();
    const inside = TEXT.indexOf('🎒') + 1;
    await expect(
      test.call('document.applyEdits', { documentId, edits: [{ start: inside, end: inside, text: 'x' }] }),
    ).rejects.toMatchObject({ key: 'edit.splitsCharacter' });
  });

  it('whatever is done to whatever text: text and spans stay in step, undo and redo restore exactly', async () => {
    const test = openTestCore();
    let edits = 0;
    const property = textAndSpansStayInStep(test, (made) => {
      edits += made;
    });
    await fc.assert(property, { numRuns: 150 });
    expect(edits).toBeGreaterThan(2000);
  });
});
