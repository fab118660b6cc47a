/**
 * What one row costs does not grow with the study: of the statements that really run for it, none walks through a
 * table that does. A plan that holds for a statement copied into a test would say nothing of the one that runs.
 */
import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const TEXT = 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko, og vi fulgte opp på skolen.\n';

/** The study's design and codebook, and what a statement itself put together from rows found by an index. */
const SMALL = [
  ...['project', 'settings', 'running_command', 'coders', 'codes', 'facets', 'levels', 'waves', 'log_tables'],
  ...['sqlite_schema', 'pragma_table_info', 'json_each', 'block_starts', 'placed', 'chosen', 'tree', 'CONSTANT'],
];

/** All that a connection prepares from now on. */
function collect(sqlite: Database.Database, into: Set<string>): void {
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((text: string) => {
    into.add(text);
    return prepare(text);
  }) as typeof sqlite.prepare;
}

/** The last command is the first row met from the end. */
const LAST = /ORDER BY seq DESC LIMIT 1\s*$/;

function walks(sqlite: Database.Database, text: string): string[] {
  const values = Array.from(text.matchAll(/\?/g), () => null);
  const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
  return plan.flatMap(({ detail }) => {
    const [, name = ''] = /^SCAN (\S+)/.exec(detail) ?? [];
    return name === '' || SMALL.includes(name) || name.startsWith('(') ? [] : [`${detail} in ${text}`];
  });
}

async function oneOfEach(test: TestCore, documentId: string, otherId: string): Promise<void> {
  const { call } = test;
  const codes = Object.fromEntries((await call('code.list', {})).map((code) => [code.shortId, code.id]));
  const code = (shortId: string) => codes[shortId] as string;
  const at = (start: number, end: number) => ({ documentId, start, end });
  const coding = await call('coding.create', { ...at(30, 45), codeId: code('SF.tracking') });
  await call('coding.update', { codingId: coding.id, codeId: code('CON.trust'), certainty: 'probable' });
  await call('coding.resize', { codingId: coding.id, start: 30, end: 50 });
  await call('coding.split', { codingId: coding.id, at: 40 });
  await call('coding.inVivo', at(50, 60));
  const act = await call('act.create', { ...at(60, 70), slots: { work_form: [code('CRE.defining')] } });
  await call('act.update', { actId: act.id, slots: { actor: [code('ACT.teacher')] } });
  await call('act.addEvidence', { actId: act.id, ...at(70, 80) });
  const memo = await call('memo.create', { span: at(5, 15), kind: 'segment', title: 'a', text: 'b' });
  await call('memo.update', { memoId: memo.id, text: 'c' });
  const to = { documentId: otherId, start: 0, end: 4 };
  const link = await call('link.create', { kind: 'explains', from: at(10, 20), to });
  await call('code.update', { codeId: code('CON.trust'), name: 'Trust' });
  await call('memo.list', { documentIds: [documentId] });
  await call('coding.list', { documentId });
  await call('act.list', { documentId });
  await call('link.list', { documentId });
  await call('orphan.list', { documentId });
  await call('meeting.get', { documentId });
  await call('act.ambiguous', { documentId });
  await call('act.incomplete', { documentId });
  await call('segment.locate', { segmentId: act.segmentId });
  await call('project.info', {});
  await call('code.list', {});
  await call('act.delete', { actId: act.id });
  await call('memo.delete', { memoId: memo.id });
  await call('link.delete', { linkId: link.id });
  await call('coding.delete', { codingId: coding.id });
  await call('history.undo', {});
  await call('history.redo', {});
}

it('finds by an index what a coding, a memo, a link, a rename and the lists of one document need', async () => {
  const test = openTestCore();
  const { A1 = '', A2 = '' } = await importTexts(test, { A1: TEXT, A2: `${TEXT}Ja.\n` });
  test.reopen();
  const { reader, writer } = test.project;
  const statements = new Set<string>();
  for (const { sqlite } of [reader, writer]) collect(sqlite, statements);
  await oneOfEach(test, A1, A2);
  const ran = [...statements].filter((text) => /^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)/.test(text) && !LAST.test(text));
  expect(ran.length).toBeGreaterThan(50);
  expect(ran.flatMap((text) => walks(writer.sqlite, text))).toEqual([]);
});
