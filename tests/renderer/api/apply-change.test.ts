/**
 * Whatever is done, an answer in the window's cache is either asked for again or as the core would give it now. Holds
 * what the core learns of its queries, what it announces and what the window makes of that, all three at once.
 */
import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyChange } from '../../../renderer/api/apply-change.ts';
import { type CallInput, type ChangedEvent, contract, type QueryName } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import { importTexts, openTestCore, type TestCore } from '../../core/test-core.ts';

const TEXT =
  'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko, og vi fulgte opp på skolen hver uke.\n\n' +
  'INT: Og etterpå?\n\nINF: Da møtte vi kommunen og ble enige om én liste.\n';
const CODES = ['ACT.teacher', 'LVL.school', 'CRE.defining', 'SF.tracking', 'CON.trust'];

interface Study {
  test: TestCore;
  documentIds: string[];
  codeIds: string[];
}

type Asked = { [P in QueryName]: readonly [P, CallInput<P>] }[QueryName];

async function makeStudy(): Promise<Study> {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT, A2: TEXT.replace('uke', 'måned') });
  const codes = await test.call('code.list', {});
  const known = codes.filter(({ shortId }) => CODES.includes(shortId));
  return { test, documentIds: Object.values(documents), codeIds: known.map(({ id }) => id) };
}

/** What rooms and panels of the window ask. */
function questions({ documentIds, codeIds }: Study): Asked[] {
  const ofDocument = documentIds.flatMap((documentId): Asked[] => [
    ['document.get', { documentId }],
    ['meeting.get', { documentId }],
    ['coding.list', { documentId }],
    ['act.list', { documentId }],
    ['memo.list', { documentIds: [documentId] }],
    ['link.list', { documentId }],
    ['orphan.list', { documentId }],
    ['act.ambiguous', { documentId }],
    ['act.incomplete', { documentId }],
    ['thirdPerson.list', { documentId }],
    ['tie.list', { documentId }],
    ['version.list', { documentId }],
    ['document.deletionImpact', { documentId }],
    ['pseudonym.suggest', { documentId }],
  ]);
  const ofCode = codeIds.slice(0, 2).flatMap((codeId): Asked[] => [
    ['coding.list', { codeId }],
    ['memo.list', { codeIds: [codeId] }],
    ['code.deletionImpact', { codeId }],
  ]);
  return [
    ...ofDocument,
    ...ofCode,
    ['coding.list', {}],
    ['coding.list', { filter: { kinds: ['interview'] } }],
    ['act.list', {}],
    ['link.list', {}],
    ['memo.list', {}],
    ['memo.list', { text: 'Om' }],
    ['memo.list', { filter: { kinds: ['interview'] } }],
    ['project.info', {}],
    ['project.counts', {}],
    ['study.overview', {}],
    ['study.outline', {}],
    ['coding.counts', {}],
    ['code.list', {}],
    ['facet.list', {}],
    ['coder.list', {}],
    ['document.list', {}],
    ['document.list', { lacking: ['coding'] }],
    ['documentSet.list', {}],
    ['codebook.versions', {}],
    ['codeSet.list', {}],
    ['design.rows', { table: 'documents' }],
    ['figure.data', { figure: 'coverage', params: { rows: 'county', columns: 'wave' } }],
    ['figure.data', { figure: 'arena-network', params: {} }],
    ['figure.data', { figure: 'work-by-level-over-waves', params: { countUnit: 'segments' } }],
    ['excerpt.list', { filter: {} }],
    ['search.text', { text: 'fylket' }],
    ['history.list', {}],
  ];
}

type Step = { kind: string; document: number; start: number; length: number; code: number; which: number };

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...['code', 'code', 'act', 'recode', 'uncode', 'resize', 'split', 'certainty', 'evidence', 'memo', 'codeMemo'],
      ...['actMemo', 'changeMemo', 'deleteMemo', 'link', 'unlink', 'rename', 'inVivo', 'type', 'cut', 'undo', 'undo'],
      ...['redo', 'rename', 'deleteCode', 'deleteAct', 'retitle'],
    ),
    document: fc.nat({ max: 1 }),
    start: fc.nat({ max: 150 }),
    length: fc.integer({ min: 1, max: 20 }),
    code: fc.nat({ max: 4 }),
    which: fc.nat({ max: 20 }),
  }),
  { minLength: 1, maxLength: 14 },
);

async function take({ test, documentIds, codeIds }: Study, step: Step): Promise<unknown> {
  const { call } = test;
  const span = { documentId: documentIds[step.document] as string, start: step.start, end: step.start + step.length };
  const codeId = codeIds[step.code] as string;
  const pick = <T>(list: readonly T[]): T | undefined => list[step.which % Math.max(1, list.length)];
  const onCoding = async (work: (coding: Coding) => Promise<unknown>) => {
    const coding = pick(await call('coding.list', {}));
    return coding && work(coding);
  };
  const act = async () => pick(await call('act.list', {}));
  const memo = async () => pick(await call('memo.list', {}));
  const level = codeIds[1] as string;
  switch (step.kind) {
    case 'code':
      return call('coding.create', { ...span, codeId });
    case 'act':
      return call('act.create', { ...span, slots: { work_form: [codeIds[2] as string] }, codes: [level] });
    case 'recode':
      return onCoding(({ id }) => call('coding.update', { codingId: id, codeId }));
    case 'certainty':
      return onCoding(({ id }) => call('coding.update', { codingId: id, certainty: 'probable', wholeAct: true }));
    case 'uncode':
      return onCoding(({ id }) => call('coding.delete', { codingId: id }));
    case 'resize':
      return onCoding(({ id }) => call('coding.resize', { codingId: id, start: step.start, end: span.end }));
    case 'split':
      return onCoding(({ id, start }) => call('coding.split', { codingId: id, at: start + 1 }));
    case 'evidence':
      return call('act.addEvidence', { actId: (await act())?.id as string, ...span });
    case 'deleteAct':
      return call('act.delete', { actId: (await act())?.id as string });
    case 'memo':
      return call('memo.create', { span, kind: 'segment', title: 'Om', text: '' });
    case 'codeMemo':
      return call('memo.create', { codeId, kind: 'code', title: 'Om koden', text: '' });
    case 'actMemo':
      return call('memo.create', { actId: (await act())?.id as string, kind: 'act', title: 'Om', text: '' });
    case 'changeMemo':
      return call('memo.update', { memoId: (await memo())?.id as string, title: `Tittel ${step.which}` });
    case 'deleteMemo':
      return call('memo.delete', { memoId: (await memo())?.id as string });
    case 'link': {
      const to = { documentId: documentIds[step.which % 2] as string, start: 3, end: 9 };
      return call('link.create', { kind: 'explains', from: span, to });
    }
    case 'unlink':
      return call('link.delete', { linkId: pick(await call('link.list', {}))?.id as string });
    case 'rename':
      return call('code.update', { codeId, shortId: `X.${step.which}`, colour: '#112233' });
    case 'deleteCode':
      return call('code.delete', { codeId });
    case 'inVivo':
      return call('coding.inVivo', span);
    case 'type':
      return call('document.applyEdits', {
        documentId: span.documentId,
        edits: [{ ...span, end: span.start, text: 'å' }],
      });
    case 'cut':
      return call('document.applyEdits', { documentId: span.documentId, edits: [{ ...span, text: '' }] });
    case 'retitle':
      return call('project.rename', { name: `Study ${step.which}` });
    case 'undo':
      return call('history.undo', {});
    default:
      return call('history.redo', {});
  }
}

it('keeps every answer that is not asked for again as the core would give it', { timeout: 600_000 }, async () => {
  const made = await makeStudy();
  const { test } = made;
  const cache = new QueryClient();
  const asked = questions(made);
  const answer = async ([name, input]: Asked) =>
    test.call(name, input as never).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'NotFound') return error.key;
      throw error;
    });
  const ask = async (one: Asked) => cache.setQueryData(one, await answer(one));
  for (const one of asked) await ask(one);

  let seen = test.events.length;
  const followed = async () => {
    const events = test.events.slice(seen).filter((event): event is ChangedEvent => event.type === 'changed');
    seen = test.events.length;
    for (const event of events) applyChange(cache, event);
    for (const one of asked) {
      if (cache.getQueryState(one)?.isInvalidated === true) await ask(one);
      else expect(cache.getQueryData(one), `${one[0]} ${JSON.stringify(one[1])}`).toEqual(await answer(one));
    }
  };
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      for (const step of taken) {
        await take(made, step).catch((error: unknown) => {
          if (!(error instanceof AppError) || error.code === 'Internal') throw error;
        });
        await followed();
      }
    }),
    { numRuns: 12 },
  );
});

it('puts a coding into the lists without touching their other rows, and asks for no other list again', async () => {
  const made = await makeStudy();
  const { test, documentIds, codeIds } = made;
  const [documentId = ''] = documentIds;
  const cache = new QueryClient();
  const codeId = codeIds[3] as string;
  for (const start of [10, 20, 40]) await test.call('coding.create', { documentId, start, end: start + 5, codeId });
  // Nobody has asked yet for documents without codings: the list of documents does not hang on codings.
  const asked = questions(made).filter(([, input]) => !('lacking' in input));
  for (const one of asked) cache.setQueryData(one, await test.call(one[0], one[1] as never));
  const key = ['coding.list', { documentId }];
  const before = cache.getQueryData<Coding[]>(key) as Coding[];

  const coding = await test.call('coding.create', { documentId, start: 30, end: 35, codeId });
  applyChange(cache, test.events.findLast((event) => event.type === 'changed') as ChangedEvent);
  const after = cache.getQueryData<Coding[]>(key) as Coding[];
  expect(after.map(({ start }) => start)).toEqual([10, 20, 30, 40]);
  expect(after.filter(({ id }) => id !== coding.id).every((row) => before.includes(row))).toBe(true);
  for (const one of asked) {
    const isOfText = [
      'document.get',
      'document.list',
      'code.list',
      'memo.list',
      'link.list',
      'thirdPerson.list',
      'tie.list',
    ].includes(one[0]);
    if (isOfText) expect(cache.getQueryState(one)?.isInvalidated, one[0]).toBe(false);
  }
});

it('asks every query that takes no more than a document, so that a new one is held too', () => {
  const elsewhere: readonly string[] = [
    ...['backup.list', 'backup.budget', 'design.deletionImpact', 'attribute.values', 'turnRules.list', 'speaker.list'],
    ...['consent.mayUse', 'history.stepsTo', 'segment.locate', 'version.text', 'version.diff', 'codebook.version'],
    ...['codebook.diff', 'figure.quotes', 'command.status'],
  ];
  const asked = questions({ test: null as never, documentIds: ['a'], codeIds: ['b'] }).map(([name]) => name as string);
  const queries = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [name] : []));
  expect([...new Set(asked)].sort()).toEqual(queries.filter((name) => !elsewhere.includes(name)).sort());
});
