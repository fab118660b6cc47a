import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../../../electron/core/imports/tables/parse-csv.ts';
import { readTable } from '../../../../electron/core/imports/tables/read-table.ts';
import { createNodeFiles } from '../../../../electron/hosts/node-files.ts';
import { temporaryFolder } from '../../test-core.ts';
import { storedZip } from '../stored-zip.ts';

const files = createNodeFiles();
function read(content: Uint8Array | string, name = 't.csv', required: string[][] = [['name']]) {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return readTable(files, path, required);
}
const refusal = (content: Uint8Array | string, name?: string) =>
  read(content, name).then(
    () => 'read',
    ({ key, params }) => [key, params],
  );
const cells = async (content: Uint8Array | string, name?: string) => {
  const table = await read(content, name);
  return table.rows.map((row) => table.columns.map((column) => row.cell(column)));
};

describe('readTable', () => {
  it('finds the separator, also when another one stands in a quoted heading', async () => {
    for (const separator of [',', ';', '\t']) {
      const text = [
        ['name', 'age', '"a;b,c"'],
        ['Kari', '7', '"1;2,3"'],
      ]
        .map((row) => row.join(separator))
        .join('\n');
      expect(await cells(text)).toEqual([['Kari', '7', '1;2,3']]);
    }
  });

  it('reads UTF-8, UTF-16 and Latin-1, and says so when that was a guess', async () => {
    const text = 'name,place\nKåre,Nordøya\n';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    for (const [bytes, remarks] of [
      [Buffer.from(text), 0],
      [Buffer.from(`\ufeff${text}`), 0],
      [utf16, 0],
      [Buffer.from(utf16).swap16(), 0],
      [Buffer.from(text, 'utf16le'), 1],
      [Buffer.from(text, 'latin1'), 1],
    ] as const) {
      const table = await read(bytes);
      expect(table.rows.map((row) => [row.cell('name'), row.cell('place')])).toEqual([['Kåre', 'Nordøya']]);
      expect(table.notices).toHaveLength(remarks);
    }
  });

  it('gives back whatever a program wrote by RFC 4180', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a,b', 'a;b;c', '"', '""', 'x\ny', 'x\r\ny', 'å 👍🏽'));
    const row = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, end) => {
          const text = stringify([['a', 'b', 'c'], ...rows], { delimiter, record_delimiter: end, quoted: true });
          expect(parseCsv(Buffer.from(text), 't.csv').lines).toEqual([['a', 'b', 'c'], ...rows]);
        },
      ),
    );
  });

  it('counts rows as a person does, over empty ones and line feeds in cells', async () => {
    const table = await read('name,text\nA,"to\nlinjer"\n\nB,x\n,\nC,y\n');
    expect(table.rows.map((row) => [row.row, row.cell('name')])).toEqual([
      [2, 'A'],
      [4, 'B'],
      [6, 'C'],
    ]);
  });

  it('sets aside rows with too few or too many cells, but not trailing empty ones', async () => {
    const table = await read('name,age\nA,1,,\nB\nC,3,x\nD,4\n');
    expect(table.rows.map((row) => row.cell('name'))).toEqual(['A', 'D']);
    expect(table.ragged).toEqual([
      { row: 3, found: 1 },
      { row: 4, found: 3 },
    ]);
  });

  it('takes headings without regard to case and ignores empty columns at the end', async () => {
    const table = await read('Name,AGE,,\nA,1,,\n');
    expect(table.columns).toEqual(['name', 'age']);
    expect(table.rows[0]?.cell('age')).toBe('1');
  });

  it('reads an Excel file with the same columns', async () => {
    const row = (cells: string) => `<row>${cells}</row>`;
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const sheet = [
      row(text('Name') + text('Age') + text('Date')),
      row(`${text('Kåre')}<c><v>7.5</v></c><c s="1"><v>45000</v></c>`),
    ];
    expect(await cells(workbook(sheet), 't.xlsx')).toEqual([['Kåre', '7.5', '2023-03-15']]);
  });

  it('refuses by name what is no usable table', async () => {
    const file = 't.csv';
    expect(await refusal('name,Place,place\nA,b,c')).toEqual(['table.duplicateColumn', { file, column: 'place' }]);
    expect(await refusal('name,,x\nA,b,c')).toEqual(['table.unnamedColumn', { file, number: 2 }]);
    expect(await refusal('')).toEqual(['table.empty', { file }]);
    expect(await refusal('name,place\n\n')).toEqual(['table.empty', { file }]);
    expect(await refusal('title\nA')).toMatchObject(['table.missingColumn', { column: 'name', found: 'title' }]);
    expect(await refusal('name,text\nA,x\nB,"åpen\n')).toEqual(['table.broken', { file, row: 3 }]);
    const wide = Array.from({ length: 501 }, (_, index) => `c${index}`).join();
    expect(await refusal(wide)).toMatchObject(['table.tooManyColumns', { count: 501, limit: 500 }]);
    expect(await refusal(Buffer.alloc(3000))).toEqual(['table.notATable', { file }]);
    expect(await refusal(readFileSync('package.json'))).toMatchObject([expect.stringMatching(/^table\./), {}]);
    expect(await refusal(Buffer.from('504b0304aaaaaaaa', 'hex'), 't.xlsx')).toEqual([
      'table.notATable',
      { file: 't.xlsx' },
    ]);
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 't.xls')).toMatchObject(['table.notATable', {}]);
    const rows = [
      '<row><c t="inlineStr"><is><t>name</t></is></c></row>',
      '<row><c t="inlineStr"><is><t>A</t></is></c></row>',
    ];
    expect(await refusal(workbook(rows), 't.xlsx')).toBe('read');
    const withEntities = workbook(rows, { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' });
    expect(await refusal(withEntities, 't.xlsx')).toMatchObject(['table.notATable', {}]);
    expect(await refusal(workbook(rows, { '../x.xml': '' }), 't.xlsx')).toMatchObject(['table.notATable', {}]);
  });
});

/** The few parts that an Excel file needs; style 1 is a date. */
function workbook(rows: string[], more: Record<string, string> = {}): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const numbered = rows.map((row, index) => {
    let column = 0;
    return row
      .replace('<row>', `<row r="${index + 1}">`)
      .replace(/<c(?= |>)/g, () => `<c r="${'ABCDEF'[column++]}${index + 1}"`);
  });
  return storedZip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${numbered.join('')}</sheetData></worksheet>`,
    ...more,
  });
}
