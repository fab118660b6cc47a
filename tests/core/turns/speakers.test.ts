import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { assignSpeakers } from '../../../electron/core/turns/speakers.ts';
import { importTexts, openTestCore, temporaryFolder } from '../test-core.ts';

const TEXT = 'Marit: Hvem er du?\nKari: Rektor.\nMarit: Og du?\nOla: Rådgiver.\nOla: Ja.\nKari: Takk.';

async function openStudy(titles = ['A1']) {
  const test = openTestCore('empty');
  const ids = await importTexts(test, Object.fromEntries(titles.map((title) => [title, `${TEXT} ${title}`])));
  const documentId = ids[titles[0] as string] as string;
  const people = async (id = documentId) =>
    (await test.call('document.get', { documentId: id })).turns.map((turn) =>
      turn.interviewer ? `${turn.speaker} asks` : `${turn.speaker} ${turn.participant}`,
    );
  return { test, ids, documentId, people };
}

describe('speaker.assign', () => {
  it('makes a label a participant or the interviewer, in one document', async () => {
    const { test, ids, documentId, people } = await openStudy(['A1', 'A2']);
    const kari = { label: 'kari', participant: 'P01', documentId };
    expect(await test.call('speaker.assign', kari)).toEqual({ turns: 2, documents: 1 });
    await test.call('speaker.assign', { label: 'Marit', interviewer: true, documentId });
    expect(await people()).toEqual(['Marit asks', 'Kari P01', 'Marit asks', 'Ola null', 'Ola null', 'Kari P01']);
    expect(await people(ids.A2)).not.toContain('Kari P01');
  });

  it('does so in all documents, and gives each the participant', async () => {
    const { test } = await openStudy(['A1', 'A2']);
    expect(await test.call('speaker.assign', { label: 'Kari', participant: 'P01' })).toEqual({
      turns: 4,
      documents: 2,
    });
    const documents = await test.call('document.list', {});
    expect(documents.map(({ participant }) => participant)).toEqual(['P01', 'P01']);
  });

  it('is kept when the text is edited, and when turns are recognised anew', async () => {
    const { test, documentId, people } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    await test.call('speaker.assign', { label: 'Marit', interviewer: true });
    await test.call('document.applyEdits', {
      documentId,
      edits: [{ start: 0, end: 0, text: 'Kari: Hei.\nMarit: Hei.\n' }],
    });
    const all = ['Kari P01', 'Marit asks', 'Marit asks', 'Kari P01', 'Marit asks', 'Ola null', 'Ola null', 'Kari P01'];
    expect(await people()).toEqual(all);
    const { turnRules } = await test.call('document.get', { documentId });
    await test.call('turn.recognise', { documentId, rules: { ...turnRules, speakers: ['Kari'] } });
    expect(await people()).toEqual(all);
  });

  it('stays with the turn when its label is written otherwise', async () => {
    const { test, documentId, people } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    const { text } = await test.call('document.get', { documentId });
    const edits = [text.lastIndexOf('Kari'), text.indexOf('Kari')].map((start) => ({
      start,
      end: start + 4,
      text: '[person 1]',
    }));
    await test.call('document.applyEdits', { documentId, edits });
    expect((await people()).filter((one) => one.endsWith('P01'))).toEqual(['[person 1] P01', '[person 1] P01']);
  });

  it('says that a label taken for an interviewer’s is an informant’s', async () => {
    const test = openTestCore('empty');
    const { A1: documentId } = await importTexts(test, { A1: 'Q: Hvem?\nI1: Jeg.\nQ: Ja?' });
    await test.call('speaker.assign', { label: 'I1', participant: 'P01' });
    await test.call('document.applyEdits', {
      documentId: documentId as string,
      edits: [{ start: 0, end: 0, text: 'I1: Hei.\n' }],
    });
    const { turns } = await test.call('document.get', { documentId: documentId as string });
    expect(turns.map(({ speaker, interviewer }) => [speaker, interviewer])).toEqual([
      ['I1', false],
      ['Q', true],
      ['I1', false],
      ['Q', true],
    ]);
  });

  it('puts another participant in the place of one who was meant by mistake', async () => {
    const { test } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P10' });
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    const rows = test.project.reader.sqlite
      .prepare('SELECT code FROM document_participants JOIN participants ON participants.id = participant_id')
      .pluck()
      .all();
    expect(rows).toEqual(['P01']);
  });

  it('lets all words of a participant be coded, under whatever label', async () => {
    const { test } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    await test.call('speaker.assign', { label: 'Ola', participant: 'P01' });
    const rule = { kind: 'speaker' as const, speaker: 'p01' };
    const { matches } = await test.call('autocode.preview', { rule, unit: 'turn' });
    expect(matches.map(({ match }) => match)).toEqual(['Rektor.', 'Rådgiver.', 'Ja.', 'Takk. A1']);
  });

  it('refuses a label under which nobody speaks', async () => {
    const { test } = await openStudy();
    const call = test.call('speaker.assign', { label: 'Knut', participant: 'P01' });
    await expect(call).rejects.toMatchObject({ code: 'Invalid' });
  });
});

describe('what is remembered of speakers', () => {
  it('is listed, and forgotten when the label is nobody any more', async () => {
    const { test } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    await test.call('speaker.assign', { label: 'Ola', participant: 'P02', remember: false });
    await test.call('speaker.assign', { label: 'Marit', interviewer: true });
    expect(await test.call('speaker.list', {})).toEqual([
      { label: 'Kari', participant: 'P01', interviewer: false },
      { label: 'Marit', participant: null, interviewer: true },
    ]);
    await test.call('speaker.assign', { label: 'Kari', participant: null });
    expect((await test.call('speaker.list', {})).map(({ label }) => label)).toEqual(['Marit']);
  });

  it('is applied to a new document, beside what its import says and participants’ codes', async () => {
    const { test, people } = await openStudy();
    await test.call('speaker.assign', { label: 'Kari', participant: 'P01' });
    const { A2: later } = await importTexts(test, { A2: `${TEXT}\nP01: Ja.\nP01: Nei.` });
    const log = { now: () => new Date(), newId: () => crypto.randomUUID(), device: 'd' };
    const spec = { procedure: 'import.documents' as const, coderId: null, undoable: true };
    runCommand(test.project.writer, log, spec, (context) =>
      assignSpeakers(context, later as string, [{ label: 'OLA', participant: 'P02', interviewer: false }]),
    );
    expect(await people(later)).toEqual([
      'Marit null',
      'Kari P01',
      'Marit null',
      'Ola P02',
      'Ola P02',
      'Kari P01',
      'P01 P01',
      'P01 P01',
    ]);
    expect((await test.call('speaker.list', {})).map(({ label }) => label)).toEqual(['Kari', 'OLA']);
  });
});

it('what was said of speakers stays, and their names go, when the text is pseudonymised', async () => {
  const { test, documentId } = await openStudy();
  await test.call('speaker.assign', { label: 'Marit', interviewer: true });
  await test.call('turnRules.save', { name: 'Rules', rules: { speakers: ['Marit'] } });
  const document = await test.call('document.get', { documentId });
  await test.call('turn.set', {
    documentId,
    start: document.text.length - 1,
    end: document.text.length,
    speaker: 'Marit',
    kind: 'paraphrase',
  });
  const places = [0, document.text.lastIndexOf('Marit')];
  await test.call('pseudonym.apply', {
    documents: [
      {
        documentId,
        accept: places.map((start) => ({
          start,
          end: start + 5,
          text: 'Marit',
          kind: 'person' as const,
          replacement: '[person 1]',
        })),
      },
    ],
    keyFile: join(temporaryFolder(), 'key.json'),
    passphrase: 'a long passphrase',
  });
  const { turns } = await test.call('document.get', { documentId });
  expect(turns.map(({ speaker, interviewer }) => `${speaker}${interviewer ? ' asks' : ''}`)).toEqual([
    '[person 1] asks',
    'Kari',
    '[person 1] asks',
    'Ola',
    'Ola',
    '[person 1]',
  ]);
  test.project.close();
  expect(readFileSync(test.path).includes('Marit')).toBe(false);
  test.reopen();
});

describe('saved turn rules', () => {
  it('have names of their own, can be changed and deleted', async () => {
    const test = openTestCore('empty');
    const { id } = await test.call('turnRules.save', { name: 'Subtitles', rules: { timestampsBeginTurns: true } });
    await test.call('turnRules.save', { id, name: 'Subtitles', rules: { labels: 'line' } });
    expect(await test.call('turnRules.list', {})).toMatchObject([
      { id, name: 'Subtitles', rules: { labels: 'line', timestampsBeginTurns: false } },
    ]);
    await expect(test.call('turnRules.save', { name: 'subtitles', rules: {} })).rejects.toMatchObject({
      code: 'Conflict',
    });
    await test.call('turnRules.delete', { id });
    expect(await test.call('turnRules.list', {})).toEqual([]);
    await expect(test.call('turnRules.delete', { id })).rejects.toMatchObject({ code: 'NotFound' });
  });
});
