/** What an export says of its filter: every condition, in both languages, also those that come from a named set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { CallInput } from '../../../schema/contract.ts';
import { openSmallStudy, type SmallStudy } from './small-study.ts';

type Filter = NonNullable<CallInput<'excerpt.export'>['filter']>;

async function said(study: SmallStudy, filter: Filter, language: 'en' | 'nb'): Promise<string[]> {
  const path = join(study.folder, `${language}.docx`);
  await study.call('excerpt.export', { path, format: 'docx', filter, language });
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(path) });
  return value.split('\n').filter((line) => line !== '');
}

test('every condition of the filter is told, in both languages', async () => {
  const study = await openSmallStudy();
  const outline = await study.call('study.outline', {});
  const [wave, otherWave] = outline.waves.map(({ id }) => id);
  const site = (name: string) => outline.sites.find((one) => one.name === name)?.id as never;
  await study.call('design.save', {
    table: 'attributes',
    rows: [{ cells: { name: 'consented', target: 'document', type: 'boolean' } }],
  });
  const attributes = (await study.call('study.outline', {})).attributes;
  const set = await study.call('documentSet.save', {
    name: 'Early',
    filter: { waveIds: [wave as never], dateTo: '2022-12-31' },
  });
  const filter: Filter = {
    setIds: [set.id],
    kinds: ['interview', 'observation'],
    countyIds: [site('County A'), site('County B')],
    feederChainIds: [site('School A')],
    waveIds: [wave as never, otherWave as never],
    roles: ['Teacher'],
    levelIds: outline.levels.slice(0, 1).map(({ id }) => id),
    dateFrom: '2022-01-01',
    dateTo: '2022-06-30',
    attributes: [{ attributeId: attributes.find(({ name }) => name === 'consented')?.id as string, values: ['true'] }],
    lacking: ['date', 'existingSite'],
    speechKinds: ['field_note'],
  };
  expect(await said(study, filter, 'en')).toEqual(
    expect.arrayContaining([
      'Named sets: Early',
      'Kinds of documents: Interview, Observed meeting',
      'Counties: County A, County B',
      'Sites, with all that feed into them: School A',
      'Waves: Wave 1, Wave 2',
      'Roles: Teacher',
      'Date: from 2022-01-01 until 2022-06-30, both included',
      'consented: yes',
      'Lacking at least one of: date, a site that existed at the time',
      'Kinds of speech: field note',
      'Set “Early” – Waves: Wave 1',
      'Set “Early” – Date: until 2022-12-31',
    ]),
  );
  expect(await said(study, filter, 'nb')).toEqual(
    expect.arrayContaining([
      'Navngitte samlinger: Early',
      'Dokumenttyper: Intervju, Observert møte',
      'Fylker: County A, County B',
      'Bølger: Bølge 1, Bølge 2',
      'Dato: fra og med 2022-01-01 til og med 2022-06-30',
      'consented: ja',
      'Mangler minst ett av: dato, et sted som fantes da',
      'Typer tale: feltnotat',
      'Samlingen «Early» – Bølger: Bølge 1',
      'Samlingen «Early» – Dato: til og med 2022-12-31',
    ]),
  );
  expect(await said(study, {}, 'nb')).toContain('Alt kodet materiale.');
});
