import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql } from '../../../electron/core/db/sql.ts';
import { documentsStillPassing } from '../../../electron/core/documents/document-filter.ts';
import type { DocumentFilter } from '../../../schema/model/filter.ts';
import { figureData, openTestCore } from '../test-core.ts';
import { plainFilter } from './plain-filter.ts';
import { AGENCIES, ATTRIBUTES, DATES, PEOPLE, ROLES, SITES, studyRows, WAVES, writeStudy } from './random-study.ts';

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });
const attribute = fc.constantFrom(...Object.keys(ATTRIBUTES)).chain((attributeId) => {
  const values = ATTRIBUTES[attributeId as keyof typeof ATTRIBUTES];
  return fc.record(
    {
      attributeId: fc.constant(attributeId),
      values: some(values),
      from: fc.constantFrom(...values),
      to: fc.constantFrom(...values),
    },
    { requiredKeys: ['attributeId'] },
  );
});
/** Few conditions at a time: with many, no document of a small study passes. */
const CONDITIONS = {
  documentIds: some(['d0', 'd1', 'd2']),
  kinds: fc.constant(['interview']),
  siteIds: some(SITES),
  countyIds: some(SITES),
  schoolIds: some(SITES),
  feederChainIds: some(SITES),
  waveIds: some(WAVES),
  phaseIds: some(['f1', 'f2']),
  bracketPeriodIds: some(['b0', 'b1']),
  participantIds: some(PEOPLE),
  roles: some(ROLES),
  professions: fc.constant(['Psychologist']),
  organisations: some(AGENCIES),
  levelIds: fc.constant(['l1']),
  dateFrom: fc.constantFrom(...DATES),
  dateTo: fc.constantFrom(...DATES),
  attributes: fc.array(attribute, { minLength: 1, maxLength: 2 }),
  lacking: some(['wave', 'site', 'date', 'participant']),
};
const filter = fc
  .subarray(Object.keys(CONDITIONS), { minLength: 1, maxLength: 3 })
  .chain(
    (keys) =>
      fc.record(
        Object.fromEntries(
          keys.map((key) => [key, CONDITIONS[key as keyof typeof CONDITIONS] as fc.Arbitrary<unknown>]),
        ),
      ) as fc.Arbitrary<DocumentFilter>,
  );

describe('a filter over documents', () => {
  it('lets pass what a plain evaluation of its model lets pass', async () => {
    const test = openTestCore('empty');
    const seen = { passed: 0, heldBack: 0 };
    const check = async (rows: Parameters<typeof writeStudy>[1], filters: DocumentFilter[]) => {
      writeStudy(test, rows);
      for (const one of filters) {
        const there = rows.documents.map(({ id }) => id as string);
        if (one.documentIds?.some((id) => !there.includes(id))) continue;
        const passed = (await test.call('document.list', one)).map(({ id }) => id as string).sort();
        expect(passed).toEqual(plainFilter(rows, one).sort());
        seen.passed += passed.length;
        seen.heldBack += rows.documents.length - passed.length;
      }
    };
    await fc.assert(fc.asyncProperty(studyRows, fc.array(filter, { minLength: 4, maxLength: 8 }), check), {
      numRuns: 120,
    });
    // Both happen often, or the property would say nothing.
    expect(Math.min(seen.passed, seen.heldBack)).toBeGreaterThan(300);
  });

  it('finds documents by index, walking through views once and not for every document', () => {
    const { reader } = openTestCore('empty').project;
    const db = reader as Parameters<typeof documentsStillPassing>[0];
    const one: DocumentFilter = {
      siteIds: ['s' as never],
      feederChainIds: ['s' as never],
      roles: ['Teacher'],
      phaseIds: ['f' as never],
      lacking: ['coding'],
    };
    const { text, values } = sql`SELECT id FROM documents WHERE ${documentsStillPassing(db, one)}`;
    const plan = reader.sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
    const correlated = plan.filter(({ detail }) => /CORRELATED/.test(detail) && !/SCALAR SUBQUERY/.test(detail));
    expect(correlated).toEqual([]);
    expect(plan.filter(({ detail }) => /^SCAN (codings|segments|site_moves|role_assignments)/.test(detail))).toEqual(
      [],
    );
  });

  it('is refused when a bound of a number is none, or when it asks for what is not in the study', async () => {
    const test = openTestCore('empty');
    const [rows] = fc.sample(studyRows, { numRuns: 1, seed: 3 });
    writeStudy(test, rows as Parameters<typeof writeStudy>[1]);
    await expect(
      test.call('document.list', { attributes: [{ attributeId: 'a_integer', from: 'many' }] }),
    ).rejects.toMatchObject({ code: 'Invalid', key: 'filter.notANumber' });
    const gone = { code: 'NotFound', key: 'filter.unknownId' };
    await expect(
      test.call('document.list', { attributes: [{ attributeId: 'gone', values: ['x'] }] }),
    ).rejects.toMatchObject(gone);
    // Also beside one that is there: the list would look complete.
    for (const list of ['waveIds', 'siteIds', 'countyIds', 'participantIds', 'documentIds', 'phaseIds', 'levelIds']) {
      await expect(test.call('document.list', { [list]: [WAVES[0], 'gone'] })).rejects.toMatchObject(gone);
    }
    await expect(
      test.call('excerpt.export', { path: 'x.csv', format: 'csv', filter: { coderIds: ['gone'] } }),
    ).rejects.toMatchObject(gone);
    await expect(figureData(test.call, 'work-by-level-over-waves', { coderIds: ['gone'] })).rejects.toMatchObject(gone);
  });
});
