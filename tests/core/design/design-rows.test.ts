import { describe, expect, it } from 'vitest';
import { DESIGN_TABLES, type DesignTable } from '../../../schema/model/design.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

/** Rows as their cells that hold something. */
async function rows(test: TestCore, table: DesignTable): Promise<Record<string, string>[]> {
  const { rows: read } = await test.call('design.rows', { table });
  return read.map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== '')));
}
const save = (test: TestCore, table: DesignTable, ...cells: Record<string, string>[]) =>
  test.call('design.save', { table, rows: cells.map((one) => ({ cells: one })) });

describe('design.save and design.rows', () => {
  it('keeps what is typed, in the form of each column, and undoes it as one step', async () => {
    const test = openTestCore();
    const saved = await save(
      test,
      'sites',
      { name: 'Strandvik vgs', kind: 'videregående skole', parent: 'strandvik', level: 'Skole' },
      { name: 'Strandvik', kind: 'Kommune', parent: 'Fjordheim' },
      { name: 'Fjordheim', kind: 'county', valid_from: '1.1.2020', valid_to: '2024-01-01', notes: 'øvre del' },
    );
    expect(saved).toMatchObject({ created: 3, changed: 0, notices: [] });
    expect(await rows(test, 'sites')).toEqual(
      expect.arrayContaining([
        { name: 'Fjordheim', kind: 'county', valid_from: '2020-01-01', valid_to: '2024-01-01', notes: 'øvre del' },
        { name: 'Strandvik', kind: 'municipality', parent: 'Fjordheim' },
        { name: 'Strandvik vgs', kind: 'upper_secondary_school', parent: 'Strandvik', level: 'school' },
      ]),
    );
    await test.call('history.undo', {});
    expect(await rows(test, 'sites')).toEqual([]);
  });

  it('saves all rows or none, and names row and column of what cannot be', async () => {
    const test = openTestCore();
    const refused = (table: DesignTable, ...cells: Record<string, string>[]) =>
      expect(save(test, table, ...cells)).rejects;
    await refused('waves', { name: 'Høst' }, { name: 'Vår', planned_from: '31.02.2021' }).toMatchObject({
      code: 'Invalid',
      key: 'design.notADate',
      params: { row: 2, column: 'planned_from', value: '31.02.2021' },
    });
    expect(await rows(test, 'waves')).toEqual([]);
    await save(test, 'participants', { code: 'P01' });
    await refused('roles', { participant: 'P9', role: 'Teacher' }).toMatchObject({
      key: 'design.unknownName',
      params: { row: 1, column: 'participant', value: 'P9', known: 'P01' },
    });
    await refused('sites', { kind: 'school' }).toMatchObject({ key: 'design.required', params: { key: 'name' } });
    await refused('sites', { name: 'A', kind: 'castle' }).toMatchObject({ key: 'design.unknownChoice' });
    await refused('waves', { name: 'A', ordinal: 'first' }).toMatchObject({ key: 'design.notAWholeNumber' });
    await refused('waves', { name: 'A', colour: 'red' }).toMatchObject({ key: 'design.unknownColumn' });
    await refused('sites', { name: 'A', valid_from: '2021-01-01', valid_to: '2021-01-01' }).toMatchObject({
      key: 'design.endsBeforeItBegins',
    });
  });

  it('takes a row without id for the one of its name, and leaves the cells that are not given', async () => {
    const test = openTestCore();
    await save(test, 'waves', { name: 'Høst 2021', planned_from: '2021-08-01' }, { name: 'Vår 2022' });
    expect(
      await save(test, 'waves', { name: 'høst 2021', planned_to: '2021-12-20' }, { name: 'Vår 2022' }),
    ).toMatchObject({ created: 0, changed: 1 });
    expect(await rows(test, 'waves')).toEqual([
      { name: 'høst 2021', ordinal: '1', planned_from: '2021-08-01', planned_to: '2021-12-20' },
      { name: 'Vår 2022', ordinal: '2' },
    ]);
    const [first] = (await test.call('design.rows', { table: 'waves' })).rows;
    await expect(
      test.call('design.save', { table: 'waves', rows: [{ id: first?.id as string, cells: { name: 'VÅR 2022' } }] }),
    ).rejects.toMatchObject({ key: 'design.taken' });
    await test.call('design.save', { table: 'waves', rows: [{ id: first?.id as string, cells: { planned_to: '' } }] });
    expect((await rows(test, 'waves'))[0]).not.toHaveProperty('planned_to');
  });

  it('tells sites of one name apart by what lies above them', async () => {
    const test = openTestCore();
    await save(
      test,
      'sites',
      { name: 'Fjordheim', kind: 'county' },
      { name: 'Nordøya', kind: 'county' },
      { name: 'Sentrum', kind: 'school', parent: 'Fjordheim' },
      { name: 'Sentrum', kind: 'school', parent: 'Nordøya' },
    );
    await save(test, 'participants', { code: 'P01' });
    await expect(save(test, 'roles', { participant: 'P01', role: 'Teacher', site: 'Sentrum' })).rejects.toMatchObject({
      key: 'design.ambiguousName',
      params: { known: 'Fjordheim / Sentrum, Nordøya / Sentrum' },
    });
    await save(test, 'roles', { participant: 'p01', role: 'Teacher', site: 'nordøya/sentrum' });
    expect(await rows(test, 'roles')).toEqual([{ participant: 'P01', role: 'Teacher', site: 'Nordøya / Sentrum' }]);
    const { columns } = await test.call('design.rows', { table: 'roles' });
    expect(columns.find(({ key }) => key === 'site')?.choices).toEqual([
      'Fjordheim',
      'Fjordheim / Sentrum',
      'Nordøya',
      'Nordøya / Sentrum',
    ]);
    expect(columns.find(({ key }) => key === 'role')).toMatchObject({ type: 'choice', free: true });
  });

  it('tells counties of one name apart by the time in which they exist', async () => {
    const test = openTestCore();
    await save(test, 'sites', { name: 'Fjordheim', valid_to: '2020-01-01' }, { name: 'Storfylket' });
    const { sites } = await test.call('study.outline', {});
    const siteId = sites.find(({ name }) => name === 'Storfylket')?.id as (typeof sites)[number]['id'];
    const parts = ['Fjordheim', 'Øyene'].map((name) => ({ name, childIds: [] }));
    await test.call('site.split', { siteId, parts, from: { date: '2024-01-01' } });
    expect(await save(test, 'sites', { name: 'Fjordheim', valid_from: '2024-01-01', notes: 'new' })).toMatchObject({
      created: 0,
      changed: 1,
    });
    expect(await save(test, 'sites', { name: 'Fjordheim', valid_from: '2030-01-01' })).toMatchObject({ created: 1 });
    await save(test, 'sites', { name: 'Havn', parent: 'Fjordheim (2024-01-01 – )' });
    expect((await rows(test, 'sites')).find(({ name }) => name === 'Havn')?.parent).toBe('Fjordheim (2024-01-01 – )');
  });

  it('lets no site lie below itself', async () => {
    const test = openTestCore();
    await save(test, 'sites', { name: 'A' }, { name: 'B', parent: 'A' }, { name: 'C', parent: 'B' });
    const [a] = (await test.call('design.rows', { table: 'sites' })).rows;
    await expect(
      test.call('design.save', { table: 'sites', rows: [{ id: a?.id as string, cells: { parent: 'C' } }] }),
    ).rejects.toMatchObject({ key: 'design.belowItself', params: { row: 1, column: 'parent', site: 'A' } });
  });
});

describe('design.delete', () => {
  it('refuses to delete what others lie below, and deletes them together', async () => {
    const test = openTestCore();
    const { ids } = await save(test, 'sites', { name: 'A' }, { name: 'B', parent: 'A' });
    await expect(test.call('design.delete', { table: 'sites', ids: ids.slice(0, 1) })).rejects.toMatchObject({
      key: 'design.siteHasSitesBelow',
      params: { site: 'A', below: 'B' },
    });
    expect(await test.call('design.delete', { table: 'sites', ids })).toEqual({ deleted: 2 });
    expect(await rows(test, 'sites')).toEqual([]);
    await test.call('history.undo', {});
    expect(await rows(test, 'sites')).toHaveLength(2);
    await expect(test.call('design.delete', { table: 'waves', ids: ['gone'] })).rejects.toMatchObject({
      code: 'NotFound',
    });
  });
});

describe('design.deletionImpact', () => {
  it('counts what goes along with rows and what stays without them, as deleting them then does', async () => {
    const test = openTestCore();
    await save(test, 'waves', { name: '1' });
    const { ids } = await save(test, 'sites', { name: 'County A' }, { name: 'School', parent: 'County A' });
    await save(test, 'siteLinks', { from: 'School', kind: 'feeds_into', to: 'County A' });
    await save(test, 'siteMoves', { site: 'School', from_wave: '1' });
    await save(test, 'attributes', { target: 'site', name: 'Pupils', type: 'integer' });
    const pupils = (await test.call('design.rows', { table: 'sites' })).columns.at(-1)?.key as string;
    await save(test, 'sites', { name: 'School', [pupils]: '90' });
    await save(test, 'participants', { code: 'P01' });
    await save(test, 'roles', { participant: 'P01', role: 'Teacher', site: 'School' });
    const [, school] = ids as [string, string];
    expect(await test.call('design.deletionImpact', { table: 'sites', ids: [school] })).toEqual({
      goes: [
        { what: 'moves', count: 1 },
        { what: 'links', count: 1 },
        { what: 'values', count: 1 },
      ],
      stays: [{ what: 'roles', count: 1 }],
    });
    await test.call('design.delete', { table: 'sites', ids: [school] });
    expect(await rows(test, 'siteLinks')).toEqual([]);
    expect(await rows(test, 'siteMoves')).toEqual([]);
    expect(await rows(test, 'roles')).toEqual([{ participant: 'P01', role: 'Teacher' }]);
  });

  it('can be asked of every table', async () => {
    const test = openTestCore();
    for (const table of DESIGN_TABLES) {
      expect(await test.call('design.deletionImpact', { table, ids: ['none'] })).toEqual({ goes: [], stays: [] });
    }
  });
});
