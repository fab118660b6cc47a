/** Two installations open copies of one study and do the same: what is meant to be one is one. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfShortId, shortId } from '../../../schema/model/short-id.ts';
import { studyWith } from '../editing/study.ts';
import { importTexts, openTestCore, openTestCoreAt, type TestCore } from '../test-core.ts';

const MEANT_TO_BE_ONE = [
  'segments',
  'act_evidence',
  'attribute_values',
  'code_set_members',
  'column_mappings',
  'document_phases',
  'meetings',
  'speaker_mappings',
];

async function startStudy() {
  const test = openTestCore();
  const { A1 } = await importTexts(test, { A1: 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte.\nOg ventet.\n' });
  const documentId = A1 as string;
  const codes = await test.call('code.list', {});
  const form = codes.find(({ shortId }) => shortId === 'CRE.defining')?.id as string;
  await test.call('act.create', { documentId, start: 0, end: 10, slots: { work_form: [form] } });
  await test.call('codeSet.save', { name: 'Chosen', codeIds: [form] });
  await test.call('design.save', { table: 'phases', rows: [{ cells: { name: 'Planning' } }] });
  await test.call('design.save', {
    table: 'attributes',
    rows: [{ cells: { target: 'document', name: 'Length', type: 'text' } }],
  });
  return { test, documentId };
}

type Step = (test: TestCore) => Promise<unknown>;

function stepsOf(documentId: string): Record<string, Step> {
  const span = { documentId, start: 26, end: 44 };
  const codeAt = async (test: TestCore, index: number) => (await test.call('code.list', {}))[index]?.id as string;
  const facts = (cells: Record<string, string>) => (test: TestCore) =>
    test.call('design.save', { table: 'documents', rows: [{ id: documentId, cells }] });
  return {
    code: async (test) => test.call('coding.create', { ...span, codeId: await codeAt(test, 3) }),
    codeTheSameWords: async (test) => test.call('coding.create', { ...span, codeId: await codeAt(test, 5) }),
    codeOthers: async (test) =>
      test.call('coding.create', { documentId, start: 4, end: 20, codeId: await codeAt(test, 4) }),
    evidence: async (test) => {
      const [act] = await test.call('act.list', {});
      return test.call('act.addEvidence', { actId: act?.id as string, documentId, start: 12, end: 22 });
    },
    set: async (test) => {
      const [set] = await test.call('codeSet.list', {});
      const codeIds = [await codeAt(test, 0), await codeAt(test, 2)];
      return test.call('codeSet.save', { id: set?.id as string, name: 'Chosen', codeIds });
    },
    phases: facts({ phases: 'Planning #2' }),
    attribute: async (test) => {
      const [attribute] = (await test.call('study.outline', {})).attributes;
      return facts({ [`attribute:${attribute?.id}`]: 'long' })(test);
    },
    meeting: facts({ kind: 'observation' }),
    speaker: (test) => test.call('speaker.assign', { label: 'INF', participant: 'P01', interviewer: false }),
    edit: (test) => test.call('document.applyEdits', { documentId, edits: [{ start: 30, end: 30, text: 'x' }] }),
  };
}

function idsOf({ project }: TestCore): Record<string, unknown[]> {
  return Object.fromEntries(
    MEANT_TO_BE_ONE.map((table) => [
      table,
      project.reader.sqlite.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all(),
    ]),
  );
}

describe('two copies of a study', () => {
  it('in which the same is done have the same rows, and a chain of their own each', async () => {
    const { test, documentId } = await startStudy();
    const steps = stepsOf(documentId);
    test.project.close();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(steps), { minLength: 2 }), async (names) => {
        run += 1;
        const copies = ['kfirst-device', 'ksecond-device'].map((device) => {
          const path = join(test.folder, `${run}-${device}.proact`);
          copyFileSync(test.path, path);
          return openTestCoreAt(path, device);
        });
        for (const copy of copies) for (const name of names) await (steps[name] as Step)(copy);
        const [one, other] = copies.map(idsOf);
        expect(other).toEqual(one);
        for (const copy of copies) {
          expect((await copy.call('project.check', {})).findings).toEqual([]);
          copy.project.close();
        }
      }),
      { numRuns: 6 },
    );
  });

  it('a segment keeps its id when its words move on, and the words that were coded can be coded anew', async () => {
    const study = await studyWith('Fylket bestemte');
    const first = await study.code('Fylket');
    await study.replace('Fylket', 'x Fylket');
    const moved = (await study.codings()).find(({ id }) => id === first.id);
    expect(moved).toMatchObject({ segmentId: first.segmentId });
    const second = await study.test.call('coding.create', {
      documentId: study.documentId,
      start: first.start,
      end: first.end,
      codeId: first.codeId,
    });
    expect(second.segmentId).not.toBe(first.segmentId);
    await study.test.call('history.undo', {});
    await study.test.call('history.undo', {});
    expect(await study.codings()).toMatchObject([{ segmentId: first.segmentId, quote: 'Fylket' }]);
  });
});

describe('a short id', () => {
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });

  it('is the UUID again, and sorts as its bytes', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(bytesOfShortId(shortId(a))).toEqual(a);
        expect(shortId(a) < shortId(b)).toBe(Buffer.compare(a, b) < 0);
        expect(shortId(a)).toHaveLength(22);
      }),
    );
  });
});
