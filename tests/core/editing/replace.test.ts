import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { type EditedStudy, studyWith, TEXT } from './study.ts';

function file({ test }: EditedStudy, name: string, content: string | Uint8Array): string {
  const path = join(test.folder, name);
  writeFileSync(path, content);
  return path;
}

describe('replacing a document by a corrected file', () => {
  it('shows beforehand exactly what then happens, and is one undo step', async () => {
    const study = await studyWith(`INF: Vi begynte i høst.\n${TEXT}INT: Takk.\nINF: Vi ringer hjem hver dag.\n`);
    const { test, documentId } = study;
    await study.code('hvem som er i risiko');
    await study.code('Fylket bestemte');
    await study.code('fulgte opp på skolen');
    await study.code('Vi ringer hjem');
    const before = [await test.call('document.get', { documentId }), await study.codings()];
    const corrected = `INF: Vi begynte i høst.\n${TEXT}`
      .replace('Fylket bestemte', 'Fylket har bestemt')
      .replace(', og vi fulgte opp på skolen', '')
      .replace('INT: Hva', 'INT: Takk.\nINF: Vi ringer hjem hver dag.\nINT: Hva');
    const path = file(study, 'corrected.txt', corrected);
    const preview = await test.call('document.replacePreview', { documentId, path });
    expect(preview).toMatchObject({ same: false, turnsBefore: 5, turnsAfter: 5, kept: 2 });
    expect(preview.changed.map((one) => [one.before, one.after])).toEqual([['Fylket bestemte', 'Fylket har bestemt']]);
    expect(preview.orphaned.map((one) => one.quote)).toEqual(['fulgte opp på skolen']);
    expect([await test.call('document.get', { documentId }), await study.codings()]).toEqual(before);

    expect(await test.call('document.replace', { documentId, path })).toMatchObject({ orphaned: 1 });
    expect(await study.text()).toBe(corrected);
    const codings = (await study.codings()).filter((coding) => coding.state === 'anchored');
    expect(codings.map(({ start, end }) => corrected.slice(start, end)).sort()).toEqual([
      'Fylket har bestemt',
      'Vi ringer hjem',
      'hvem som er i risiko',
    ]);
    expect((await test.call('document.get', { documentId })).sourceFile).toBe('corrected.txt');
    expect((await test.call('project.check', {})).findings).toEqual([]);
    await test.call('history.undo', {});
    expect([await test.call('document.get', { documentId }), await study.codings()]).toEqual(before);
  });

  it('sees that a file says the same', async () => {
    const study = await studyWith();
    const path = file(study, 'same.txt', `\ufeff${TEXT.replaceAll('\n', '\r\n')}`);
    const preview = await study.test.call('document.replacePreview', { documentId: study.documentId, path });
    expect(preview).toMatchObject({ same: true, changed: [], orphaned: [] });
  });

  it('takes headings and bold from a Word file', async () => {
    const study = await studyWith('Bakgrunn\nINF: Fylket bestemte.');
    const { test, documentId } = study;
    await study.code('Fylket');
    const children = [
      new Paragraph({ text: 'Bakgrunn', heading: HeadingLevel.HEADING_2 }),
      new Paragraph({
        children: [new TextRun('INF: Fylket '), new TextRun({ text: 'bestemte', bold: true }), new TextRun('.')],
      }),
    ];
    const path = file(study, 'b.docx', await Packer.toBuffer(new Document({ sections: [{ children }] })));
    expect(await test.call('document.replacePreview', { documentId, path })).toMatchObject({ same: false, kept: 1 });
    await test.call('document.replace', { documentId, path });
    const { blocks } = await test.call('document.get', { documentId });
    expect(blocks.map(({ kind, headingLevel, formats }) => [kind, headingLevel, formats])).toEqual([
      ['heading', 2, []],
      ['paragraph', 0, [{ format: 'bold', start: 12, end: 20 }]],
    ]);
    expect(await study.codings()).toMatchObject([{ quote: 'Fylket', state: 'anchored' }]);
  });

  it('refuses a file that it cannot read and changes nothing', async () => {
    const study = await studyWith();
    const path = file(study, 'broken.docx', 'not a Word document');
    await expect(study.test.call('document.replace', { documentId: study.documentId, path })).rejects.toMatchObject({
      key: 'import.notWord',
    });
    expect(await study.text()).toBe(TEXT);
  });
});
