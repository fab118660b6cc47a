import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { parseTableSource } from '../../../../electron/core/imports/formats/parse-table-source.ts';
import type { SurveyColumns } from '../../../../schema/model/imports.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';

const parse = (rows: string[][], chosen?: SurveyColumns) =>
  parseTableSource(Buffer.from(stringify(rows)), 'a.csv', chosen);
const refusal = (rows: string[][], chosen?: SurveyColumns) =>
  parse(rows, chosen).then(
    () => null,
    (error) => [error.key, error.params],
  );

describe('a transcript as a table', () => {
  it('is one document with a turn for each row', async () => {
    const { format, documents } = await parse([
      ['Speaker', 'Words', 'Tags', 'Timestamp'],
      ['Kari Holm:', 'Hei &#8212; velkommen &amp; god dag.', 'a;b', '0:00:01'],
      ['PH:', 'Takk.\nFint å være her.', '', ''],
      ['Kari Holm:', 'Ja.', '', '75'],
    ]);
    expect([format, documents.length]).toEqual(['table', 1]);
    const [document] = documents;
    expect(document?.blocks.map(({ text }) => text)).toEqual([
      'Kari Holm: [00:00:01] Hei — velkommen & god dag.',
      'PH: Takk.',
      'Fint å være her.',
      'Kari Holm: [00:01:15] Ja.',
    ]);
    const { turns } = recogniseTurns(document?.blocks ?? [], 'interview', document?.turnRules);
    expect(turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
      ['Kari Holm', 1000],
      ['PH', null],
      ['Kari Holm', 75_000],
    ]);
    expect(document?.warnings).toMatchObject([{ key: 'import.columnsLeftOut', params: { columns: 'Tags' } }]);
  });

  it('needs no speakers, and reads milliseconds', async () => {
    const { documents } = await parse([
      ['start', 'end', 'text'],
      ['0', '4000', 'Hei.'],
      ['90500', '99000', 'Der.'],
    ]);
    expect(documents[0]?.blocks.map(({ text }) => text)).toEqual(['[00:00:00] Hei.', '[00:01:30] Der.']);
  });
});

const SURVEY = [
  ['Respondent', 'Rolle', 'Alder', 'Hva fungerer godt i samarbeidet?', 'Hva er vanskelig?'],
  ['R1', 'Lærer', '41', 'Vi møtes ofte og snakker åpent.\nDet hjelper.', 'Tiden strekker aldri til.'],
  ['R2', 'Rektor', '52', 'Kommunen svarer fort når vi spør.', ''],
  ['R3', 'Lærer', '38', '', ''],
];

describe('a survey', () => {
  it('is a document for each respondent: open questions as sections, closed ones as attributes', async () => {
    const { format, documents, survey } = await parse(SURVEY);
    expect(format).toBe('survey');
    expect(survey?.chosen).toEqual({
      title: 'Respondent',
      open: ['Hva fungerer godt i samarbeidet?', 'Hva er vanskelig?'],
      closed: ['Rolle', 'Alder'],
    });
    expect(survey?.columns[1]).toEqual({ name: 'Rolle', distinct: 2, example: 'Lærer' });
    expect(documents.map(({ title, attributes }) => [title, attributes])).toEqual([
      ['R1', { Rolle: 'Lærer', Alder: '41' }],
      ['R2', { Rolle: 'Rektor', Alder: '52' }],
    ]);
    expect(documents[0]?.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Hva fungerer godt i samarbeidet?'],
      ['paragraph', 'Vi møtes ofte og snakker åpent.'],
      ['paragraph', 'Det hjelper.'],
      ['heading', 'Hva er vanskelig?'],
      ['paragraph', 'Tiden strekker aldri til.'],
    ]);
    expect(documents[0]).toMatchObject({ kind: 'questionnaire', turnRules: { labels: 'none' } });
    expect(documents[0]?.warnings).toMatchObject([{ key: 'import.respondentsLeftOut', params: { count: 1 } }]);
  });

  it('goes by the columns that were chosen, also in an Excel file', async () => {
    const bytes = await writeXlsxFile(SURVEY.map((row) => row.map((value) => ({ value })))).toBuffer();
    const chosen = { title: null, open: ['Rolle'], closed: ['Respondent'] };
    const { documents } = await parseTableSource(bytes, 'a.xlsx', chosen);
    expect(documents.map(({ title, attributes }) => [title, attributes])).toEqual([
      ['Respondent 1', { Respondent: 'R1' }],
      ['Respondent 2', { Respondent: 'R2' }],
      ['Respondent 3', { Respondent: 'R3' }],
    ]);
    expect(await refusal(SURVEY, { ...chosen, open: ['Finnes ikke'] })).toEqual([
      'import.noSuchQuestion',
      { file: 'a.csv', column: 'Finnes ikke' },
    ]);
  });

  it('tells equal questions apart, takes short rows and names rows that are too long', async () => {
    const { survey, documents } = await parseTableSource(
      Buffer.from(
        'id,Kommentar,Kommentar\n1,Dette var et svar i ord,Og dette var et annet svar\n2,Enda et svar i flere ord\n3,Et svar med flere ord,og så et svar til her,for mye\n',
      ),
      'a.csv',
      undefined,
    );
    expect(survey?.chosen.open).toEqual(['Kommentar', 'Kommentar (2)']);
    expect(documents).toHaveLength(3);
    expect(documents[0]?.warnings).toMatchObject([{ key: 'import.overlongRows', params: { count: 1, rows: '4' } }]);
  });
});

describe('other tables', () => {
  it.each([
    [
      'attributes',
      [
        ['file', 'county', 'wave'],
        ['a.docx', 'Nord', '1'],
      ],
      'import.tableOfAttributes',
    ],
    [
      'codings',
      [
        ['doc_id', 'start', 'end', 'code'],
        ['A1', '0', '5', 'CRE'],
      ],
      'import.tableOfCodings',
    ],
    [
      'consents',
      [
        ['participant', 'study', 'archive', 'withdrawn_on'],
        ['P1', '1', '0', '2024-01-31'],
      ],
      'import.tableOfConsents',
    ],
  ])('of %s are told apart from material', async (_, rows, key) => {
    expect(await parse(rows)).toMatchObject({ documents: [], notMaterial: { key } });
  });

  it('are refused by name: nothing to read, too wide, too long', async () => {
    expect(
      (
        await refusal([
          ['a', 'b'],
          ['1', '2'],
        ])
      )?.[0],
    ).toBe('import.noOpenAnswers');
    expect((await refusal([['a', 'b']]))?.[0]).toBe('table.empty');
    const wide = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
    expect(await refusal([wide, wide, wide])).toEqual([
      'table.tooManyColumns',
      { file: 'a.csv', count: 10_000, limit: 2000 },
    ]);
    const long = Array.from({ length: 100_002 }, () => ['x', 'y']);
    expect((await refusal(long))?.[0]).toBe('table.tooManyRows');
  });
});
