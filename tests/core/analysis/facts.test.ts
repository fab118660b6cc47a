import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createFacts } from '../../../electron/core/analysis/facts.ts';
import { workByLevelSource } from '../../../electron/core/analysis/work-by-level/source.ts';
import { sql } from '../../../electron/core/db/sql.ts';
import { countCube } from '../../../schema/analysis/cube.ts';
import type { DOCUMENT_DIMENSIONS } from '../../../schema/analysis/dimensions.ts';
import { COUNT_UNITS } from '../../../schema/analysis/units.ts';
import { FIGURES } from '../../../schema/figures/registry.ts';
import { codeSmallStudy, openSmallStudy, type SmallStudy } from '../excerpts/small-study.ts';
import { figureData } from '../test-core.ts';

/** The figure in every unit, out of facts that are read anew. */
function readAnew({ project: { reader } }: SmallStudy) {
  const context = { db: reader, coderId: null, facts: createFacts(reader).read };
  return COUNT_UNITS.map((countUnit) =>
    workByLevelSource.read(context, FIGURES['work-by-level-over-waves'].params.parse({ countUnit })),
  );
}

const asked = ({ call }: SmallStudy) =>
  Promise.all(COUNT_UNITS.map((countUnit) => figureData(call, 'work-by-level-over-waves', { countUnit })));

describe('the facts that the core keeps', () => {
  test('follow every kind of change, so that a figure is the one that a core just opened would draw', async () => {
    const study = await openSmallStudy();
    await codeSmallStudy(study);
    const { call, documents, folder } = study;
    const ring = await study.span('A-1', 'Skolen ringer');
    const slots = { work_form: [study.code('CRE.defining')], actor_level: [study.code('LVL.county')] };
    const { sites } = await call('study.outline', {});
    const site = (name: string) => sites.find((one) => one.name === name)?.id as string;
    const tables = join(folder, 'codings.csv');
    writeFileSync(tables, 'doc_id,start,end,code,actor_level\nB-1,20,30,MNT.embed,LVL.school\n');
    const attributes = join(folder, 'more.csv');
    writeFileSync(attributes, 'file,wave\nB-M.txt,2\n');

    const steps: [string, () => Promise<unknown>][] = [
      ['nothing', async () => {}],
      ['an act', () => call('act.create', { ...ring, slots })],
      ['undo', () => call('history.undo', {})],
      ['redo', () => call('history.redo', {})],
      ['a plain coding', () => call('coding.create', { ...ring, codeId: study.code('RSK.absence') })],
      [
        'an edit',
        () =>
          call('document.applyEdits', {
            documentId: ring.documentId,
            edits: [{ start: ring.start, end: ring.start, text: 'Ja, alltid. ' }],
          }),
      ],
      [
        'words deleted',
        async () =>
          call('document.applyEdits', {
            documentId: documents['A-2'] as string,
            edits: [{ ...(await study.span('A-2', 'Kommunen venter')), text: '' }],
          }),
      ],
      [
        'whose words',
        async () =>
          call('turn.set', {
            ...(await study.span('B-1', 'Rektor sluttet')),
            speaker: 'Ola',
            kind: 'paraphrase',
            interviewer: true,
          }),
      ],
      ['codings from a table', () => call('import.codings', { path: tables, coder: 'Coder 3' })],
      ['a wave from a table', () => call('import.attributes', { path: attributes })],
      [
        'a site that moves',
        () =>
          call('site.move', {
            siteId: site('Town B'),
            parentId: site('County A'),
            from: { date: '2021-01-01' } as never,
          }),
      ],
      [
        'a code in another category',
        async () => call('code.move', { codeId: study.code('CRE.defining'), facet: 'work-disrupting' }),
      ],
      ['a code deleted', () => call('code.delete', { codeId: study.code('LVL.school') })],
      ['a document deleted', () => call('document.delete', { documentId: documents['A-1'] as string })],
      ['undo of that', () => call('history.undo', {})],
    ];
    const seen = new Set<string>();
    for (const [what, step] of steps) {
      await step();
      const figures = await asked(study);
      expect(figures, what).toEqual(readAnew(study));
      seen.add(JSON.stringify(figures));
    }
    // The steps were not without effect.
    expect(seen.size).toBeGreaterThan(9);
  });

  test('know every dimension of a document as the lists and filters do', async () => {
    const study = await openSmallStudy();
    const { call, project } = study;
    await call('design.save', {
      table: 'brackets',
      rows: [{ cells: { bracket: 'Reform', period: 'After', valid_from: '2021-04-01' } }],
    });
    const facts = createFacts(project.reader).read();
    const named = (dimension: (typeof DOCUMENT_DIMENSIONS)[number]) => {
      const axis = facts.documents.axis(dimension);
      return Object.fromEntries(
        (Object.entries(study.documents) as [string, string][]).map(([title, id]) => {
          const at = facts.documents.indexOf.get(id) as number;
          const values = axis.values.subarray(axis.first[at], axis.first[at + 1]);
          return [title, [...values].map((value) => axis.names[value]).join('; ')];
        }),
      );
    };
    expect(named('county')).toEqual({ 'A-1': 'County A', 'A-2': 'County A', 'B-1': 'County B', 'B-M': 'County B' });
    expect(named('municipality')).toEqual({ 'A-1': 'Town A', 'A-2': 'Town A', 'B-1': 'Town B', 'B-M': '' });
    expect(named('school')).toEqual({ 'A-1': 'School A', 'A-2': 'School A', 'B-1': 'School B', 'B-M': '' });
    expect(named('wave')).toEqual({ 'A-1': '1', 'A-2': '2', 'B-1': '1', 'B-M': '1' });
    expect(named('quarter')).toEqual({ 'A-1': '2021 Q1', 'A-2': '2022 Q1', 'B-1': '2021 Q2', 'B-M': '2021 Q2' });
    expect(named('role')).toEqual({ 'A-1': 'School leader', 'A-2': 'Teacher', 'B-1': 'School leader', 'B-M': '' });
    expect(named('dataLevel')).toEqual({ 'A-1': 'school', 'A-2': 'school', 'B-1': 'school', 'B-M': '' });
    expect(named('phase')).toEqual({ 'A-1': '', 'A-2': '', 'B-1': '', 'B-M': '' });

    const minutes = (await call('study.outline', {})).attributes.find(({ name }) => name === 'minutes')?.id as string;
    const everything = facts.documents.ids.map((_, index) => index);
    const cube = countCube(facts, { documents: everything, by: [{ attributeId: minutes }] });
    const { ids } = facts.documents.axis({ attributeId: minutes });
    expect(ids).toEqual(['30', '45']);
    expect([-1, 0, 1].map((value) => cube.base([value]).documents)).toEqual([2, 1, 1]);
    const { id } = project.reader.get<{ id: string }>(sql`SELECT id FROM brackets`) ?? { id: '' };
    const periods = countCube(facts, { documents: everything, by: [{ bracketId: id }] });
    expect([-1, 0].map((value) => periods.base([value]).documents)).toEqual([1, 3]);
    expect(() => facts.documents.axis({ bracketId: 'none-such' })).toThrow(
      expect.objectContaining({ code: 'NotFound' }),
    );
  });
});
