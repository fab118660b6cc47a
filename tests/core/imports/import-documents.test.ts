import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../electron/hosts/dispatch.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

function folderWith(test: TestCore, contents: Record<string, string | Uint8Array>): string {
  const folder = join(test.folder, 'material');
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
const lines = (files: { file: string; status: string; error: { key: string } | null }[]) =>
  files.map(({ file, status, error }) => [file, status, error?.key ?? null]);

describe('import.documents', () => {
  it('takes a folder’s transcripts and names every file that it does not take', async () => {
    const test = openTestCore();
    const zeros = folderWith(test, {
      'sub/b.md': '**Rektor:** Hei.',
      'a.txt': 'INT: Hva?\nINF: [00:10] Ja, nei.',
      'c.docx': await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('INF: Hei')] }] })),
      'd.docx': 'ikke et dokument',
      'e.docx': '',
      'f.jpg': 'et bilde',
      'g.txt': '',
    });
    truncateSync(join(folderWith(test, { 'zeros.txt': '' }), 'zeros.txt'), 200 * 1024 * 1024);
    const result = await test.call('import.documents', { paths: [zeros] });
    expect(result).toMatchObject({ done: 3, skipped: 1, refused: 4, cancelled: false, attributes: null });
    expect(new Map(lines(result.files).map(([file, ...rest]) => [file, rest]))).toEqual(
      new Map([
        ['a.txt', ['done', null]],
        ['b.md', ['done', null]],
        ['c.docx', ['done', null]],
        ['d.docx', ['refused', 'import.notWord']],
        ['e.docx', ['refused', 'import.empty']],
        ['f.jpg', ['skipped', null]],
        ['g.txt', ['refused', 'import.empty']],
        ['zeros.txt', ['refused', 'import.tooLarge']],
      ]),
    );
    expect(result.files.find(({ file }) => file === 'a.txt')).toMatchObject({ title: 'a', turns: 2, words: 3 });
    expect((await test.call('document.list', {})).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('refuses a chosen file of another format or one that is gone, and takes the others', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'a.jpg': 'x', 'b.txt': 'INF: Ja' });
    const paths = ['a.jpg', 'gone.txt', 'b.txt'].map((name) => join(folder, name));
    const result = await test.call('import.documents', { paths });
    expect(lines(result.files).sort()).toEqual([
      ['a.jpg', 'refused', 'import.wrongFormat'],
      ['b.txt', 'done', null],
      ['gone.txt', 'refused', 'file.notFound'],
    ]);
  });

  it('knows the same file again, within one import and later, whatever its name', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'a.txt': 'INF: Ja', 'copy.txt': 'INF: Ja' });
    const first = await test.call('import.documents', { paths: [folder] });
    const id = first.files[0]?.documentId;
    expect(first.files[1]).toMatchObject({ status: 'skipped', documentId: id, title: 'a' });
    const again = await test.call('import.documents', { paths: [folder] });
    expect(again).toMatchObject({ done: 0, skipped: 2 });
    expect(again.files.map((line) => line.documentId)).toEqual([id, id]);
  });

  it('gives every document a title of its own', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'x/A1.txt': 'en', 'y/a1.md': 'to', 'z/A1.txt': 'tre' });
    const result = await test.call('import.documents', { paths: [folder] });
    expect(result.files.map(({ title, warnings }) => [title, warnings.length])).toEqual([
      ['A1', 0],
      ['a1 (2)', 1],
      ['A1 (3)', 1],
    ]);
  });

  it('takes attributes along, with titles and kinds from the table', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'skole.txt': 'INF: Ja', 'møte.md': '**A:** Ja.\n\nStille.', 'uten.txt': 'x' });
    const attributes = join(folder, 'attributes.csv');
    const rows = ['file,doc_id,doc_type,county', 'skole.txt,S1,,Nordøya', 'møte.md,M1,observation,', 'borte.txt,X,,'];
    writeFileSync(attributes, rows.join('\n'));
    const result = await test.call('import.documents', { paths: [folder], attributes });
    expect(result).toMatchObject({ done: 3, skipped: 0, attributes: { applied: 2, refused: 1 } });
    expect(result.files.map((line) => line.title).sort()).toEqual(['M1', 'S1', 'uten']);
    expect(await test.call('document.list', {})).toMatchObject([
      { title: 'M1', kind: 'observation', informantWords: 1 },
      { title: 'S1', county: 'Nordøya' },
      { title: 'uten' },
    ]);
  });

  it('writes nothing when the attributes cannot be read', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'a.txt': 'INF: Ja' });
    const attributes = join(test.folder, 'attributes.csv');
    writeFileSync(attributes, 'file,county,County\na.txt,x,y');
    await expect(test.call('import.documents', { paths: [folder], attributes })).rejects.toMatchObject({
      key: 'table.duplicateColumn',
      params: { column: 'County' },
    });
    expect(await test.call('document.list', {})).toEqual([]);
  });

  it('says on a dry run what it would do, and leaves no trace', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'a.txt': 'INF: Ja', 'b.txt': 'INF: Ja', 'c.docx': 'x' });
    const attributes = join(test.folder, 'attributes.csv');
    writeFileSync(attributes, 'file,county\na.txt,Nordøya');
    const revision = test.core.revision();
    const rehearsed = await test.call('import.documents', { paths: [folder], attributes, dryRun: true });
    expect(test.core.revision()).toBe(revision);
    expect(await test.call('document.list', {})).toEqual([]);
    const done = await test.call('import.documents', { paths: [folder], attributes });
    expect(rehearsed).toEqual({
      ...done,
      files: done.files.map((line) => ({ ...line, documentId: null, documentIds: [] })),
    });
  });

  it('says what each file was read as, and in which encoding', async () => {
    const test = openTestCore();
    const folder = folderWith(test, { 'a.txt': 'INF: Få på skolen' });
    writeFileSync(join(folder, 'b.txt'), Buffer.from('INF: Få på skolen, og så videre på året', 'latin1'));
    writeFileSync(join(folder, 'c.txt'), Buffer.from('\ufeffINF: Få på skolen', 'utf16le'));
    const { files } = await test.call('import.documents', { paths: [folder] });
    expect(files.map(({ format, encoding }) => [format, encoding])).toEqual([
      ['txt', 'UTF-8'],
      ['txt', 'Windows-1252'],
      ['txt', 'UTF-16 LE'],
    ]);
  });

  it('undoes and redoes as one step', async () => {
    const test = openTestCore();
    const folder = folderWith(
      test,
      Object.fromEntries([...'abcdef'].map((name) => [`${name}.txt`, `INF: ${name.repeat(60_000)}`])),
    );
    await test.call('import.documents', { paths: [folder] });
    const documents = await test.call('document.list', {});
    expect(documents).toHaveLength(6);
    await test.call('history.undo', {});
    expect(await test.call('document.list', {})).toEqual([]);
    await test.call('history.redo', {});
    expect(await test.call('document.list', {})).toEqual(documents);
    expect(await test.call('search.text', { text: 'ffff' })).toHaveLength(1);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('keeps what was finished when it is cancelled', async () => {
    const test = openTestCore();
    const many = Array.from({ length: 60 }, (_, index) => [`${index}.txt`, `INF: ${'ord '.repeat(10_000)}${index}`]);
    const folder = folderWith(test, Object.fromEntries(many));
    const stop = new AbortController();
    const running = dispatch(test.core, 'import.documents', { paths: [folder] }, { taskId: 't', signal: stop.signal });
    const waiting = setInterval(() => {
      if (test.events.some((event) => event.type === 'progress' && event.done > 5)) stop.abort();
    }, 1);
    const result = await running;
    clearInterval(waiting);
    if (!result.ok) throw new Error(result.error.message);
    const value = result.value as Awaited<ReturnType<typeof test.call<'import.documents'>>>;
    expect(value.cancelled).toBe(true);
    expect(value.done).toBeGreaterThan(0);
    expect(value.done).toBeLessThan(60);
    expect(await test.call('document.list', {})).toHaveLength(value.done);
  });
});
