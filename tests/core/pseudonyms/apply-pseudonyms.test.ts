import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Replacement } from '../../../schema/model/pseudonym.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const PASSPHRASE = 'en lang setning som ingen gjetter';
const TEXT = [
  'INT: Hvem hjalp deg? 🎒',
  '',
  'Kari Nordmann: Jeg heter Kari Nordmann og bor i Hønefoss. Karis mor ringte 912 34 567.',
  '',
  'INT: Og så?',
  '',
  'Kari Nordmann: Læreren, Torstein Ødegård, skrev til kari.nordmann@skole.no om 01010750160.',
  '',
].join('\n');

/** Every file below the study's folder but the transcripts that were imported from it. */
function filesOf({ folder }: TestCore): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Which files hold which of the words, in UTF-8 or UTF-16. */
function traces(test: TestCore, words: readonly string[]): string[] {
  return filesOf(test).flatMap((file) => {
    const bytes = readFileSync(file);
    return words
      .filter((word) => bytes.includes(Buffer.from(word, 'utf8')) || bytes.includes(Buffer.from(word, 'utf16le')))
      .map((word) => `${word} in ${file}`);
  });
}

async function study(texts: Record<string, string> = { A1: TEXT }) {
  const test = openTestCore();
  const documents = await importTexts(test, texts);
  rmSync(join(test.folder, 'import'), { recursive: true });
  const codes = await test.call('code.list', {});
  const documentId = documents.A1 as string;
  const keyFile = join(test.folder, 'study.proactkey');
  const textOf = async (id = documentId) => (await test.call('document.get', { documentId: id })).text;
  const code = (text: string, from: string, name = 'TH') =>
    test.call('coding.create', {
      documentId,
      start: text.indexOf(from),
      end: text.indexOf(from) + from.length,
      codeId: (codes.find((one) => one.shortId.startsWith(name)) ?? codes[0])?.id as string,
    });
  const apply = async (accept?: Replacement[], id = documentId) =>
    test.call('pseudonym.apply', {
      documents: [{ documentId: id, accept: accept ?? (await test.call('pseudonym.suggest', { documentId: id })) }],
      keyFile,
      passphrase: PASSPHRASE,
    });
  return { test, documents, documentId, keyFile, textOf, code, apply };
}

const ORIGINALS = ['Kari', 'Nordmann', 'Hønefoss', 'Torstein', 'Ødegård', '912 34 567', 'skole.no', '01010750160'];

describe('pseudonymising a text', () => {
  it('replaces every place by the pseudonym of its person and keeps speakers apart', async () => {
    const { test, documentId, textOf, apply } = await study();
    const before = await test.call('document.get', { documentId });
    expect(await apply()).toMatchObject({ replaced: 9, remaining: [] });
    expect((await textOf()).split('\n')).toEqual([
      'INT: Hvem hjalp deg? 🎒',
      '',
      '[person 1]: Jeg heter [person 1] og bor i [place 1]. [person 1]s mor ringte [phone 1].',
      '',
      'INT: Og så?',
      '',
      '[person 1]: Læreren, [person 2], skrev til [e-mail 1] om [identity number 1].',
      '',
    ]);
    const after = await test.call('document.get', { documentId });
    expect(after.turns).toHaveLength(before.turns.length);
    expect(after.turns[1]?.speaker).toBe('[person 1]');
  });

  it('leaves nothing of the originals in the study, its history, its search index or beside it', async () => {
    const { test, documentId, keyFile, textOf, code, apply } = await study({ A1: TEXT, A2: 'INT: Ja.\n\nINF: Nei.\n' });
    const text = await textOf();
    await code(text, 'Torstein Ødegård');
    await code(text, 'bor i');
    const coding = await code(text, 'Karis mor');
    await test.call('coding.delete', { codingId: coding.id });
    await test.call('document.applyEdits', { documentId, edits: [{ start: 4, end: 4, text: ' Du, Kari Nord' }] });
    await test.call('document.applyEdits', { documentId, edits: [{ start: 18, end: 18, text: 'mann,' }] });
    await test.call('project.rename', { name: 'Studien til Torstein Ødegård' });
    await test.call('backup.create', {});
    expect(traces(test, ['Torstein', 'Nordmann']).length).toBeGreaterThan(1);
    const { backupsRemoved } = await apply();
    expect(backupsRemoved).toBe(1);
    expect(traces(test, ORIGINALS)).toEqual([]);
    expect(await test.call('search.text', { text: 'Torstein' })).toEqual([]);
    expect(await test.call('project.check', {})).toMatchObject({ ok: true, findings: [] });
    expect(await test.call('backup.list', {})).toHaveLength(1);
    test.reopen();
    expect(traces(test, ORIGINALS)).toEqual([]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
    expect(await test.call('search.text', { text: 'Læreren' })).toHaveLength(1);
    const key = await test.call('pseudonym.readKey', { keyFile, passphrase: PASSPHRASE });
    expect(key).toContainEqual({ kind: 'person', original: 'Torstein Ødegård', pseudonym: '[person 2]' });
  });

  it('keeps codes in their places: on a name, on a part of it, around it and beside it', async () => {
    const { test, documentId, textOf, code, apply } = await study();
    const text = await textOf();
    for (const words of [
      'Torstein Ødegård',
      'Ødegård',
      'Ødegård, skrev',
      'Læreren, Torstein Ødegård, skrev',
      'skrev til',
    ]) {
      await code(text, words);
    }
    await apply();
    const after = await textOf();
    const codings = await test.call('coding.list', { documentId });
    expect(codings.map(({ quote }) => quote).sort()).toEqual(
      ['[person 2]', '[person 2]', '[person 2], skrev', 'Læreren, [person 2], skrev', 'skrev til'].sort(),
    );
    for (const { start, end, quote } of codings) expect(after.slice(start, end)).toBe(quote);
  });

  it('replaces names in titles, file names, memos and notes as well', async () => {
    const { test, documentId, textOf, apply } = await study();
    await test.call('memo.create', { kind: 'free', title: 'Torstein Ødegård', text: 'Torstein Ødegårds ansvar' });
    const start = (await textOf()).indexOf('mor');
    await test.call('thirdPerson.mark', {
      documentId,
      start,
      end: start + 3,
      category: 'family',
      action: 'generalise',
      note: 'Moren til Kari Nordmann',
    });
    await apply();
    const [memo] = await test.call('memo.list', {});
    expect(memo).toMatchObject({ title: '[person 2]', text: '[person 2]s ansvar' });
    expect((await test.call('thirdPerson.list', { documentId }))[0]?.note).toBe('Moren til [person 1]');
    expect(traces(test, ['Torstein', 'Nordmann'])).toEqual([]);
  });

  it('replaces names in the study’s design, in attendance, and in the path of a recording, which it names', async () => {
    const { test, documentId, documents, apply } = await study({ A1: TEXT, A2: 'INT: Ja.\n\nINF: Nei.\n' });
    const name = 'Torstein Ødegård';
    const design = {
      sites: { name: 'Hønefoss', kind: 'municipality', pseudonym: 'Hønefoss' },
      arenas: { name: `Møtet til ${name}`, notes: name },
      participants: { code: 'P01', notes: `Egentlig ${name}` },
      events: { name: `${name} slutter` },
    };
    for (const [table, cells] of Object.entries(design)) {
      await test.call('design.save', { table, rows: [{ cells }] } as never);
    }
    await test.call('design.save', { table: 'documents', rows: [{ id: documentId, cells: { kind: 'observation' } }] });
    await test.call('attendance.save', { documentId: documentId as never, name, role: 'lærer', agency: 'Hønefoss' });
    const path = '/opptak/Torstein_Ødegård/intervju 1.wav';
    await test.call('media.attach', { documentId: documents.A2 as never, path });
    await test.call('media.attach', { documentId: documentId as never, path: '/opptak/A1.wav' });
    expect(await apply()).toMatchObject({ recordings: ['A2'], remaining: [] });
    const { media } = await test.call('document.get', { documentId: documents.A2 as never });
    expect(media[0]?.path).toBe('/opptak/[person 2]/intervju 1.wav');
    const meeting = await test.call('meeting.get', { documentId });
    expect(meeting?.attendance[0]).toMatchObject({ name: '[person 2]', agency: '[place 1]' });
    expect(traces(test, ['Torstein', 'Ødegård', 'Hønefoss'])).toEqual([]);
  });

  it('cannot be undone, neither in the history nor by an earlier version, and says so', async () => {
    const { test, documentId, apply } = await study();
    await apply();
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.erased' });
    const versions = await test.call('version.list', { documentId });
    const imported = versions.find(({ kind }) => kind === 'imported');
    await expect(test.call('version.text', { documentId, seq: imported?.seq as number })).rejects.toMatchObject({
      key: 'version.erased',
    });
    await test.call('code.create', { facet: 'theme', name: 'Afterwards' });
    expect((await test.call('history.undo', {})).done?.procedure).toBe('code.create');
  });

  it('names the texts that still hold an original and leaves them as they are', async () => {
    const other = 'INT: Hvem?\n\nINF: Kari Nordmann.\n';
    const { test, documents, textOf, apply } = await study({ A1: TEXT, A2: other });
    const { remaining } = await apply();
    expect(remaining).toEqual([{ kind: 'document', name: 'A2', count: 1 }]);
    expect(await textOf(documents.A2)).toContain('Kari Nordmann');
    await apply(undefined, documents.A2);
    expect(traces(test, ORIGINALS)).toEqual([]);
  });

  it('gives the same person the same pseudonym in the next text, and another person another one', async () => {
    const other = 'INT: Hvem?\n\nINF: Sigrid Halvorsen og Torstein Ødegård. Vi traff Sigrid.\n';
    const { documents, textOf, apply } = await study({ A1: TEXT, A2: other });
    await apply();
    await apply(undefined, documents.A2);
    expect(await textOf(documents.A2)).toContain('INF: [person 3] og [person 2]. Vi traff [person 3].');
  });

  it('takes several texts at once: one key, one cleaning, and nothing of any of them is left', async () => {
    const other = 'INT: Hvem?\n\nINF: Sigrid Halvorsen og Torstein Ødegård. Vi traff Sigrid.\n';
    const { test, documents, textOf, keyFile } = await study({ A1: TEXT, A2: other });
    await test.call('backup.create', {});
    const accepted = async (documentId = '') => ({
      documentId,
      accept: await test.call('pseudonym.suggest', { documentId }),
    });
    const done = await test.call('pseudonym.apply', {
      documents: [await accepted(documents.A1), await accepted(documents.A2)],
      keyFile,
      passphrase: PASSPHRASE,
    });
    expect(done).toMatchObject({ replaced: 12, remaining: [], backupsRemoved: 1 });
    expect(await textOf(documents.A2)).toContain('INF: [person 3] og [person 2]. Vi traff [person 3].');
    expect(traces(test, [...ORIGINALS, 'Sigrid', 'Halvorsen'])).toEqual([]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('finishes the cleaning at the next opening when the program was stopped in between', async () => {
    const { test, apply } = await study();
    await test.call('backup.create', {});
    await apply();
    const { writer } = test.project;
    writer.sqlite.exec("INSERT INTO settings (key, value) VALUES ('erasure_pending', 'true')");
    writer.sqlite.exec("INSERT INTO block_search (rowid, text) VALUES (99999, 'Torstein')");
    test.reopen();
    expect(await test.call('search.text', { text: 'Læreren' })).toHaveLength(1);
    expect(traces(test, ['Torstein'])).toEqual([]);
    expect(await test.call('backup.list', {})).toHaveLength(1);
  });
});

describe('what is refused changes nothing', () => {
  it.each([
    ['the study itself', (test: TestCore) => test.path],
    ['a file among the backups', (test: TestCore) => join(`${test.path}-backups`, 'key.proactkey')],
  ])('the key in the place of %s', async (_name, place) => {
    const { test, documentId, textOf } = await study();
    const before = await textOf();
    const accept = await test.call('pseudonym.suggest', { documentId });
    await expect(
      test.call('pseudonym.apply', {
        documents: [{ documentId, accept }],
        keyFile: place(test),
        passphrase: PASSPHRASE,
      }),
    ).rejects.toMatchObject({ key: 'pseudonym.keyInStudy' });
    expect(await textOf()).toBe(before);
  });

  it('a wrong passphrase to a key that exists', async () => {
    const { test, documents, textOf, apply, keyFile } = await study({ A1: TEXT, A2: TEXT.replace('Og så', 'Hva så') });
    await apply();
    const key = readFileSync(keyFile);
    const documentId = documents.A2 as string;
    const before = await textOf(documentId);
    const accept = await test.call('pseudonym.suggest', { documentId });
    await expect(
      test.call('pseudonym.apply', { documents: [{ documentId, accept }], keyFile, passphrase: 'noe helt annet' }),
    ).rejects.toMatchObject({ key: 'pseudonym.wrongPassphrase' });
    expect(await textOf(documentId)).toBe(before);
    expect(readFileSync(keyFile)).toEqual(key);
  });

  it('a file that is no key, a place that reads otherwise, a pseudonym that shows the name', async () => {
    const { test, documentId, textOf, apply, keyFile } = await study();
    const before = await textOf();
    const accept = await test.call('pseudonym.suggest', { documentId });
    writeFileSync(keyFile, 'my shopping list');
    await expect(apply(accept)).rejects.toMatchObject({ key: 'pseudonym.notAKey' });
    expect(readFileSync(keyFile, 'utf8')).toBe('my shopping list');
    rmSync(keyFile);
    const [first, ...rest] = accept as [Replacement, ...Replacement[]];
    await expect(apply([{ ...first, start: first.start + 1, end: first.end + 1 }])).rejects.toMatchObject({
      key: 'pseudonym.otherText',
    });
    const twice = { documentId, accept };
    await expect(
      test.call('pseudonym.apply', { documents: [twice, twice], keyFile, passphrase: PASSPHRASE }),
    ).rejects.toMatchObject({ key: 'call.invalidInput' });
    await expect(apply([{ ...first, replacement: `fru ${first.text}` }, ...rest])).rejects.toMatchObject({
      key: 'pseudonym.showsOriginal',
    });
    expect(await textOf()).toBe(before);
    expect(filesOf(test)).not.toContain(keyFile);
  });
});

describe('the key file', () => {
  it('opens with its passphrase only, and shows when a byte of it was changed', async () => {
    const { test, apply, keyFile } = await study();
    await apply();
    const content = readFileSync(keyFile, 'utf8');
    for (const word of ORIGINALS) expect(content).not.toContain(word);
    await expect(test.call('pseudonym.readKey', { keyFile, passphrase: 'feil passord' })).rejects.toMatchObject({
      key: 'pseudonym.wrongPassphrase',
    });
    const envelope = JSON.parse(content) as { ciphertext: string };
    const first = envelope.ciphertext.startsWith('A') ? 'B' : 'A';
    writeFileSync(keyFile, JSON.stringify({ ...envelope, ciphertext: first + envelope.ciphertext.slice(1) }));
    await expect(test.call('pseudonym.readKey', { keyFile, passphrase: PASSPHRASE })).rejects.toMatchObject({
      key: 'pseudonym.wrongPassphrase',
    });
  });
});
