import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nextClock } from '../../../electron/core/db/command-log.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

async function withHistory(): Promise<TestCore> {
  const test = openTestCore();
  for (const name of ['Trust', 'Belonging', 'Time']) await test.call('code.create', { facet: 'theme', name });
  return test;
}

async function findingsAfter(tamper: (file: Database.Database) => void): Promise<string[]> {
  const test = await withHistory();
  test.project.close();
  const file = new Database(test.path);
  // A stranger's tool: it knows neither the program's functions nor its triggers' wishes.
  tamper(file);
  file.close();
  test.reopen();
  return (await test.call('project.check', {})).findings.map((finding) => finding.key);
}

describe('the history', () => {
  it('is whole in a project that nobody touched', async () => {
    const test = await withHistory();
    expect(await test.call('project.check', {})).toMatchObject({ ok: true, findings: [] });
  });

  it('shows a command that was rewritten', async () => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE commands SET detail = '{"code":"TH.other"}' WHERE seq = 2`),
    );
    expect(findings).toEqual(['check.changedLog']);
  });

  it('shows a change whose content was rewritten', async () => {
    const findings = await findingsAfter((file) =>
      file.exec("UPDATE changes SET after = '{}' WHERE row_id = (SELECT id FROM codes WHERE name = 'Trust')"),
    );
    expect(findings).toEqual(['check.changedLog']);
  });

  it('shows a command that was cut out', async () => {
    const findings = await findingsAfter((file) => file.exec('DELETE FROM commands WHERE seq = 3'));
    expect(findings).toEqual(['check.brokenChain']);
  });

  it('stays verifiable when a change’s content is erased', async () => {
    const findings = await findingsAfter((file) =>
      file.exec('UPDATE changes SET before = NULL, after = NULL, erased = 1 WHERE command_seq = 2'),
    );
    expect(findings).toEqual([]);
  });

  it('names every step with its coder, newest first, and leaves no trace of a command that changed nothing', async () => {
    const test = await withHistory();
    const [code] = (await test.call('code.list', {})).filter((one) => one.name === 'Trust');
    await test.call('code.update', { codeId: code?.id as string, name: 'Trust' });
    const history = await test.call('history.list', {});
    expect(history.map((entry) => entry.detail.code)).toEqual(['TH.time', 'TH.belonging', 'TH.trust', undefined]);
    expect(history[0]).toMatchObject({ procedure: 'code.create', coder: 'Researcher', undone: false });
  });

  it('refuses a write that no command has announced', async () => {
    const test = await withHistory();
    expect(() => test.project.writer.sqlite.exec("UPDATE project SET name = 'x'")).toThrow(/NOT NULL/);
  });
});

describe('the hybrid logical clock', () => {
  it('never runs backwards, even when the machine’s clock does', () => {
    const noon = new Date('2026-03-11T12:00:00.000Z');
    const first = nextClock(null, noon);
    const second = nextClock(first, new Date('2026-03-11T11:00:00.000Z'));
    const third = nextClock(second, new Date('2026-03-11T12:00:00.001Z'));
    expect([first, second, third]).toEqual([
      '2026-03-11T12:00:00.000Z-0000',
      '2026-03-11T12:00:00.000Z-0001',
      '2026-03-11T12:00:00.001Z-0000',
    ]);
  });
});
