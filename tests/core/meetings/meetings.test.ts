import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore } from '../test-core.ts';
import { importNotes, NOTES } from './notes.ts';

async function observed() {
  const test = openTestCore();
  const documentId = await importNotes(test);
  const meeting = async () => {
    const found = await test.call('meeting.get', { documentId });
    if (!found) throw new Error('no meeting');
    return found;
  };
  const item = async (quote: string) => (await meeting()).items.find((one) => one.quote === quote);
  return { test, documentId, meeting, item };
}

describe('an observed meeting', () => {
  it('is recognised when its notes are imported: head, attendance and items with their words', async () => {
    const { test, documentId, meeting } = await observed();
    const { text, kind, date } = await test.call('document.get', { documentId });
    const { attendance, items, ...head } = await meeting();
    expect([kind, date]).toEqual(['observation', '2024-09-17']);
    expect(head).toMatchObject({ arena: 'Overgangsteam', place: 'Møterom 2', startsAt: '08:30', endsAt: '09:25' });
    expect(attendance.map(({ role, agency, present }) => [role, agency, present])).toEqual([
      ['rektor', 'Strandvik', true],
      ['veileder', 'NAV', true],
      ['', '', true],
      ['helsesykepleier', 'Strandvik', false],
    ]);
    expect(items.map(({ quote }) => quote)).toEqual([
      'Lista',
      'Lista kommer sent.',
      'Vente',
      'Ringe',
      'NAV ringer.',
      'Samtykke',
      'Skjemaet tas i bruk.',
    ]);
    for (const { start, end, quote } of items) expect(text.slice(start, end)).toBe(quote);
    const decision = items.find(({ quote }) => quote === 'NAV ringer.');
    expect(decision).toMatchObject({ kind: 'decision', parentId: items[0]?.id, owner: 'NAV', due: '2024-10-01' });
  });

  it('is recognised when a document becomes one, and not in an interview', async () => {
    const test = openTestCore();
    const { A1 } = await importTexts(test, { A1: `INT: Hvordan?\n\nSak 1: Lista\nVedtak: Vi ringer.` });
    expect(await test.call('meeting.get', { documentId: A1 as string })).toBeNull();
    const table = join(test.folder, 'attributes.csv');
    writeFileSync(table, 'doc_id,doc_type\nA1,observation\n');
    await test.call('import.attributes', { path: table });
    const meeting = await test.call('meeting.get', { documentId: A1 as string });
    expect(meeting?.items.map(({ kind, quote }) => [kind, quote])).toEqual([
      ['agenda_item', 'Lista'],
      ['decision', 'Vi ringer.'],
    ]);
  });

  it('is recognised in a Word table of labels and values', async () => {
    const test = openTestCore();
    const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const rows = [
      ['Møte', 'Inntaksteam'],
      ['Tidspunkt', '4. mai 2022, kl. 13.00–14.30'],
      ['Til stede', 'Rektor (Strandvik vgs)', 'Veileder, NAV'],
      ['Forfall', 'politi'],
      ['Sak 1', 'Overgang'],
      ['Vedtak', 'Møtet holdes i mai.', 'Ansvarlig: PPT'],
    ].map(([label = '', ...values]) => new TableRow({ children: [cell(label), cell(...values)] }));
    const path = join(test.folder, 'table.docx');
    const document = new Document({ sections: [{ children: [new Paragraph('Notater'), new Table({ rows })] }] });
    writeFileSync(path, await Packer.toBuffer(document));
    const { files } = await test.call('import.documents', { paths: [path] });
    const imported = { documentId: files[0]?.documentId as string };
    const { kind } = await test.call('document.get', imported);
    const meeting = await test.call('meeting.get', imported);
    expect(kind).toBe('observation');
    expect(meeting).toMatchObject({ arena: 'Inntaksteam', startsAt: '13:00', endsAt: '14:30' });
    expect(meeting?.attendance.map(({ role, agency }) => [role, agency])).toEqual([
      ['Rektor', 'Strandvik vgs'],
      ['Veileder', 'NAV'],
      ['politi', ''],
    ]);
    expect(meeting?.items.map(({ kind: what, quote, owner }) => [what, quote, owner])).toEqual([
      ['agenda_item', 'Overgang', ''],
      ['decision', 'Møtet holdes i mai.', 'PPT'],
    ]);
  });

  it('recognised again stays what it is, also where it was changed by hand; what was taken away comes back', async () => {
    const { test, documentId, meeting, item } = await observed();
    const before = await meeting();
    const counts = await test.call('meeting.recognise', { documentId });
    expect(counts).toEqual({ items: 7, attendance: 4 });
    expect(await meeting()).toEqual(before);
    const problem = await item('Lista kommer sent.');
    await test.call('meetingItem.update', { id: problem?.id as string, kind: 'alternative' });
    await test.call('meeting.update', { documentId, arena: 'Another arena', place: 'Gymmen' });
    const waiting = await item('Vente');
    await test.call('meetingItem.delete', { id: waiting?.id as string });
    await test.call('meeting.recognise', { documentId });
    expect(await meeting()).toMatchObject({ arena: 'Another arena', place: 'Gymmen' });
    expect((await item('Lista kommer sent.'))?.kind).toBe('alternative');
    expect((await item('Vente'))?.parentId).toBe((await item('Lista'))?.id);
    await test.call('meetingItem.update', { id: (await item('Lista'))?.id as string, kind: 'problem' });
    await test.call('meetingItem.delete', { id: (await item('Vente'))?.id as string });
    await test.call('meeting.recognise', { documentId });
    expect((await item('Vente'))?.parentId).toBeNull();
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('keeps its items on their words while the text is edited, and lists those whose words are gone', async () => {
    const { test, documentId, item, meeting } = await observed();
    const decision = await item('NAV ringer.');
    const start = decision?.start as number;
    await test.call('document.applyEdits', {
      documentId,
      edits: [
        { start: start + 4, end: start + 4, text: 'alltid ' },
        { start: 0, end: 0, text: 'Notat\n' },
      ],
    });
    expect(await item('NAV alltid ringer.')).toMatchObject({ id: decision?.id, start: start + 6 });
    await test.call('document.applyEdits', { documentId, edits: [{ start: start - 2, end: start + 30, text: '' }] });
    const gone = (await meeting()).items.find(({ id }) => id === decision?.id);
    expect(gone).toMatchObject({ start: 0, end: 0, owner: 'NAV' });
    expect((await test.call('orphan.list', { documentId })).map(({ segmentId }) => segmentId)).toEqual([
      gone?.segmentId,
    ]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('keeps the words of an item when the last coding on them goes, and lets them go with the item', async () => {
    const { test, documentId, item } = await observed();
    const { id, start, end, segmentId } = (await item('NAV ringer.')) as never as {
      id: string;
      start: number;
      end: number;
      segmentId: string;
    };
    const [code] = await test.call('code.list', {});
    const coding = await test.call('coding.create', { documentId, start, end, codeId: code?.id as string });
    expect(coding.segmentId).toBe(segmentId);
    await test.call('coding.delete', { codingId: coding.id });
    expect(await item('NAV ringer.')).toMatchObject({ id, start, end });
    await test.call('meetingItem.delete', { id });
    await expect(test.call('segment.locate', { segmentId })).rejects.toMatchObject({ code: 'NotFound' });
  });

  it('is set by hand: items under an agenda item, followed up in a later meeting', async () => {
    const { test, documentId, item } = await observed();
    const laterId = await importNotes(test, 'M2', NOTES.replace('september', 'november'));
    const { text } = await test.call('document.get', { documentId });
    const start = text.indexOf('Vi ringer');
    const parent = await item('Samtykke');
    const made = await test.call('meetingItem.create', {
      ...{ documentId, start, end: start + 9, kind: 'decision', parentId: parent?.id as string },
    });
    const changed = await test.call('meetingItem.update', {
      id: made.id,
      owner: 'rektor',
      due: 'i dag',
      followUpDocumentId: laterId,
    });
    expect(changed).toMatchObject({ quote: 'Vi ringer', parentId: parent?.id, owner: 'rektor', due: 'i dag' });
    expect(changed.followUpDocumentId).toBe(laterId);
    await test.call('meetingItem.update', { id: made.id, kind: 'agenda_item' });
    expect((await item('Vi ringer'))?.parentId).toBeNull();
    await test.call('meetingItem.delete', { id: parent?.id as string });
    expect((await item('Skjemaet tas i bruk.'))?.parentId).toBeNull();
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const { test, documentId, item } = await observed();
    const { A1 } = await importTexts(test, { A1: 'INT: Hva?\n\nINF: Ja.' });
    const problem = (await item('Lista kommer sent.'))?.id as string;
    const decision = (await item('NAV ringer.'))?.id as string;
    const span = { start: 0, end: 3, kind: 'problem' as const };
    await expect(test.call('meetingItem.create', { documentId: A1 as string, ...span })).rejects.toMatchObject({
      key: 'meeting.noMeeting',
    });
    await expect(test.call('meetingItem.update', { id: decision, parentId: problem })).rejects.toMatchObject({
      key: 'meeting.badParent',
    });
    await expect(
      test.call('meetingItem.update', { id: decision, followUpDocumentId: documentId }),
    ).rejects.toMatchObject({ key: 'meeting.followsItself' });
    await expect(test.call('attendance.save', { documentId })).rejects.toMatchObject({
      key: 'meeting.attendeeUnnamed',
    });
  });

  it('ties an attendee to the participant whose code stands in the notes, and to another by hand', async () => {
    const test = openTestCore();
    const table = join(test.folder, 'consents.csv');
    writeFileSync(table, 'participant,analysis\nP07,1\nP08,1\n');
    await test.call('import.consents', { path: table });
    const documentId = await importNotes(test);
    const attendance = async () => (await test.call('meeting.get', { documentId }))?.attendance ?? [];
    expect((await attendance()).map(({ participant }) => participant)).toEqual([null, null, 'P07', null]);
    const { participants } = await test.call('study.outline', {});
    const other = participants.find(({ code }) => code === 'P08');
    const [first] = await attendance();
    await test.call('attendance.save', { id: first?.id as string, documentId, participantId: other?.id as string });
    expect((await attendance())[0]).toMatchObject({ name: 'rektor', agency: 'Strandvik', participant: 'P08' });
    await test.call('attendance.delete', { id: first?.id as string });
    expect((await attendance()).length).toBe(3);
  });

  it('goes with its document, and comes back with it', async () => {
    const { test, documentId, meeting } = await observed();
    const before = await meeting();
    await test.call('document.delete', { documentId });
    await test.call('history.undo', {});
    expect(await meeting()).toEqual(before);
  });

  it('holds no name any more once the text is pseudonymised', async () => {
    const test = openTestCore();
    const notes = NOTES.replace('rektor (Strandvik)', 'Kari Nordmann (rektor, Strandvik)').replaceAll(
      'NAV',
      'Kari Nordmann',
    );
    const documentId = await importNotes(test, 'M1', notes);
    const { text } = await test.call('document.get', { documentId });
    const accept = [...text.matchAll(/Kari Nordmann/g)].map(({ index, 0: name }) => ({
      ...{ start: index, end: index + name.length, text: name, replacement: '[person 1]', kind: 'person' as const },
    }));
    const keyFile = join(test.folder, 'key.proactkey');
    await test.call('pseudonym.apply', {
      documents: [{ documentId, accept }],
      keyFile,
      passphrase: 'en lang passfrase',
    });
    const meeting = await test.call('meeting.get', { documentId });
    expect(meeting?.attendance[0]).toMatchObject({ name: '[person 1]', role: 'rektor' });
    expect(meeting?.items.find(({ kind }) => kind === 'decision')).toMatchObject({ owner: '[person 1]' });
    expect(JSON.stringify(meeting)).not.toContain('Nordmann');
    test.project.close();
    expect(readFileSync(test.path).includes('Nordmann')).toBe(false);
  });
});
