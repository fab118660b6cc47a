import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { DesignTable } from '../../../schema/model/design.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

function csv(test: TestCore, ...lines: string[]): string {
  const path = join(test.folder, 'design.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}
async function rows(test: TestCore, table: DesignTable): Promise<Record<string, string>[]> {
  const { columns, rows: read } = await test.call('design.rows', { table });
  const names = new Map(columns.map(({ key, name }) => [key, name ?? key]));
  return read.map(({ cells }) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([key, cell]) => (cell ? [[names.get(key) as string, cell]] : [])),
    ),
  );
}

describe('import.design', () => {
  it('takes a table with headings in either language, parents after their children, and names what it left out', async () => {
    const test = openTestCore();
    const path = csv(
      test,
      'Navn;Slag;Under;Gjelder fra;Elevtall',
      'Strandvik vgs;vgs;Fjordheim;;410',
      'Fjordheim;fylke;;01.01.2020;',
      'Lyngen;slott;;;',
      'Havn;kommune;Atlantis;;',
    );
    const preview = await test.call('design.previewImport', { table: 'sites', path });
    expect(preview).toMatchObject({
      mapping: { Navn: 'name', Slag: 'kind', Under: 'parent', 'Gjelder fra': 'valid_from', Elevtall: '' },
      remembered: false,
      total: 4,
    });
    expect(preview.rows[0]).toEqual(['Strandvik vgs', 'vgs', 'Fjordheim', '', '410']);
    const result = await test.call('import.design', { table: 'sites', path });
    expect(result).toMatchObject({ applied: 2, refused: 2, skipped: 0 });
    expect(result.notices.map(({ key, params }) => [key, params.columns])).toEqual([
      ['design.columnsLeftOut', 'Elevtall'],
    ]);
    expect(result.rows.map(({ row, status, notices }) => [row, status, notices[0]?.key])).toEqual([
      [4, 'refused', 'design.unknownChoice'],
      [5, 'refused', 'design.unknownName'],
    ]);
    expect(await rows(test, 'sites')).toEqual(
      expect.arrayContaining([
        { name: 'Fjordheim', kind: 'county', valid_from: '2020-01-01' },
        { name: 'Strandvik vgs', kind: 'upper_secondary_school', parent: 'Fjordheim' },
      ]),
    );
    await test.call('history.undo', {});
    expect(await rows(test, 'sites')).toEqual([]);
  });

  it('makes attributes of columns as told, and remembers the mapping for these headings', async () => {
    const test = openTestCore();
    const table = 'participants' as const;
    const first = csv(test, 'code,born,how met,sector', 'P01,1.2.1980,by post,public', 'P02,,,private');
    const mapping = { code: 'code', born: 'new:date', 'how met': 'notes', sector: 'new:choice' };
    const rehearsed = await test.call('import.design', { table, path: first, mapping, dryRun: true });
    expect(await rows(test, 'participants')).toEqual([]);
    expect(await test.call('import.design', { table, path: first, mapping })).toEqual(rehearsed);
    expect(await rows(test, 'participants')).toEqual([
      { code: 'P01', notes: 'by post', born: '1980-02-01', sector: 'public' },
      { code: 'P02', sector: 'private' },
    ]);
    const second = csv(test, 'code,born,how met,sector', 'p02,1979-03-04,,', 'P01,,by post,public', 'P03,,,charity');
    expect((await test.call('design.previewImport', { table, path: second })).remembered).toBe(true);
    const result = await test.call('import.design', { table, path: second });
    expect(result.rows.map(({ row, status, notices }) => [row, status, notices[0]?.key])).toEqual([
      [3, 'skipped', 'design.alreadySo'],
      [4, 'refused', 'design.unknownChoice'],
    ]);
    expect((await rows(test, 'participants'))[1]).toEqual({ code: 'p02', sector: 'private', born: '1979-03-04' });
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect((await test.call('study.outline', {})).attributes).toEqual([]);
    expect((await test.call('design.previewImport', { table, path: second })).remembered).toBe(false);
  });

  it('finishes an event that was planned, from a workbook', async () => {
    const test = openTestCore();
    await test.call('design.save', {
      table: 'events',
      rows: [{ cells: { name: 'Absence limit', planned_from: '2016-08-01', level: 'national' } }],
    });
    const path = join(test.folder, 'events.xlsx');
    const cell = (value: string) => ({ value, type: String as StringConstructor });
    await writeXlsxFile([
      ['Event', 'Planned from', 'Actual from', 'Source'].map(cell),
      ['absence limit', '2016-08-01', '2016-08-15', 'Circular'].map(cell),
    ]).toFile(path);
    expect(await test.call('import.design', { table: 'events', path })).toMatchObject({ applied: 1 });
    expect(await rows(test, 'events')).toEqual([
      {
        name: 'absence limit',
        level: 'national',
        planned_from: '2016-08-01',
        actual_from: '2016-08-15',
        source: 'Circular',
      },
    ]);
  });

  it('imports nothing of a file whose columns say nothing', async () => {
    const test = openTestCore();
    const path = csv(test, 'a,b', '1,2');
    const refused = (mapping: Record<string, string> | undefined, key: string) =>
      expect(
        test.call('import.design', { table: 'waves', path, ...(mapping ? { mapping } : {}) }),
      ).rejects.toMatchObject({ code: 'Invalid', key });
    await refused(undefined, 'design.noIdentity');
    await refused({ a: 'name', b: 'name' }, 'design.columnGivenTwice');
    await refused({ a: 'name', b: 'colour' }, 'design.noSuchColumn');
    await refused({ a: 'name', b: 'new:date' }, 'design.noSuchColumn');
  });

  it('says of every row what became of it, also of a large table, and stops where it is told to', async () => {
    const test = openTestCore();
    const lines = Array.from({ length: 3000 }, (_, index) => `P${index},${index % 10 === 9 ? 'nobody' : ''}`);
    await test.call('import.design', {
      table: 'participants',
      path: csv(test, 'code', ...lines.map((line) => line.split(',')[0] as string)),
    });
    expect(await rows(test, 'participants')).toHaveLength(3000);
    const controller = new AbortController();
    controller.abort();
    const path = csv(test, 'participant,role', ...lines.map((line) => `${line.split(',')[0]},Teacher`));
    await expect(
      test.core.run('import.design', { table: 'roles', path, dryRun: false }, { signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'Cancelled' });
    expect(await test.call('import.design', { table: 'roles', path })).toMatchObject({ applied: 3000 });
  });
});
