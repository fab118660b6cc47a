import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

function csv(test: TestCore, ...lines: string[]): string {
  const path = join(test.folder, 'attributes.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}
const HEADER = 'file,doc_id,doc_type,date,wave,phase,county,municipality,school,participant,role,level,organisation';
const keys = (rows: { row: number; status: string; notices: { key: string }[] }[]) =>
  rows.map(({ row, status, notices }) => [row, status, notices.map((notice) => notice.key)]);

describe('import.attributes', () => {
  it('gives a document its place in the study, making what is new', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'INF: Hei.' });
    const path = csv(
      test,
      HEADER,
      'a.txt,A1,interview,14.10.2021,2,Planning,Fjordheim,Strandvik,Strandvik vgs,P01,School leader,School,upper-secondary school',
    );
    expect(await test.call('import.attributes', { path })).toMatchObject({ applied: 1, refused: 0, warned: 0 });
    expect(await test.call('document.list', {})).toMatchObject([
      {
        title: 'A1',
        kind: 'interview',
        date: '2021-10-14',
        wave: '2',
        phase: 'Planning',
        county: 'Fjordheim',
        municipality: 'Strandvik',
        school: 'Strandvik vgs',
        participant: 'P01',
        role: 'School leader',
        level: 'school',
        organisation: 'upper-secondary school',
        sourceFile: 'a.txt',
      },
    ]);
    const outline = await test.call('study.outline', {});
    expect(outline.waves).toMatchObject([{ name: '2', ordinal: 2 }]);
    expect(outline.phases).toMatchObject([{ name: 'Planning', ordinal: 1 }]);
    expect(outline.roles).toEqual(['School leader']);
    const [county, municipality, school] = ['county', 'municipality', 'school'].map((kind) =>
      outline.sites.find((site) => site.kind === kind),
    );
    expect([county?.parentId, municipality?.parentId, school?.parentId]).toEqual([null, county?.id, municipality?.id]);
  });

  it('finds sites, waves and levels that are there, without regard to case', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x', b: 'y', c: 'z', d: 'w' });
    const path = csv(
      test,
      'file,wave,county,municipality,school,level',
      'a.txt,1,Fjordheim,Strandvik,Strandvik vgs,LVL.school',
      'b.txt,Våren,FJORDHEIM,,strandvik vgs,COUNTY',
      'c.txt,2,,,Strandvik vgs,national',
      'd.txt,2,Nordøya,,Strandvik vgs,',
    );
    expect(await test.call('import.attributes', { path })).toMatchObject({ applied: 4 });
    const outline = await test.call('study.outline', {});
    expect(outline.waves.map((wave) => [wave.name, wave.ordinal])).toEqual([
      ['1', 1],
      ['Våren', 2],
    ]);
    expect(outline.sites.map((site) => site.name)).toEqual([
      'Fjordheim',
      'Nordøya',
      'Strandvik',
      'Strandvik vgs',
      'Strandvik vgs',
    ]);
    const documents = await test.call('document.list', {});
    expect(documents.map((one) => [one.title, one.wave, one.county, one.school, one.level])).toEqual([
      ['a', '1', 'Fjordheim', 'Strandvik vgs', 'school'],
      ['b', 'Våren', 'Fjordheim', 'Strandvik vgs', 'county'],
      ['c', 'Våren', 'Fjordheim', 'Strandvik vgs', 'national'],
      ['d', 'Våren', 'Nordøya', 'Strandvik vgs', null],
    ]);
  });

  it('refuses a row with its number and all its reasons, writes nothing of it, and takes the rest', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x', b: 'y' });
    const path = csv(
      test,
      'file,doc_id,doc_type,date,level,county',
      'borte.txt,,,,,Fjordheim',
      'a.txt,b,interwiew,2021-02-30,heaven,Fjordheim',
      'b.txt,B1,interview,2021-02-28,county,Nordøya',
      ',,interview,,,',
      ',ukjent,,,,',
      'a.txt,for,mange,celler,i,denne,raden',
    );
    const result = await test.call('import.attributes', { path });
    expect(result).toMatchObject({ applied: 1, refused: 5 });
    expect(keys(result.rows)).toEqual([
      [2, 'refused', ['attributes.unknownFile']],
      [
        3,
        'refused',
        ['attributes.titleTaken', 'attributes.badDate', 'attributes.unknownKind', 'attributes.unknownLevel'],
      ],
      [5, 'refused', ['attributes.noDocument']],
      [6, 'refused', ['attributes.unknownDocument']],
      [7, 'refused', ['table.ragged']],
    ]);
    expect(result.rows[1]?.notices[3]?.message).toContain('individual, school, municipality, county, national');
    const documents = await test.call('document.list', {});
    expect(documents.map((one) => [one.title, one.county])).toEqual([
      ['a', null],
      ['B1', 'Nordøya'],
    ]);
  });

  it('makes typed attributes of other columns and widens them when a later table needs it', async () => {
    const test = openTestCore();
    const ids = await importTexts(test, { a: 'x', b: 'y' });
    const first = await test.call('import.attributes', {
      path: csv(test, 'file;minutes;recorded;born;note;empty', 'a.txt;42;ja;1.2.1990;lang;', 'b.txt;7;0;1991-03-04;;'),
    });
    expect(first.notices.map(({ params }) => [params.column, params.type])).toEqual([
      ['minutes', 'integer'],
      ['recorded', 'boolean'],
      ['born', 'date'],
      ['note', 'text'],
    ]);
    const attributes = async (id: string | undefined) =>
      (await test.call('document.get', { documentId: id as string })).attributes;
    expect(await attributes(ids.a)).toEqual({ minutes: '42', recorded: 'true', born: '1990-02-01', note: 'lang' });
    expect(await attributes(ids.b)).toEqual({ minutes: '7', recorded: 'false', born: '1991-03-04' });
    const second = await test.call('import.attributes', { path: csv(test, 'file;minutes;note', 'b.txt;7,5;') });
    expect(second.notices).toMatchObject([
      { key: 'attributes.widenedColumn', params: { before: 'integer', type: 'decimal' } },
    ]);
    expect(await attributes(ids.b)).toMatchObject({ minutes: '7.5', recorded: 'false' });
  });

  it('leaves what is there where a later row says nothing', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x' });
    await test.call('import.attributes', {
      path: csv(test, 'file,county,participant,role', 'a.txt,Fjordheim,P01,Teacher'),
    });
    await test.call('import.attributes', { path: csv(test, 'doc_id,county,participant,role', 'a,,,School leader') });
    expect(await test.call('document.list', {})).toMatchObject([
      { county: 'Fjordheim', participant: 'P01', role: 'School leader' },
    ]);
  });

  it('takes the observer’s own words out of the turns when a document turns out to be an observation', async () => {
    const test = openTestCore();
    const { a } = await importTexts(test, { a: '**Rektor:** Hei du.\n\nDet blir helt stille.' });
    const words = async () => (await test.call('document.list', {}))[0]?.informantWords;
    expect(await words()).toBe(6);
    await test.call('import.attributes', { path: csv(test, 'file,doc_type', 'a.txt,Observation') });
    expect(await words()).toBe(2);
    const document = await test.call('document.get', { documentId: a as string });
    expect(document.turns.map((turn) => document.text.slice(turn.start, turn.end))).toEqual(['**Rektor:** Hei du.']);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('takes several phases of a document, also one that came back', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x' });
    const phases = async () =>
      (await test.call('document.list', {}))[0]?.phases.map(({ name, iteration }) => [name, iteration]);
    await test.call('import.attributes', { path: csv(test, 'file,phase', 'a.txt,Planning; Intervening #2') });
    expect(await phases()).toEqual([
      ['Planning', 1],
      ['Intervening', 2],
    ]);
    await test.call('import.attributes', { path: csv(test, 'file,phase', 'a.txt,intervening') });
    expect(await phases()).toEqual([['Intervening', 1]]);
    await test.call('import.attributes', { path: csv(test, 'file,phase,x', 'a.txt,,1') });
    expect(await phases()).toEqual([['Intervening', 1]]);
  });

  it('keeps an attribute’s choices and refuses what is not among them', async () => {
    const test = openTestCore();
    const ids = await importTexts(test, { a: 'x', b: 'y' });
    const cells = { target: 'document', name: 'Funding', choices: 'EU; local; national' };
    await test.call('design.save', { table: 'attributes', rows: [{ cells }] });
    const path = csv(test, 'file,funding,purpose', 'a.txt,eu,Mentoring', 'b.txt,private,Outreach');
    const result = await test.call('import.attributes', { path });
    expect(keys(result.rows)).toEqual([[3, 'refused', ['attributes.notAChoice']]]);
    expect((await test.call('document.get', { documentId: ids.a as string })).attributes).toEqual({
      Funding: 'EU',
      purpose: 'Mentoring',
    });
    expect((await test.call('study.outline', {})).attributes.map(({ name, type }) => [name, type])).toEqual([
      ['Funding', 'choice'],
      ['purpose', 'text'],
    ]);
  });

  it('knows a school again that has moved to another county, and a county by its time', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x', b: 'y', c: 'z', d: 'w' });
    const first = csv(test, 'file,date,county,school', 'a.txt,2019-05-01,Fjordheim,Strandvik', 'b.txt,,Nordøya,Havn');
    await test.call('import.attributes', { path: first });
    const { sites } = await test.call('study.outline', {});
    const find = (name: string) => sites.find((site) => site.name === name)?.id as NonNullable<(typeof sites)[0]>['id'];
    const merged = { siteIds: [find('Fjordheim'), find('Nordøya')], into: { name: 'Storfylket' } };
    const { siteId } = await test.call('site.merge', { ...merged, from: { date: '2020-01-01' } });
    const parts = [
      { name: 'Fjordheim', childIds: [find('Strandvik')] },
      { name: 'Øyene', childIds: [find('Havn')] },
    ];
    await test.call('site.split', { siteId, parts, from: { date: '2024-01-01' } });
    const later = csv(
      test,
      'file,date,county,school',
      'c.txt,2021-05-01,Storfylket,Strandvik',
      'd.txt,2024-05-01,Fjordheim,Strandvik',
    );
    await test.call('import.attributes', { path: later });
    expect((await test.call('study.outline', {})).sites.filter(({ kind }) => kind === 'school')).toHaveLength(2);
    const documents = await test.call('document.list', {});
    expect(documents.map(({ title, county, school }) => [title, county, school])).toEqual([
      ['a', 'Fjordheim', 'Strandvik'],
      ['b', 'Nordøya', 'Havn'],
      ['c', 'Storfylket', 'Strandvik'],
      ['d', 'Fjordheim', 'Strandvik'],
    ]);
    expect(documents[0]?.countyId).not.toBe(documents[3]?.countyId);
  });

  it('changes nothing on a dry run, and undoes as one step', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x' });
    const path = csv(test, 'file,county,extra', 'a.txt,Fjordheim,1', 'b.txt,Nordøya,2');
    const before = await test.call('study.outline', {});
    const rehearsed = await test.call('import.attributes', { path, dryRun: true });
    expect(await test.call('study.outline', {})).toEqual(before);
    expect(await test.call('import.attributes', { path })).toEqual(rehearsed);
    expect(await test.call('study.outline', {})).not.toEqual(before);
    await test.call('history.undo', {});
    expect(await test.call('study.outline', {})).toEqual(before);
  });
});
