import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openTestCoreAt, type TestCore, temporaryFolder } from '../core/test-core.ts';

/**
 * Worked on in schema 160: three texts imported, coded, edited (also undone and redone), a version named, the codebook
 * frozen, codes made, renamed and merged, a text deleted, brought back and deleted, a name pseudonymised in another.
 */
const WORKED = join(import.meta.dirname, '..', 'fixtures', 'worked', 'schema-160.proact');
const FIRST = 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko 🎒, og vi fulgte opp på skolen.\n';
const NAMED = FIRST.replace('bestemte', 'avgjorde');

function copyOfWorked(): string {
  const path = join(temporaryFolder(), 'worked.proact');
  copyFileSync(WORKED, path);
  return path;
}

async function idOf(test: TestCore, title: string): Promise<string> {
  return (await test.call('document.list', {})).find((document) => document.title === title)?.id as string;
}

it('a study that was worked on keeps its whole history in the new form of the log', async () => {
  const test = openTestCoreAt(copyOfWorked());
  const report = await test.call('project.check', {});
  expect(report).toMatchObject({ findings: [], counts: { commands: 24, changes: 226, codings: 3 } });

  const documentId = await idOf(test, 'A1');
  const versions = await test.call('version.list', { documentId });
  expect(versions.map(({ kind, name, seq }) => [kind, name, seq])).toEqual([
    ['current', null, 24],
    ['named', 'Read by two', 6],
    ['imported', null, 2],
  ]);
  expect((await test.call('version.text', { documentId, seq: 6 })).text).toBe(NAMED);
  expect((await test.call('version.text', { documentId, seq: 2 })).text).toBe(FIRST);

  const [frozen] = await test.call('codebook.versions', {});
  const changes = await test.call('codebook.diff', { from: frozen?.id as string });
  expect(changes.map(({ kind, code, after, reason }) => [kind, code, after, reason])).toEqual([
    ['added', 'TH.trust', 'Trust', null],
    ['renamed', 'CRE.defining', 'Drawing lines', null],
    ['merged', 'CRE.advocacy', 'CRE.defining', 'the same work'],
  ]);
});

it('undoes what was done before, until something that was erased', async () => {
  const test = openTestCoreAt(copyOfWorked());
  await test.call('history.undo', {});
  await expect(test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.erased' });
  const { seq } = (await test.call('history.list', {})).at(-1) as { seq: number };
  await expect(test.call('history.goTo', { seq })).rejects.toMatchObject({ key: 'history.erased' });
  expect((await test.call('project.check', {})).findings).toEqual([]);
  const erased = await idOf(test, 'A2');
  await expect(test.call('version.text', { documentId: erased, seq: 2 })).rejects.toMatchObject({
    key: 'version.erased',
  });
});

it('the first command of this device begins a chain of its own', async () => {
  const test = openTestCoreAt(copyOfWorked());
  await test.call('project.rename', { name: 'Another' });
  const devices = test.project.reader.sqlite
    .prepare('SELECT count(*) AS commands FROM commands GROUP BY device ORDER BY min(seq)')
    .pluck()
    .all();
  expect(devices).toEqual([24, 1]);
  expect((await test.call('project.check', {})).findings).toEqual([]);
});

it.each([
  ['a rewritten command', `UPDATE commands SET detail = '{"document":"B"}' WHERE seq = 3`],
  ['a rewritten content', `UPDATE changes SET after = '{}' WHERE command_seq = 6`],
  ['a command that was cut out', 'DELETE FROM commands WHERE seq = 12'],
])('a log with %s is not made sound by the migration', async (_, tamper) => {
  const path = copyOfWorked();
  const file = new Database(path);
  file.exec(tamper);
  file.close();
  const { findings } = await openTestCoreAt(path).call('project.check', {});
  expect(findings.map(({ key }) => key)).toContain('check.changedLog');
});
