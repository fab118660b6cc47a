/** What is particular to single tables of the design. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedSites } from '../../../electron/core/design/sites/site-places.ts';
import { type Moment, parentAt } from '../../../schema/domain/site-tree.ts';
import { DESIGN_TABLES, type DesignTable } from '../../../schema/model/design.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

type Cells = Record<string, string>;

async function rows(test: TestCore, table: DesignTable): Promise<Cells[]> {
  const { columns, rows: read } = await test.call('design.rows', { table });
  const names = new Map(columns.map(({ key, name }) => [key, name ?? key]));
  return read.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, cell]) => (cell ? [[names.get(key) as string, cell]] : [])),
    ),
  );
}
const save = (test: TestCore, table: DesignTable, ...cells: Cells[]) =>
  test.call('design.save', { table, rows: cells.map((one) => ({ cells: one })) });
const change = (test: TestCore, table: DesignTable, id: string | undefined, cells: Cells) =>
  test.call('design.save', { table, rows: [{ id: id as string, cells }] });

describe('brackets', () => {
  it('are a row per period, the rule being the bracket’s; the last period takes its bracket along', async () => {
    const test = openTestCore();
    const { ids } = await save(
      test,
      'brackets',
      { bracket: 'Reforms', period: 'Before', rule: 'By the absence limit', valid_to: '2016-08-01' },
      { bracket: 'reforms', period: 'After', valid_from: '2016-08-01' },
    );
    expect(await rows(test, 'brackets')).toEqual([
      { bracket: 'reforms', period: 'Before', rule: 'By the absence limit', valid_to: '2016-08-01' },
      { bracket: 'reforms', period: 'After', rule: 'By the absence limit', valid_from: '2016-08-01' },
    ]);
    await change(test, 'brackets', ids[1], { bracket: 'Reforms', rule: 'By the circular' });
    expect((await rows(test, 'brackets')).map(({ rule }) => rule)).toEqual(['By the circular', 'By the circular']);
    expect((await test.call('study.outline', {})).brackets).toMatchObject([
      { bracket: 'Reforms', name: 'Before', validTo: '2016-08-01' },
      { bracket: 'Reforms', name: 'After', validFrom: '2016-08-01' },
    ]);
    await test.call('design.delete', { table: 'brackets', ids });
    const kept = test.project.reader.sqlite.prepare('SELECT count(*) FROM brackets').pluck().get();
    expect(kept).toBe(0);
  });
});

describe('attributes', () => {
  it('become columns of their rows, each cell read by its type', async () => {
    const test = openTestCore();
    await save(
      test,
      'attributes',
      { target: 'sted', name: 'Pupils', type: 'heltall' },
      { target: 'site', name: 'Drop-out', choices: 'low; high; low' },
      { target: 'site', name: 'Tutors', type: 'decimal', per_wave: 'ja' },
    );
    const { attributes } = await test.call('study.outline', {});
    expect(attributes.map(({ name, type, perWave, choices }) => [name, type, perWave, choices])).toEqual([
      ['Drop-out', 'choice', false, ['low', 'high']],
      ['Pupils', 'integer', false, []],
      ['Tutors', 'decimal', true, []],
    ]);
    const key = (name: string) => `attribute:${attributes.find((one) => one.name === name)?.id}`;
    await save(test, 'sites', { name: 'A', [key('Pupils')]: '410', [key('Drop-out')]: 'HIGH' });
    await expect(save(test, 'sites', { name: 'B', [key('Pupils')]: 'many' })).rejects.toMatchObject({
      key: 'design.notAWholeNumber',
      params: { row: 1, column: 'Pupils', key: key('Pupils') },
    });
    await expect(save(test, 'sites', { name: 'B', [key('Drop-out')]: 'middle' })).rejects.toMatchObject({
      key: 'design.unknownChoice',
      params: { known: 'low, high' },
    });
    expect(await rows(test, 'sites')).toEqual([{ name: 'A', kind: 'other', Pupils: '410', 'Drop-out': 'high' }]);
    await save(test, 'sites', { name: 'A', [key('Pupils')]: '' });
    expect(await rows(test, 'sites')).toEqual([{ name: 'A', kind: 'other', 'Drop-out': 'high' }]);

    await save(test, 'waves', { name: '1' }, { name: '2' });
    await save(test, 'siteWaves', { site: 'A', wave: 'Wave 2', [key('Tutors')]: '1,5' });
    expect(await rows(test, 'siteWaves')).toEqual([
      { site: 'A', wave: '1' },
      { site: 'A', wave: '2', Tutors: '1.5' },
    ]);
    await expect(save(test, 'siteWaves', { site: 'A', wave: '3' })).rejects.toMatchObject({
      key: 'design.unknownName',
    });
    const { rows: pairs } = await test.call('design.rows', { table: 'siteWaves' });
    await test.call('design.delete', { table: 'siteWaves', ids: pairs.map(({ id }) => id) });
    expect(await rows(test, 'siteWaves')).toHaveLength(2);
    expect((await rows(test, 'siteWaves'))[1]).toEqual({ site: 'A', wave: '2' });
  });

  it('change their type only to one that all values fit, and report values that a list leaves out', async () => {
    const test = openTestCore();
    const { ids } = await save(test, 'attributes', { target: 'participant', name: 'Years', type: 'text' });
    const key = `attribute:${ids[0]}`;
    await save(test, 'participants', { code: 'P01', [key]: '3,5' }, { code: 'P02', [key]: 'ten' });
    await expect(change(test, 'attributes', ids[0], { type: 'decimal' })).rejects.toMatchObject({
      key: 'design.valuesDoNotFit',
      params: { values: 'ten' },
    });
    await save(test, 'participants', { code: 'P02', [key]: '10' });
    await change(test, 'attributes', ids[0], { type: 'decimal' });
    expect((await rows(test, 'participants')).map(({ Years }) => Years)).toEqual(['3.5', '10']);
    await change(test, 'attributes', ids[0], { type: 'choice', choices: '3.5; 10; 20' });
    const shortened = await change(test, 'attributes', ids[0], { choices: '10; 20' });
    expect(shortened.notices).toMatchObject([{ key: 'design.valuesOutsideChoices', params: { values: '3.5' } }]);
    expect((await rows(test, 'participants'))[0]?.Years).toBe('3.5');
    // The whole row is saved again, the odd value in it.
    expect(await save(test, 'participants', { code: 'P01', notes: 'x', [key]: '3.5' })).toMatchObject({ changed: 1 });
    await expect(change(test, 'attributes', ids[0], { per_wave: 'yes' })).rejects.toMatchObject({
      key: 'design.attributeHasValues',
    });
    await expect(change(test, 'attributes', ids[0], { target: 'site' })).rejects.toMatchObject({
      key: 'design.fixedCell',
    });
  });
});

describe('documents', () => {
  it('get their facts by hand, several phases among them, and are not made by hand', async () => {
    const test = openTestCore();
    const { a } = await importTexts(test, { a: '**Rektor:** Hei du.\n\nDet blir helt stille.' });
    await save(test, 'phases', { name: 'Planning' }, { name: 'Intervening' });
    await save(test, 'participants', { code: 'P01' });
    await save(test, 'waves', { name: '1' });
    await save(test, 'sites', { name: 'Fjordheim', kind: 'county' });
    const facts = {
      date: '2021-03-01',
      wave: '1',
      phases: 'Planning; Intervening; Intervening #2',
      site: 'Fjordheim',
      level: 'county',
      participant: 'P01',
      role: 'School leader',
      organisation: 'NAV',
      language: 'nb',
    };
    await change(test, 'documents', a, { ...facts, phases: 'intervening #2; planning; Intervening' });
    expect(await rows(test, 'documents')).toEqual([{ title: 'a', kind: 'interview', ...facts }]);
    const { columns } = await test.call('design.rows', { table: 'documents' });
    const offered = (key: string) => columns.find((column) => column.key === key)?.choices;
    expect(offered('role')).toEqual(expect.arrayContaining(['School leader', 'Child welfare']));
    expect(offered('organisation')).toEqual(['NAV']);
    expect(await test.call('document.list', {})).toMatchObject([
      { county: 'Fjordheim', participant: 'P01', role: 'School leader', phase: expect.stringContaining('Intervening') },
    ]);
    await change(test, 'documents', a, {
      kind: 'observasjon',
      phases: 'Intervening',
      participant: '',
      role: '',
      organisation: '',
    });
    const [document] = await test.call('document.list', {});
    expect(document).toMatchObject({ kind: 'observation', participant: null, role: null, informantWords: 2 });
    expect((await rows(test, 'documents'))[0]).toMatchObject({ phases: 'Intervening' });
    await expect(change(test, 'documents', a, { phases: 'Resting' })).rejects.toMatchObject({
      key: 'design.unknownName',
      params: { column: 'phases', value: 'Resting' },
    });
    await expect(save(test, 'documents', { title: 'b', kind: 'memo' })).rejects.toMatchObject({
      key: 'design.noNewRows',
    });
    await test.call('design.delete', { table: 'documents', ids: [a as string] });
    expect(await test.call('document.list', {})).toEqual([]);
  });
});

describe('what rows need', () => {
  it('is said before anything is saved or deleted', async () => {
    const test = openTestCore();
    await save(test, 'sites', { name: 'A' }, { name: 'B' });
    const wave = await save(test, 'waves', { name: '1' });
    await save(test, 'arenas', { name: 'Team', site: 'A', frequency: 'weekly' });
    const refused = (table: DesignTable, cells: Cells, key: string) =>
      expect(save(test, table, cells)).rejects.toMatchObject({ key });
    await refused('siteLinks', { from: 'A', to: 'A', kind: 'feeds into' }, 'design.linkToItself');
    await refused('siteMoves', { site: 'A', parent: 'B' }, 'design.oneBeginning');
    await refused(
      'siteMoves',
      { site: 'A', parent: 'B', from_date: '2020-01-01', from_wave: '1' },
      'design.oneBeginning',
    );
    await refused('siteMoves', { site: 'A', parent: 'A', from_date: '2020-01-01' }, 'design.belowItself');
    await refused('reportedTies', { arena: 'Team', wave: '1' }, 'design.tieOfNobody');
    await refused('phasePeriods', { phase: 'None' }, 'design.unknownName');
    await refused('attributes', { target: 'document', name: 'x', per_wave: '1' }, 'design.documentPerWave');
    await refused(
      'attributes',
      { target: 'document', name: 'x', type: 'text', choices: 'a; b' },
      'design.choicesNeedType',
    );
    await save(test, 'siteMoves', { site: 'A', parent: 'B', from_wave: '1' });
    await refused('siteMoves', { site: 'B', parent: 'A', from_wave: '1' }, 'design.belowItself');
    await expect(test.call('design.delete', { table: 'waves', ids: wave.ids })).rejects.toMatchObject({
      key: 'design.waveHasMoves',
      params: { wave: '1', site: 'A' },
    });
    const { levels } = await test.call('study.outline', {});
    await expect(
      test.call('design.delete', { table: 'levels', ids: levels.map(({ id }) => id as string) }),
    ).rejects.toMatchObject({ key: 'design.levelHasCode' });
  });
});

/** One or more rows of every table, sites of one name and a county that came back among them. */
async function fullStudy(): Promise<TestCore> {
  const test = openTestCore();
  await importTexts(test, { 'A-1': 'INF: Hei.', 'B-1': 'INF: Hallo.' });
  await save(test, 'attributes', { target: 'site', name: 'Area; kind', choices: 'coast; inland' });
  await save(test, 'attributes', { target: 'participant', name: 'Post %', type: 'decimal', per_wave: 'yes' });
  await save(test, 'waves', { name: '1', planned_from: '2020-08-01' }, { name: 'Autumn', planned_to: '2022-01-01' });
  await save(test, 'phases', { name: 'Planning' }, { name: 'Goal setting' });
  await save(
    test,
    'sites',
    { name: 'Fjordheim', kind: 'county', valid_to: '2020-01-01' },
    { name: 'Nordøya', kind: 'county' },
    { name: 'Sentrum', kind: 'school', parent: 'Fjordheim' },
    { name: 'Sentrum', kind: 'school', parent: 'Nordøya', pseudonym: 'School S' },
  );
  const { sites } = await test.call('study.outline', {});
  const nordøya = sites.find(({ name }) => name === 'Nordøya') as (typeof sites)[number];
  const parts = ['Fjordheim', 'Øyene'].map((name) => ({ name, childIds: [] }));
  await test.call('site.split', { siteId: nordøya.id, parts, from: { date: '2024-01-01' } });
  await save(test, 'siteMoves', { site: 'Nordøya / Sentrum', parent: 'Øyene', from_wave: 'Autumn' });
  await save(test, 'siteLinks', { from: 'Fjordheim / Sentrum', kind: 'feeds_into', to: 'Nordøya / Sentrum' });
  await save(test, 'participants', { code: 'P01', notes: 'by post' }, { code: 'P02' });
  await save(
    test,
    'roles',
    { participant: 'P01', role: 'Teacher', valid_to: '2021-01-01' },
    { participant: 'P01', role: 'Teacher', site: 'Øyene', valid_from: '2022-01-01' },
  );
  await save(test, 'phasePeriods', { phase: 'Planning', product: 'Plan' }, { phase: 'Planning', iteration: '2' });
  await save(test, 'brackets', { bracket: 'Reforms', period: 'Before', rule: 'By law' });
  await save(test, 'events', { name: 'Limit', level: 'national', actual_from: '2016-08-15' }, { name: 'Strike' });
  await save(test, 'arenas', { name: 'Team', site: 'Øyene' });
  await save(test, 'reportedTies', { arena: 'Team', participant: 'P02', wave: '1' }, { arena: 'Team', role: 'Nurse' });
  await save(test, 'documents', { title: 'A-1', phases: 'Planning; Goal setting #3', site: 'Øyene', role: 'Teacher' });
  return test;
}

describe('what a table shows', () => {
  it.each([...DESIGN_TABLES])('can be saved and imported again and changes nothing: %s', async (table) => {
    const test = await fullStudy();
    const { columns, rows: shown } = await test.call('design.rows', { table });
    expect(shown.length).toBeGreaterThan(0);
    const again = await test.call('design.save', { table, rows: shown.map(({ cells }) => ({ cells })) });
    expect(again).toMatchObject({ created: 0, changed: 0, ids: shown.map(({ id }) => id) });
    const path = join(test.folder, 'table.csv');
    const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
    const header = line(columns.map(({ key, name }) => name ?? key));
    writeFileSync(
      path,
      [header, ...shown.map(({ cells }) => line(columns.map(({ key }) => cells[key] ?? '')))].join('\n'),
    );
    const imported = await test.call('import.design', { table, path });
    expect(imported.rows.filter(({ status }) => status === 'refused')).toEqual([]);
    expect(imported).toMatchObject({ applied: 0, skipped: shown.length });
  });
});

describe('where a document lies', () => {
  it('is the same in the database and in the rules of the site tree', async () => {
    const test = openTestCore();
    const names = ['A', 'B', 'C', 'D', 'E'];
    await save(test, 'sites', ...names.map((name, at) => (at < 3 ? { name } : { name, parent: 'A' })));
    const planned = ['2020-08-01', '', '2022-08-01', ''];
    await save(test, 'waves', ...planned.map((day, at) => ({ name: String(at + 1), planned_from: day })));
    const outline = await test.call('study.outline', {});
    const ids = outline.sites.map(({ id }) => id);
    const waves = outline.waves.map(({ id }) => id);
    const days = ['2020-06-01', '2020-08-01', '2021-05-05', '2022-08-01', '2023-01-01'];
    const times = [null, ...days].flatMap((date) => [null, 0, 1, 2, 3].map((wave) => ({ date, wave })));
    const documents = await importTexts(test, Object.fromEntries(times.map((_, at) => [`d${at}`, `x ${at}`])));
    const facts = times.map(({ date, wave }, at) => ({
      id: documents[`d${at}`] as string,
      cells: { site: 'E', date: date ?? '', wave: wave === null ? '' : String(wave + 1) },
    }));
    await test.call('design.save', { table: 'documents', rows: facts });
    const move = fc.record({
      site: fc.constantFrom(...ids),
      parent: fc.constantFrom(null, ...ids),
      from: fc.oneof(
        fc.constantFrom(...days).map((date) => ({ date })),
        fc.constantFrom(...waves).map((waveId) => ({ waveId })),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
        for (const { site, parent, from } of moves) {
          await test.call('site.move', { siteId: site, parentId: parent, from }).catch(() => {});
        }
        const { sqlite } = test.project.reader;
        const placed = placedSites(test.project.reader);
        for (const [at, { date, wave }] of times.entries()) {
          const moment: Moment = {
            date: date ?? (wave === null ? null : planned[wave] || null),
            wave: wave === null ? null : wave + 1,
          };
          const path: string[] = [];
          for (let id: string | null = ids[4] as string; id !== null; ) {
            path.push(id);
            const site = placed.get(id);
            id = site ? parentAt(site, moment) : null;
          }
          const stored = sqlite
            .prepare('SELECT site_id FROM document_places WHERE document_id = ? ORDER BY distance')
            .pluck()
            .all(documents[`d${at}`]);
          expect(stored).toEqual(path);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is read by index, one move after the other', () => {
    const test = openTestCore();
    const plan = test.project.reader.sqlite.prepare('EXPLAIN QUERY PLAN SELECT * FROM document_places').all();
    const steps = (plan as { detail: string }[]).map(({ detail }) => detail);
    expect(steps).toContain('SEARCH move USING INDEX site_moves_by_site (site_id=?)');
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual(['SCAN documents', 'SCAN above', 'SCAN above']);
  });
});
