import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../schema/model/editing.ts';
import { editIn, someEdit, someText, spanIn, TaggedText } from '../../schema/text/tagged-text.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';
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

  it('any edits of any text: untouched spans cover exactly their words, undo and redo restore exactly', async () => {
    const test = openTestCore();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        someText(40).filter((text) => text.trim() !== ''),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat({ max: 40 }) }), {
          maxLength: 8,
        }),
        fc.array(fc.array(someEdit, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (text, marks, commands, windowsLines) => {
          number += 1;
          const title = `d${number}`;
          const source = windowsLines ? text.replaceAll('\n', '\r\n') : text;
          const documentId = (await importTexts(test, { [title]: source }))[title] as string;
          const codeId = (await test.call('code.list', {}))[0]?.id as string;
          const truth = new TaggedText(text);
          const tags = new Map<string, number[]>();
          for (const { at, length } of marks) {
            const span = spanIn(text, at, length);
            if (!span) continue;
            const coding = await test.call('coding.create', { documentId, ...span, codeId });
            tags.set(coding.id, truth.tags(span));
          }
          const state = async () => [
            await test.call('document.get', { documentId }),
            await test.call('coding.list', { documentId }),
          ];
          const states = [await state()];
          for (const relative of commands) {
            const edits = relative.map((edit) => {
              const made = editIn(truth.text, edit);
              truth.apply(made);
              return made;
            });
            const before = await test.call('project.info', {});
            await test.call('document.applyEdits', { documentId, edits });
            if ((await test.call('project.info', {})).revision === before.revision) continue;
            states.push(await state());
            const document = await test.call('document.get', { documentId });
            expect(document.text).toBe(truth.text);
            for (const coding of await test.call('coding.list', { documentId })) {
              const found = truth.find(tags.get(coding.id) as number[]);
              if (coding.state === 'orphaned') expect(found).toBe('gone');
              else expect(document.text.slice(coding.start, coding.end)).toBe(coding.quote);
              if (typeof found === 'object') {
                expect(coding).toMatchObject({ ...found, state: 'anchored' });
              }
            }
          }
          for (const earlier of states.slice(0, -1).reverse()) {
            await test.call('history.undo', {});
            expect(await state()).toEqual(earlier);
          }
          for (const later of states.slice(1)) {
            await test.call('history.redo', {});
            expect(await state()).toEqual(later);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});
