import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { openSmallStudy } from '../excerpts/small-study.ts';

async function exported() {
  const study = await openSmallStudy();
  const parent = study.code('CRE.defining');
  const child = await study.call('code.create', { facet: 'work-creating', parentId: parent as never, name: 'Naming' });
  for (const [title, words] of [
    ['A-1', 'Fylket bestemte hvem som er i risiko'],
    ['A-1', 'Skolen ringer hjem'],
    ['A-2', '=Skolen ringer fortsatt. 🙂'],
  ] as const) {
    await study.call('coding.create', { ...(await study.span(title, words)), codeId: child.id });
  }
  return study;
}

describe('codebook.export', () => {
  it('as CSV: every code with its texts, its place, counts, and quotes of different documents with their source', async () => {
    const study = await exported();
    const path = join(study.folder, 'codebook.csv');
    expect(await study.call('codebook.export', { path, format: 'csv' })).toEqual({ path, codes: 124 });
    const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];
    const row = rows.findIndex(({ name }) => name === 'Naming');
    expect(rows[row]).toMatchObject({
      facet: 'Institutional work: creating',
      parent: 'CRE.defining',
      depth: '1',
      codings: '3',
      documents: '2',
      quote_1: 'Fylket bestemte hvem som er i risiko',
      source_1: '(School leader, County A, wave 1)',
      quote_2: '=Skolen ringer fortsatt. 🙂',
      source_2: '(Teacher, County A, wave 2)',
    });
    expect(rows[row - 1]).toMatchObject({ short_id: 'CRE.defining', depth: '0', codings: '0', quote_1: '' });
    expect(readFileSync(path, 'utf8')).not.toMatch(/P01|P02/);
  });

  it('quotes nobody who withdrew', async () => {
    const study = await exported();
    await study.consents('participant,study,withdrawn_on\nP01,1,2021-06-01\nP02,1,\n');
    const path = join(study.folder, 'codebook.csv');
    await study.call('codebook.export', { path, format: 'csv' });
    const rows = parse(readFileSync(path, 'utf8'), { columns: true }) as Record<string, string>[];
    expect(rows.find(({ name }) => name === 'Naming')).toMatchObject({
      codings: '3',
      quote_1: '=Skolen ringer fortsatt. 🙂',
      quote_2: '',
    });
    expect(readFileSync(path, 'utf8')).not.toContain('Fylket bestemte');
  });

  it('as Word, in Norwegian: facets and codes as headings, counts and quotes below', async () => {
    const study = await exported();
    const path = join(study.folder, 'codebook.docx');
    await study.call('codebook.export', { path, format: 'docx', language: 'nb' });
    const html = (await mammoth.convertToHtml({ path })).value;
    expect(html).toContain('<h1>Institutional work: creating</h1>');
    expect(html).toMatch(/<h2>(<a[^>]*><\/a>)*Defining \(CRE\.defining\)<\/h2>/);
    expect(html).toMatch(/<h3>(<a[^>]*><\/a>)*Naming \(CRE\.naming\)<\/h3>/);
    expect(html).toContain('3 kodinger i 2 dokumenter');
    expect(html).toContain('Fylket bestemte hvem som er i risiko (School leader, County A, bølge 1)');
    expect(html).toContain('<strong>Definisjon: </strong>');
  });
});
