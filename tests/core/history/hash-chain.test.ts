import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../test-core.ts';

async function withHistory(): Promise<TestCore> {
  const test = openTestCore();
  for (const name of ['Trust', 'Belonging', 'Time']) await test.call('code.create', { facet: 'theme', name });
  const trust = (await test.call('code.list', {})).find(({ name }) => name === 'Trust');
  await test.call('code.update', { codeId: trust?.id as string, name: 'Confidence' });
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

  it('shows a row that was rewritten past the program', async () => {
    const findings = await findingsAfter((file) => {
      file.exec('DROP TRIGGER log_codes_update');
      file.exec("UPDATE codes SET definition = 'something else' WHERE name = 'Confidence'");
    });
    // By the command that changed it last, and by the one that made it.
    expect(findings).toEqual(['check.changedLog', 'check.changedLog']);
  });

  it('shows a content of before that was rewritten', async () => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE changes SET before = '{"name":"Mistrust"}' WHERE command_seq = 5`),
    );
    expect(findings).toEqual(['check.changedLog']);
  });

  it('shows a command that was cut out', async () => {
    const findings = await findingsAfter((file) => file.exec('DELETE FROM commands WHERE seq = 3'));
    expect(findings).toEqual(['check.brokenChain']);
  });

  it('stays verifiable when a change’s content is erased', async () => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE changes SET before = NULL WHERE command_seq = 5;
        UPDATE commands SET content_salt = NULL WHERE seq IN (2, 5);
        UPDATE commands SET input = NULL, detail = '{}', salt = NULL WHERE seq = 2`),
    );
    expect(findings).toEqual([]);
  });

  it('names every step with its coder, newest first, and leaves no trace of a command that changed nothing', async () => {
    const test = await withHistory();
    const [code] = (await test.call('code.list', {})).filter((one) => one.name === 'Time');
    await test.call('code.update', { codeId: code?.id as string, name: 'Time' });
    const history = await test.call('history.list', {});
    expect(history.map((entry) => entry.detail.code)).toEqual([
      'TH.trust',
      'TH.time',
      'TH.belonging',
      'TH.trust',
      undefined,
    ]);
    expect(history[1]).toMatchObject({ procedure: 'code.create', coder: 'Researcher', undone: false });
  });

  it('refuses a write that no command has announced', async () => {
    const test = await withHistory();
    expect(() => test.project.writer.sqlite.exec("UPDATE project SET name = 'x'")).toThrow('outside a command');
  });
});
