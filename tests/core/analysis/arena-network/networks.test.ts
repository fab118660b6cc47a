import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importNotes, NOTES } from '../../meetings/notes.ts';
import { figureData, importTexts, openTestCore } from '../../test-core.ts';

/** Two meetings of one team in two waves, and an interview that tells of another arena. */
async function meetingStudy() {
  const test = openTestCore();
  const first = await importNotes(test, 'M1');
  const second = await importNotes(test, 'M2', NOTES.replace(', P07', '').replace('september', 'oktober'));
  const { A1 } = await importTexts(test, { A1: 'INT: Hvem møtes?\n\nINF: NAV er med i styringsgruppa hver måned.' });
  const interview = A1 as string;
  const table = join(test.folder, 'waves.csv');
  writeFileSync(table, 'doc_id,wave,county\nM1,1,Fjordheim\nM2,2,Nordøya\nA1,2,Nordøya\n');
  await test.call('import.attributes', { path: table });
  const { text } = await test.call('document.get', { documentId: interview });
  const start = text.indexOf('NAV er med');
  const report = {
    documentId: interview,
    start,
    end: start + 10,
    arena: 'Styringsgruppa',
    role: 'veileder',
    agency: 'NAV',
  };
  const tie = await test.call('tie.report', report);
  return { test, first, second, interview, report, tie };
}

describe('the arena network', () => {
  it('comes from attendance and from what is told, by wave; absent parties are not tied', async () => {
    const { test, interview } = await meetingStudy();
    const { nodes, ties, waves, n } = await figureData(test.call, 'arena-network', {});
    const names = new Map([...nodes, ...waves].map(({ id, name }) => [id, name]));
    expect(
      ties.map(({ from, to, waveId, evidence, weight }) =>
        [from, to, waveId].map((id) => names.get(id)).concat(evidence, String(weight)),
      ),
    ).toEqual([
      ['Rektor, Strandvik', 'Overgangsteam', '1', 'observed', '1'],
      ['Veileder, NAV', 'Overgangsteam', '1', 'observed', '1'],
      ['P07', 'Overgangsteam', '1', 'observed', '1'],
      ['Rektor, Strandvik', 'Overgangsteam', '2', 'observed', '1'],
      ['Veileder, NAV', 'Overgangsteam', '2', 'observed', '1'],
      ['Veileder, NAV', 'Styringsgruppa', '2', 'reported', '1'],
    ]);
    expect(n).toEqual({ meetings: 2, actors: 3, arenas: 2, statements: 1, withoutArena: 0 });
    expect(ties.at(-1)?.documentIds).toEqual([interview]);
  });

  it('follows the filter of documents', async () => {
    const { test } = await meetingStudy();
    const { sites, waves } = await test.call('study.outline', {});
    const county = sites.find(({ name }) => name === 'Fjordheim')?.id as string;
    const found = await figureData(test.call, 'arena-network', { filter: { countyIds: [county] } });
    expect(found.n).toMatchObject({ meetings: 1, statements: 0, actors: 3 });
    const first = await figureData(test.call, 'arena-network', { filter: { waveIds: [waves[0]?.id as string] } });
    expect(first.waves.map(({ name }) => name)).toEqual(['1']);
  });

  it('holds ties from a table of the design, which have no document', async () => {
    const { test } = await meetingStudy();
    await test.call('design.save', {
      table: 'reportedTies',
      rows: [{ cells: { arena: 'Overgangsteam', role: 'politi', wave: '1' } }],
    });
    const { waves } = await test.call('study.outline', {});
    const statements = async (filter: object) =>
      (await figureData(test.call, 'arena-network', { filter })).n.statements;
    expect(await statements({})).toBe(2);
    expect(await statements({ waveIds: [waves[0]?.id as string] })).toBe(1);
    const set = await test.call('documentSet.save', { name: 'First', filter: { waveIds: [waves[0]?.id as never] } });
    expect(await statements({ setIds: [set.id] })).toBe(1);
    const narrowed = await figureData(test.call, 'arena-network', { filter: { setIds: [set.id] } });
    expect(narrowed.waves.map(({ name }) => name)).toEqual(['1']);
    expect(await statements({ kinds: ['interview'] })).toBe(1);
  });

  it('says how many meetings are in no arena', async () => {
    const { test, first } = await meetingStudy();
    await test.call('meeting.update', { documentId: first, arena: '' });
    expect((await figureData(test.call, 'arena-network', {})).n).toMatchObject({ meetings: 1, withoutArena: 1 });
  });

  it('is exported as one row per tie, as a drawing and as a picture', async () => {
    const { test } = await meetingStudy();
    const path = (ending: string) => join(test.folder, `network.${ending}`);
    const network = { figure: 'arena-network', params: {} } as const;
    const csv = await test.call('figure.export', { ...network, format: 'csv', path: path('csv') });
    expect(csv.marks).toBe(6);
    expect(readFileSync(path('csv'), 'utf8').split('\n').slice(0, 2)).toEqual([
      'wave,actor,actor_agency,arena,evidence,weight,documents',
      '1,"Rektor, Strandvik",Strandvik,Overgangsteam,observed,1,M1',
    ]);
    await test.call('figure.export', { ...network, format: 'csv', path: path('csv'), params: { projection: true } });
    expect(readFileSync(path('csv'), 'utf8')).toContain(
      '1,"Rektor, Strandvik",Strandvik,"Veileder, NAV",observed,1,M1',
    );
    await test.call('figure.export', { ...network, format: 'svg', path: path('svg'), language: 'nb' });
    expect(readFileSync(path('svg'), 'utf8')).toContain('>Hvem møtes i hvilken arena</text>');
    await test.call('figure.export', { ...network, format: 'png', path: path('png') });
    expect(readFileSync(path('png')).subarray(1, 4).toString()).toBe('PNG');
  });
});

describe('a reported tie', () => {
  it('keeps to its words, is listed with them, and is made once', async () => {
    const { test, interview, report, tie } = await meetingStudy();
    expect(tie).toMatchObject({ actor: 'Veileder, NAV', arena: 'Styringsgruppa', quote: 'NAV er med' });
    expect((await test.call('tie.report', report)).id).toBe(tie.id);
    await test.call('document.applyEdits', { documentId: interview, edits: [{ start: 0, end: 0, text: 'Ja. ' }] });
    expect(await test.call('tie.list', { documentId: interview })).toMatchObject([
      { id: tie.id, start: tie.start + 4 },
    ]);
  });

  it('names somebody, and goes with its document and with its words', async () => {
    const { test, interview, report, tie } = await meetingStudy();
    await expect(test.call('tie.report', { ...report, role: ' ', agency: '' })).rejects.toMatchObject({
      key: 'tie.nobody',
    });
    await test.call('tie.delete', { id: tie.id });
    expect(await test.call('tie.list', {})).toEqual([]);
    await expect(test.call('segment.locate', { segmentId: tie.segmentId })).rejects.toMatchObject({ code: 'NotFound' });
    await test.call('history.undo', {});
    await test.call('document.delete', { documentId: interview });
    expect(await test.call('tie.list', {})).toEqual([]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });
});
