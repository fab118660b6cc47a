import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../test-core.ts';
import { smallFiles } from './small-files.ts';
import { storedZip } from './stored-zip.ts';

function write(test: TestCore, name: string, content: string | Uint8Array): string {
  const path = join(test.folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}
const outcome = (files: { file: string; status: string; error: { key: string } | null }[]) =>
  Object.fromEntries(files.map(({ file, status, error }) => [file, error?.key ?? status]));

describe('import.documents', () => {
  it('takes a folder with every format there is', async () => {
    const test = openTestCore();
    const files = await smallFiles();
    for (const [ending, bytes] of Object.entries(files)) write(test, `alt/${ending}/${ending}-fil.${ending}`, bytes);
    const result = await test.call('import.documents', { paths: [join(test.folder, 'alt')] });
    expect(result).toMatchObject({ done: Object.keys(files).length, skipped: 0, refused: 0 });
    for (const { file, documentIds, words, turns } of result.files) {
      const isSurvey = /\.(csv|xlsx)$/.test(file);
      expect([file, documentIds.length, turns > 0]).toEqual([file, isSurvey ? 2 : 1, !isSurvey]);
      expect(words).toBeGreaterThan(2);
    }
    expect((await test.call('project.check', {})).findings).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('document.list', {})).toEqual([]);
  });

  it('takes what an archive packs, and names what it does not take', async () => {
    const test = openTestCore();
    const archive = storedZip({
      'a.txt': 'INF: Ja',
      'under/bø.md': '**INF:** Nei',
      'under/copy.txt': 'INF: Ja',
      'bilde.jpg': 'x',
      'tom.txt': '',
      '../ut.txt': 'INF: Ut',
      '/rot.txt': 'INF: Rot',
      'C:\\disk.txt': 'INF: Disk',
      'inne.zip': 'PK',
      '__MACOSX/._a.txt': 'x',
      'under/.skjult.txt': 'x',
      'under/': '',
    });
    const path = write(test, 'alt.zip', archive);
    const result = await test.call('import.documents', { paths: [path] });
    expect(outcome(result.files)).toEqual({
      'alt.zip/a.txt': 'done',
      'alt.zip/under/bø.md': 'done',
      'alt.zip/under/copy.txt': 'skipped',
      'alt.zip/bilde.jpg': 'skipped',
      'alt.zip/tom.txt': 'import.empty',
      'alt.zip/../ut.txt': 'import.unsafeName',
      'alt.zip//rot.txt': 'import.unsafeName',
      'alt.zip/C:/disk.txt': 'import.unsafeName',
      'alt.zip/inne.zip': 'import.nestedArchive',
    });
    expect((await test.call('document.list', {})).map(({ title }) => title)).toEqual(['a', 'bø']);
  });

  it('reads names as Windows packs them in western Europe', async () => {
    const test = openTestCore();
    const archive = storedZip({ 'bxre.txt': 'INF: Ja' });
    for (let at = archive.indexOf('bxre'); at >= 0; at = archive.indexOf('bxre')) archive[at + 1] = 0x9b;
    const result = await test.call('import.documents', { paths: [write(test, 'alt.zip', archive)] });
    expect(result.files).toMatchObject([{ file: 'alt.zip/børe.txt', title: 'børe', status: 'done' }]);
  });

  it('finds the attributes of files in an archive by their own names', async () => {
    const test = openTestCore();
    const path = write(test, 'alt.zip', storedZip({ 'mappe/a.txt': 'INF: Ja' }));
    const attributes = write(test, 'attributes.csv', 'file,doc_id,county\na.txt,S1,Nordøya');
    const result = await test.call('import.documents', { paths: [path], attributes });
    expect(result).toMatchObject({ done: 1, attributes: { applied: 1, refused: 0 } });
    expect(await test.call('document.list', {})).toMatchObject([{ title: 'S1', county: 'Nordøya' }]);
  });

  it('reads a file as what it is when its name says otherwise, and says so', async () => {
    const test = openTestCore();
    const { pdf, html, docx, rtf } = await smallFiles();
    const wrong = { 'a.docx': pdf, 'b.txt': html, 'c.zip': docx, 'd.md': rtf } as Record<string, Uint8Array>;
    const paths = Object.entries(wrong).map(([name, bytes]) => write(test, name, bytes));
    const result = await test.call('import.documents', { paths });
    const named = result.files.map(({ file, status, warnings }) => [
      file,
      status,
      warnings.find(({ key }) => key === 'import.otherThanNamed')?.params,
    ]);
    expect(named).toEqual([
      ['a.docx', 'done', { named: 'docx', actual: 'pdf' }],
      ['b.txt', 'done', { named: 'txt', actual: 'html' }],
      ['c.zip', 'done', { named: 'zip', actual: 'docx' }],
      ['d.md', 'done', { named: 'md', actual: 'rtf' }],
    ]);
  });

  it('knows a title again in its other Unicode form, and a file’s corrected version by its name', async () => {
    const test = openTestCore();
    await test.call('import.documents', { paths: [write(test, 'en/Ås.txt', 'INF: Ja')] });
    const other = 'Ås.txt'.normalize('NFD');
    const result = await test.call('import.documents', { paths: [write(test, `to/${other}`, 'INF: Ja, rettet')] });
    const [known] = await test.call('document.list', {});
    expect(result.files[0]?.title?.normalize('NFC')).toBe('Ås (2)');
    expect(result.files[0]?.warnings).toMatchObject([
      { key: 'import.titleTaken' },
      { key: 'import.newVersion', params: { documentId: known?.id, title: known?.title } },
    ]);
  });

  it('makes a document of each respondent, with closed answers as attributes, all in one step', async () => {
    const test = openTestCore();
    const { csv } = await smallFiles();
    const result = await test.call('import.documents', { paths: [write(test, 'Skoler.csv', csv as Uint8Array)] });
    expect(result.files).toMatchObject([{ status: 'done', title: 'Skoler', documentIds: [{}, {}] }]);
    const documents = await test.call('document.list', {});
    expect(documents.map(({ title }) => title)).toEqual(['Skoler – R01', 'Skoler – R02']);
    const { attributes } = await test.call('study.outline', {});
    expect(attributes).toMatchObject([{ name: 'Elever', type: 'integer', target: 'document' }]);
    await test.call('history.undo', {});
    expect(await test.call('document.list', {})).toEqual([]);
    expect((await test.call('study.outline', {})).attributes).toEqual([]);
  });

  it('keeps the turn rules with the document and the speakers for later files', async () => {
    const test = openTestCore();
    const options = {
      turnRules: { labels: 'line' as const },
      speakers: [{ label: 'Kari', participant: 'P01' }],
    };
    const first = write(test, 'a.txt', 'Kari\nJa, det gjorde vi.\nOla\nNei.\nKari\nJo.\nOla\nGreit.');
    const { files } = await test.call('import.documents', { paths: [first], options });
    const documentId = files[0]?.documentId as string;
    expect(await test.call('document.get', { documentId })).toMatchObject({
      turnRules: { labels: 'line' },
      turns: [{ speaker: 'Kari' }, { speaker: 'Ola' }, { speaker: 'Kari' }, { speaker: 'Ola' }],
    });
    expect(await test.call('speaker.list', {})).toEqual([{ label: 'Kari', participant: 'P01', interviewer: false }]);
    const second = write(test, 'b.txt', 'Kari: Ja.\nKari: Nei.');
    await test.call('import.documents', { paths: [second] });
    expect((await test.call('document.list', {})).map(({ participant }) => participant)).toEqual(['P01', 'P01']);
  });
});

describe('import.preview', () => {
  it('says what files would become, and writes nothing', async () => {
    const test = openTestCore();
    await test.call('import.documents', { paths: [write(test, 'inne.txt', 'INF: Ja')] });
    const revision = test.core.revision();
    const paths = [
      write(test, 'ny/a.md', '# Intervju\n\nINT: Hva?\n\nINF: [00:10] Ja, nei.'),
      write(test, 'ny/inne.txt', 'INF: Ja, rettet'),
      write(test, 'samme.txt', 'INF: Ja'),
      write(test, 'b.docx', 'ikke et dokument'),
    ];
    const previews = await test.call('import.preview', { paths, options: { speakers: [] }, blocks: 3 });
    expect(test.core.revision()).toBe(revision);
    expect(previews).toMatchObject([
      { file: 'a.md', format: 'md', words: 4, turns: 2, headings: 1, timestamps: 1, duplicateOf: null, error: null },
      { file: 'inne.txt', newVersionOf: { title: 'inne' }, duplicateOf: null },
      { file: 'samme.txt', duplicateOf: { title: 'inne' }, newVersionOf: null },
      { file: 'b.docx', error: { key: 'import.notWord' }, blocks: [] },
    ]);
    expect(previews[0]?.speakers).toEqual([
      { label: 'INT', turns: 1, words: 1, interviewer: true, participant: null },
      { label: 'INF', turns: 1, words: 2, interviewer: false, participant: null },
    ]);
    expect(previews[0]?.blocks).toMatchObject([
      { kind: 'heading', headingLevel: 1, speaker: null, opensTurn: false },
      { text: '', speaker: null },
      { text: 'INT: Hva?', speaker: 'INT', interviewer: true, opensTurn: true, speechStart: 5 },
    ]);
  });

  it('shows a survey’s columns and how they would be read', async () => {
    const test = openTestCore();
    const { csv } = await smallFiles();
    const [preview] = await test.call('import.preview', { paths: [write(test, 's.csv', csv as Uint8Array)] });
    expect(preview?.survey).toMatchObject({
      respondents: 2,
      chosen: { title: 'id', closed: ['Elever'], open: ['Hva hjalp elevene mest det første året?'] },
    });
  });
});
