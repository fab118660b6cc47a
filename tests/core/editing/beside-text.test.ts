/** What stands beside a text (meeting items, turns set by hand, pages, recordings) while the text becomes another. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawnLines, drawnPdf } from '../imports/formats/drawn-pdf.ts';
import { importNotes, NOTES } from '../meetings/notes.ts';
import { openTestCore } from '../test-core.ts';

async function study() {
  const test = openTestCore();
  const documentId = (await importNotes(test)) as never;
  const later = (await importNotes(test, 'M2', NOTES.replace('september', 'oktober'))) as never;
  const document = async () => ({
    ...(await test.call('document.get', { documentId })),
    meeting: await test.call('meeting.get', { documentId }),
  });
  const { text, meeting } = await document();
  const decision = meeting?.items.find(({ kind }) => kind === 'decision');
  const lista = text.indexOf('Lista kommer sent.');
  await test.call('meetingItem.update', { id: decision?.id as string, followUpDocumentId: later });
  await test.call('turn.set', {
    ...{ documentId, start: lista, end: lista + 5 },
    ...{ speaker: 'Observatør', kind: 'field_note' },
  });
  await test.call('media.attach', { documentId, path: '/opptak/M1.wav' });
  await test.call('tie.report', { documentId, start: lista, end: lista + 18, arena: 'Overgangsteam', agency: 'PPT' });
  const rows = () => ({
    ...{ meetings: test.project.reader.sqlite.prepare('SELECT * FROM meetings ORDER BY id').all() },
    ...{ items: test.project.reader.sqlite.prepare('SELECT * FROM meeting_items ORDER BY id').all() },
    ...{ ties: test.project.reader.sqlite.prepare('SELECT * FROM reported_ties ORDER BY id').all() },
    ...{ media: test.project.reader.sqlite.prepare('SELECT * FROM media_refs ORDER BY id').all() },
  });
  const isSound = async () => expect((await test.call('project.check', {})).findings).toEqual([]);
  return { test, documentId, later, document, rows, isSound };
}

describe('what stands beside a text', () => {
  it('follows a corrected file, and goes back with it', async () => {
    const { test, documentId, document, isSound } = await study();
    const before = await document();
    const path = join(test.folder, 'corrected.md');
    const corrected = NOTES.replace('Lista kommer sent.', 'Lista kommer altfor sent.')
      .replace('- Ringe\n', '')
      .replace('## Sak 1', 'Et nytt avsnitt.\n\n## Sak 1');
    writeFileSync(path, corrected);
    await test.call('document.replace', { documentId, path });
    const { text, meeting, turns, media } = await document();
    const placed = meeting?.items.filter(({ start, end }) => start < end) ?? [];
    for (const { start, end, quote } of placed) expect(text.slice(start, end)).toBe(quote);
    expect(placed.map(({ quote }) => quote)).toContain('Lista kommer altfor sent.');
    expect(meeting?.items.filter(({ start, end }) => start === end).map(({ quote }) => quote)).toEqual(['Ringe']);
    expect(turns.filter(({ speaker }) => speaker === 'Observatør')).toHaveLength(1);
    expect(media).toEqual(before.media);
    await isSound();
    await test.call('history.undo', {});
    expect(await document()).toEqual(before);
  });

  it('comes back with an earlier version, words that were gone in between with it', async () => {
    const { test, documentId, document, isSound } = await study();
    const before = await document();
    const seq = (await test.call('version.list', { documentId }))[0]?.seq as number;
    const from = before.text.indexOf('Problem:');
    await test.call('document.applyEdits', { documentId, edits: [{ start: from, end: before.text.length, text: '' }] });
    expect((await test.call('orphan.list', { documentId })).flatMap(({ uses }) => uses)).toContain('decision');
    await isSound();
    await test.call('version.restore', { documentId, seq });
    const { text, meeting, media } = await document();
    expect(text).toBe(before.text);
    expect(media).toEqual(before.media);
    // "Vente" and "Ringe" and what else stands but once in the text has its place again.
    expect(meeting?.items.map(({ id, start, end }) => [id, start, end])).toEqual(
      before.meeting?.items.map(({ id, start, end }) => [id, start, end]),
    );
    await isSound();
  });

  it('goes with its document, a follow-up loses its meeting, and undo brings all of it back', async () => {
    const { test, documentId, later, rows, isSound } = await study();
    const before = rows();
    await test.call('document.delete', { documentId: later });
    expect(JSON.stringify(rows().items)).not.toContain(later);
    await isSound();
    await test.call('document.delete', { documentId });
    expect(rows()).toEqual({ meetings: [], items: [], ties: [], media: [] });
    await isSound();
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect(rows()).toEqual(before);
    await isSound();
  });
});

describe('the pages of a PDF', () => {
  async function printed() {
    const test = openTestCore();
    const path = join(test.folder, 'plan.pdf');
    const page = (word: string) => drawnLines([`${word} begins the page and is long enough to be a line of it.`]);
    writeFileSync(path, drawnPdf([page('First'), page('Second')]));
    const { files } = await test.call('import.documents', { paths: [path] });
    const documentId = files[0]?.documentId as never;
    const pages = async () => {
      const { text, blocks } = await test.call('document.get', { documentId });
      return blocks.map(({ start, end, page: number }) => [text.slice(start, end).split(' ')[0], number]);
    };
    return { test, documentId, pages };
  }

  it('stay with what is divided, and come back with an earlier version', async () => {
    const { test, documentId, pages } = await printed();
    const before = await pages();
    expect(before).toEqual([
      ['First', 1],
      ['Second', 2],
    ]);
    const seq = (await test.call('version.list', { documentId }))[0]?.seq as number;
    const { text } = await test.call('document.get', { documentId });
    const at = text.indexOf('is long', text.indexOf('Second'));
    const divided = await test.call('document.applyEdits', { documentId, edits: [{ start: at, end: at, text: '\n' }] });
    expect(divided.blocks.map(({ page }) => page)).toEqual([2, 2]);
    expect((await pages()).at(-1)).toEqual(['is', 2]);
    await test.call('document.applyEdits', { documentId, edits: [{ start: 6, end: text.length + 1, text: '' }] });
    await test.call('version.restore', { documentId, seq });
    expect(await pages()).toEqual(before);
  });

  it('are those of a corrected file, and stay where a file has none', async () => {
    const { test, documentId, pages } = await printed();
    const { text } = await test.call('document.get', { documentId });
    const typed = join(test.folder, 'typed.txt');
    writeFileSync(typed, text.replace('long', 'short'));
    await test.call('document.replace', { documentId, path: typed });
    expect(await pages()).toEqual([
      ['First', 1],
      ['Second', 2],
    ]);
    const printedAnew = join(test.folder, 'anew.pdf');
    const line = (word: string) => drawnLines([`${word} begins the page and is long enough to be a line of it.`]);
    writeFileSync(printedAnew, drawnPdf([line('Title'), line('First'), line('Second')]));
    await test.call('document.replace', { documentId, path: printedAnew });
    expect(await pages()).toEqual([
      ['Title', 1],
      ['First', 2],
      ['Second', 3],
    ]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});
