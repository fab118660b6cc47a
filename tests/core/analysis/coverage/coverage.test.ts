import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { FigureCallParams, FigureData } from '../../../../schema/figures/registry.ts';
import { codeSmallStudy, openSmallStudy, orphan, type SmallStudy } from '../../excerpts/small-study.ts';
import { figureData, importTexts, openTestCore } from '../../test-core.ts';

type Grid = FigureData<'coverage'>;

/** "row (by) column" → documents of planned, and what is missing. */
function read(grid: Grid): Record<string, string> {
  const name = new Map([...grid.rows, ...grid.columns].map((one) => [one.id, one.name]));
  const by = new Map(grid.rows.map((row) => [row.id, row.by]));
  return Object.fromEntries(
    grid.cells.map((cell) => [
      [name.get(cell.row), by.get(cell.row), name.get(cell.column)].filter((part) => part !== null).join(' '),
      `${cell.documents}/${cell.planned ?? '?'}${cell.missing ? ' missing' : ''}`,
    ]),
  );
}

const grid = (study: SmallStudy, input: FigureCallParams<'coverage'>) => figureData(study.call, 'coverage', input);
const rowId = (one: Grid, name: string, by: string | null = null) =>
  one.rows.find((row) => row.name === name && row.by === by)?.id as string;
const columnId = (one: Grid, name: string) => one.columns.find((column) => column.name === name)?.id as string;

describe('coverage.grid', () => {
  it('has a cell for every county and wave, also for those without documents', async () => {
    const study = await openSmallStudy();
    const counties = await grid(study, { rows: 'county', columns: 'wave' });
    expect(read(counties)).toEqual({
      'County A 1': '1/?',
      'County A 2': '1/?',
      'County B 1': '2/?',
      'County B 2': '0/? missing',
    });
    expect(counties).toMatchObject({ filled: 3, total: 4, documentsOutside: 0 });
  });

  it('counts by role, participant and school at the time, and divides rows further', async () => {
    const study = await openSmallStudy();
    expect(read(await grid(study, { rows: 'role', columns: 'wave' }))).toEqual({
      'School leader 1': '2/?',
      'School leader 2': '0/? missing',
      'Teacher 1': '0/? missing',
      'Teacher 2': '1/?',
    });
    const bySchool = await grid(study, { rows: 'school', columns: 'wave', by: 'role' });
    expect(bySchool.total).toBe(8);
    expect(read(bySchool)['School A Teacher 2']).toBe('1/?');
    expect(bySchool.documentsOutside).toBe(1);
    const people = await grid(study, { rows: 'participant', columns: 'wave', by: 'role' });
    expect(people.rows.map((row) => `${row.name} ${row.by}`)).toEqual([
      'P01 School leader',
      'P02 Teacher',
      'P03 School leader',
    ]);
    await expect(grid(study, { rows: 'role', columns: 'wave', by: 'role' })).rejects.toMatchObject({
      key: 'coverage.sameAxes',
    });
  });

  it('counts a document in each of its phases', async () => {
    const test = openTestCore();
    await importTexts(test, { a: 'x', b: 'y', c: 'z' });
    const path = join(test.folder, 'attributes.csv');
    writeFileSync(path, 'file,municipality,phase\na.txt,Town A,Planning\nb.txt,Town B,Intervening\nc.txt,Town B,\n');
    await test.call('import.attributes', { path });
    const one = await figureData(test.call, 'coverage', { rows: 'municipality', columns: 'phase' });
    expect(read(one)).toEqual({
      'Town A Planning': '1/?',
      'Town A Intervening': '0/? missing',
      'Town B Planning': '0/? missing',
      'Town B Intervening': '1/?',
    });
    expect(one.documentsOutside).toBe(1);
  });

  it('shows what the filter names, and counts what passes it', async () => {
    const study = await openSmallStudy();
    const all = await grid(study, { rows: 'county', columns: 'wave' });
    const countyIds = [rowId(all, 'County B')];
    const ofB = await grid(study, { rows: 'county', columns: 'wave', filter: { countyIds, kinds: ['interview'] } });
    expect(read(ofB)).toEqual({ 'County B 1': '1/?', 'County B 2': '0/? missing' });
    const schools = await grid(study, { rows: 'school', columns: 'wave', filter: { countyIds } });
    expect(schools.rows.map((row) => row.name)).toEqual(['School B']);
  });

  it('expects nothing of a site in a dated wave before which it ended', async () => {
    const study = await openSmallStudy();
    const { waves, sites } = await study.call('study.outline', {});
    await study.call('design.save', {
      table: 'waves',
      rows: waves.map(({ id, name }) => ({
        id,
        cells: { planned_from: `202${name}-01-01`, planned_to: `202${name}-12-31` },
      })),
    });
    const county = sites.find((site) => site.name === 'County B')?.id as string;
    await study.call('design.save', { table: 'sites', rows: [{ id: county, cells: { valid_to: '2022-01-01' } }] });
    const one = await grid(study, { rows: 'county', columns: 'wave' });
    expect(read(one)).toMatchObject({ 'County B 1': '2/?', 'County B 2': '0/0' });
  });
});

describe('coverage.plan', () => {
  it('says what is meant to be there and why it is not; wider cells add it up', async () => {
    const study = await openSmallStudy();
    const axes = { rows: 'school', columns: 'wave', by: 'role' } as const;
    const schools = await grid(study, axes);
    const cell = (school: string, role: string, wave: string, planned: number | null, reason = '') => ({
      ...{ row: rowId(schools, school, role), column: columnId(schools, wave), planned, reason },
    });
    const cells = [
      cell('School A', 'Teacher', '2', 3, 'Two were ill'),
      cell('School A', 'School leader', '2', 0),
      cell('School B', 'Teacher', '2', 1),
    ];
    expect(await study.call('coverage.plan', { ...axes, cells })).toEqual({ cells: 3 });
    const after = await grid(study, axes);
    expect(read(after)).toMatchObject({
      'School A Teacher 2': '1/3 missing',
      'School A School leader 2': '0/0',
      'School B Teacher 2': '0/1 missing',
      'School B Teacher 1': '0/? missing',
    });
    expect(after.cells.find((one) => one.planned === 3)?.reason).toBe('Two were ill');
    expect(read(await grid(study, { rows: 'county', columns: 'wave' }))).toMatchObject({
      'County A 2': '1/3 missing',
      'County B 2': '0/1 missing',
    });
    expect(read(await grid(study, { rows: 'role', columns: 'wave' }))).toMatchObject({ 'Teacher 2': '1/4 missing' });
    expect((await study.call('study.overview', {})).missingCells).toBe(2);

    await study.call('coverage.plan', { ...axes, cells: [cell('School A', 'Teacher', '2', null)] });
    expect(read(await grid(study, axes))).toMatchObject({ 'School A Teacher 2': '1/?' });
  });

  it('may name a role that nobody has yet, but no site and no wave that is not there', async () => {
    const study = await openSmallStudy();
    const axes = { rows: 'role', columns: 'wave' } as const;
    const roles = await grid(study, axes);
    const column = columnId(roles, '1');
    const plan = (row: string, at: string, rows: 'role' | 'county' = 'role') =>
      study.call('coverage.plan', { rows, columns: 'wave', cells: [{ row, column: at, planned: 2 }] });
    await plan('Student', column);
    expect(read(await grid(study, axes))).toMatchObject({ 'Student 1': '0/2 missing', 'Student 2': '0/? missing' });
    await expect(plan('gone', column, 'county')).rejects.toMatchObject({ key: 'coverage.unknownRow' });
    await expect(plan('Student', 'gone')).rejects.toMatchObject({ key: 'coverage.unknownColumn' });
  });
});

describe('coverage.export', () => {
  async function planned() {
    const study = await openSmallStudy();
    const axes = { rows: 'county', columns: 'wave' } as const;
    const one = await grid(study, axes);
    const cell = { row: rowId(one, 'County B'), column: columnId(one, '2') };
    await study.call('coverage.plan', { ...axes, cells: [{ ...cell, planned: 2, reason: '=Schools merged' }] });
    return { study, axes };
  }

  it('writes a row per cell as CSV', async () => {
    const { study, axes } = await planned();
    const path = join(study.folder, 'coverage.csv');
    expect(await study.call('figure.export', { figure: 'coverage', params: axes, path, format: 'csv' })).toEqual({
      path,
      marks: 4,
    });
    expect(parse(readFileSync(path, 'utf8'), { columns: true })).toEqual([
      { county: 'County A', wave: '1', documents: '1', planned: '', missing: '0', reason: '' },
      { county: 'County A', wave: '2', documents: '1', planned: '', missing: '0', reason: '' },
      { county: 'County B', wave: '1', documents: '2', planned: '', missing: '0', reason: '' },
      { county: 'County B', wave: '2', documents: '0', planned: '2', missing: '1', reason: '=Schools merged' },
    ]);
  });

  it('writes a workbook with the grid, told by signs, and a row per cell', async () => {
    const { study, axes } = await planned();
    const path = join(study.folder, 'coverage.xlsx');
    await study.call('figure.export', { figure: 'coverage', params: axes, path, format: 'xlsx', language: 'nb' });
    const [look, cells] = await readXlsxFile(readFileSync(path));
    expect(look?.sheet).toBe('Tabell');
    expect(look?.data.slice(0, 4)).toEqual([
      ['Fylke', 'Bølge 1', 'Bølge 2', 'Fylt'],
      ['County A', '● 1', '● 1', '2 / 2'],
      ['County B', '● 2', '○ 0/2 (=Schools merged)', '1 / 2'],
      ['Fylt', '2 / 2', '1 / 2', '3 / 4'],
    ]);
    expect(cells?.data.at(-1)).toEqual(['County B', 'Bølge 2', 0, 2, 'mangler', '=Schools merged']);
  });
});

describe('study.overview', () => {
  it('says what is in, coded, by whom, and what is still to be looked at', async () => {
    const study = await openSmallStudy();
    await codeSmallStudy(study);
    orphan(study, 'i risiko');
    await importTexts(study, { Loose: 'INF: Uten plass.' });
    const overview = await study.call('study.overview', {});
    const counts = await study.call('project.counts', {});
    expect(overview).toMatchObject({
      documents: 5,
      byKind: [
        { kind: 'interview', documents: 4 },
        { kind: 'observation', documents: 1 },
      ],
      participants: 3,
      waves: 2,
      codings: counts.codings,
      acts: 8,
      uncoded: 1,
      orphaned: 1,
      ambiguous: (await study.call('act.ambiguous', {})).length,
      incompleteActs: (await study.call('act.incomplete', {})).length,
      without: { wave: 1, site: 1, date: 1, participant: 2 },
      outsideSiteTime: 0,
      missingCells: 1,
    });
    expect(overview.incompleteActs).toBeGreaterThan(0);
    expect(overview.coders.map(({ coder, documents, acts }) => [coder, documents, acts])).toEqual([
      ['Coder 1', 2, 7],
      ['Coder 2', 2, 1],
    ]);
    expect(overview.byWave.map(({ wave, coded, uncoded }) => [wave, coded, uncoded])).toEqual([
      ['1', 3, 0],
      ['2', 1, 0],
      [null, 0, 1],
    ]);
    const lacking = async (what: 'wave' | 'coding') =>
      (await study.call('document.list', { lacking: [what] })).map(({ title }) => title);
    expect([await lacking('wave'), await lacking('coding')]).toEqual([['Loose'], ['Loose']]);
  });

  it('counts missing cells in the same way when a reason is written for one of them', async () => {
    const study = await openSmallStudy();
    const one = await grid(study, { rows: 'county', columns: 'wave' });
    const missing = one.cells.filter((cell) => cell.missing);
    const filled = one.cells.find((cell) => !cell.missing) as Grid['cells'][number];
    const explained = [filled, ...missing].map(({ row, column }) => ({ row, column, planned: null, reason: 'Why' }));
    await study.call('coverage.plan', { rows: 'county', columns: 'wave', cells: explained.slice(0, 1) });
    expect(await study.call('study.overview', {})).toMatchObject({ missingCells: missing.length });
  });

  it('is quiet about a study in which nothing is yet', async () => {
    const test = openTestCore();
    expect(await test.call('study.overview', {})).toMatchObject({
      documents: 0,
      byWave: [],
      missingCells: 0,
      coders: [],
    });
  });
});
