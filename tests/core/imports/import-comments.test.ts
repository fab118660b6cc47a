import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommentRangeEnd, CommentRangeStart, CommentReference, Document, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../test-core.ts';

const date = new Date('2025-03-01T10:00:00Z');

async function importWord(test: TestCore, children: Paragraph[], comments: Record<number, string>) {
  const file = new Document({
    comments: {
      children: Object.entries(comments).map(([id, text]) => ({
        id: Number(id),
        author: 'Leser',
        date,
        children: [new Paragraph(text)],
      })),
    },
    sections: [{ children }],
  });
  const path = join(test.folder, 'a.docx');
  writeFileSync(path, await Packer.toBuffer(file));
  return test.call('import.documents', { paths: [path] });
}
const on = (id: number, ...runs: TextRun[]) => [
  new CommentRangeStart(id),
  ...runs,
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];

describe('comments of an imported file', () => {
  it('become memos on their words, undone and redone with the import', async () => {
    const test = openTestCore();
    const { files } = await importWord(
      test,
      [
        new Paragraph({
          children: [new TextRun('INT: 👍 Hva '), ...on(0, new TextRun('gjør')), new TextRun(' dere?')],
        }),
        new Paragraph({ children: [new TextRun('INF: '), new CommentRangeStart(1), new TextRun('Vi møtes')] }),
        new Paragraph({ children: [new TextRun('hver uke'), new CommentRangeEnd(1), new TextRun(' nå.')] }),
        new Paragraph({ children: [new TextRun('Uten merke'), ...on(2)] }),
        new Paragraph({ children: on(3) }),
      ],
      { 0: 'Tydelig?', 1: 'Viktig', 2: 'Sjekk', 3: 'Tomt avsnitt' },
    );
    const documentId = files[0]?.documentId ?? '';
    const { text } = await test.call('document.get', { documentId });
    const memos = async () => {
      const found = await test.call('memo.list', {});
      return found
        .map(({ kind, title, text: says, place }) => [kind, title, says, place && text.slice(place.start, place.end)])
        .sort((a, b) => String(a[2]).localeCompare(String(b[2])));
    };
    const expected = [
      ['segment', 'Comment: Leser', 'Sjekk', 'Uten merke'],
      ['document', 'Comment: Leser', 'Tomt avsnitt', null],
      ['segment', 'Comment: Leser', 'Tydelig?', 'gjør'],
      ['segment', 'Comment: Leser', 'Viktig', 'Vi møtes\nhver uke'],
    ];
    expect(await memos()).toEqual(expected);
    expect((await test.call('project.check', {})).findings).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('document.list', {})).toEqual([]);
    expect(await memos()).toEqual([]);
    await test.call('history.redo', {});
    expect(await memos()).toEqual(expected);
  });
});
