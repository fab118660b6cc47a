import { describe, expect, it } from 'vitest';
import { studyWith, TEXT } from './study.ts';

const shape = (blocks: { kind: string; start: number; end: number }[], text: string) =>
  blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('blocks under edits', () => {
  it('a line feed divides a paragraph, deleting it joins the two again, and codings across it stay', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    await study.code('hvem som er i risiko');
    const before = await test.call('document.get', { documentId });
    const at = TEXT.indexOf('som er');
    await study.edit({ start: at, end: at, text: '\r\n' });
    const divided = await test.call('document.get', { documentId });
    expect(divided.text).toBe(TEXT.replace('som er', '\nsom er'));
    expect(divided.blocks[2]?.id).toBe(before.blocks[2]?.id);
    expect(await study.codings()).toMatchObject([{ quote: 'hvem \nsom er i risiko' }]);
    const joined = await study.edit({ start: at, end: at + 1, text: '' });
    expect(joined).toMatchObject({ first: 2, removed: 2, moved: 1 });
    expect(await test.call('document.get', { documentId })).toEqual(before);
    expect(await study.codings()).toMatchObject([{ quote: 'hvem som er i risiko' }]);
  });

  it('a heading stays one where its words are; what is put after it is a paragraph', async () => {
    const study = await studyWith('Bakgrunn\nFylket bestemte.\n');
    const { test, documentId } = study;
    await test.call('document.setBlockKind', { documentId, start: 0, end: 0, kind: 'heading', headingLevel: 2 });
    await study.edit({ start: 8, end: 8, text: '\nMer' }, { start: 0, end: 0, text: '\n' });
    const { text, blocks } = await test.call('document.get', { documentId });
    expect(shape(blocks, text)).toEqual([
      ['paragraph', ''],
      ['heading', 'Bakgrunn'],
      ['paragraph', 'Mer'],
      ['paragraph', 'Fylket bestemte.'],
      ['paragraph', ''],
    ]);
    await study.edit({ start: 0, end: 1, text: '' });
    const after = await test.call('document.get', { documentId });
    expect(shape(after.blocks, after.text)[0]).toEqual(['heading', 'Bakgrunn']);
  });

  it('bold and italic follow the words they are on', async () => {
    const study = await studyWith();
    const { test, documentId } = study;
    const start = TEXT.indexOf('bestemte');
    const boldWords = async () => {
      const { text, blocks } = await test.call('document.get', { documentId });
      return blocks.flatMap((block) =>
        block.formats.map((range) => [range.format, text.slice(block.start + range.start, block.start + range.end)]),
      );
    };
    const set = (from: number, to: number, format: 'bold' | 'italic', on: boolean) =>
      test.call('document.setFormat', { documentId, start: from, end: to, format, on });
    await set(start, start + 13, 'bold', true);
    await set(start + 9, start + 13, 'italic', true);
    expect(await boldWords()).toEqual([
      ['bold', 'bestemte hvem'],
      ['italic', 'hvem'],
    ]);
    await study.edit({ start: start + 4, end: start + 4, text: '\n' }, { start: 0, end: 5, text: '' });
    expect(await boldWords()).toEqual([
      ['bold', 'best'],
      ['bold', 'emte hvem'],
      ['italic', 'hvem'],
    ]);
    await study.edit({ start: start - 1, end: start, text: '' });
    await set(start - 3, start + 2, 'bold', false);
    expect(await boldWords()).toEqual([
      ['bold', 'be'],
      ['bold', 'e hvem'],
      ['italic', 'hvem'],
    ]);
  });

  it('turns are read again: a changed label, a new turn, two turns joined', async () => {
    const study = await studyWith('INT: Hva?\nINF: Ja.\nINT: Mer?\nINF: Nei.\n');
    const { test, documentId } = study;
    const turns = async () => {
      const { text, turns: all } = await test.call('document.get', { documentId });
      return all.map((turn) => [turn.speaker, turn.timeMs, text.slice(turn.speechStart, turn.end)]);
    };
    await study.replace('INF: Ja', 'INF: [00:01:30] Ja, og\nINT: Så?\nINF: Ja');
    expect(await turns()).toEqual([
      ['INT', null, 'Hva?'],
      ['INF', 90_000, 'Ja, og'],
      ['INT', null, 'Så?'],
      ['INF', null, 'Ja.'],
      ['INT', null, 'Mer?'],
      ['INF', null, 'Nei.'],
    ]);
    const result = await study.edit({ start: 0, end: 'INT: Hva?\nINF: [00:01:30] '.length, text: 'INT:   ' });
    expect((await turns()).slice(0, 2)).toEqual([
      ['INT', null, 'Ja, og'],
      ['INT', null, 'Så?'],
    ]);
    const document = await test.call('document.get', { documentId });
    expect(result.turns).toEqual(document.turns);
    // Whoever shows the text replaces this stretch and moves the rest along.
    expect(result.blocks).toEqual(document.blocks.slice(result.first, result.first + result.blocks.length));
    expect(document.informantWords).toBe(2);
  });

  it('a correction within a turn leaves every turn’s row as it is', async () => {
    const study = await studyWith();
    const rows = () => study.test.project.reader.sqlite.prepare('SELECT * FROM turns ORDER BY id').all();
    const before = rows();
    await study.replace('bestemte', 'avgjorde');
    await study.replace('INF: F', 'INF:  F');
    expect(rows()).toEqual(before);
    const { text, turns } = await study.test.call('document.get', { documentId: study.documentId });
    expect(text.slice(turns[1]?.speechStart, turns[1]?.end)).toMatch(/^Fylket avgjorde/);
  });
});
