import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { importNotes } from '../meetings/notes.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const TEXT = 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko 🎒, og vi fulgte opp.\n';

/** An act and a plain coding in one document, a plain coding in another; then `tamper`, as a stranger's tool would. */
async function findingsAfter(
  tamper: (file: Database.Database) => void,
  prepare: (test: TestCore) => Promise<unknown> = async () => {},
) {
  const test = openTestCore();
  await prepare(test);
  const { A1 = '', A2 = '' } = await importTexts(test, { A1: TEXT, A2: `${TEXT}INT: Ja.\n` });
  const codes = new Map((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  const code = (shortId: string) => codes.get(shortId) as string;
  await test.call('coder.create', { name: 'Second reader' });
  await test.call('act.create', {
    documentId: A1,
    start: 31,
    end: 45,
    slots: { work_form: [code('CRE.defining')], actor_level: [code('LVL.county')] },
  });
  for (const documentId of [A1, A2]) {
    await test.call('coding.create', { documentId, start: 5, end: 15, codeId: code('SF.tracking') });
  }
  test.project.close();
  const file = new Database(test.path);
  // The log and the search index are the program's own; without their triggers a stranger's writes go through.
  const triggers = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[];
  for (const trigger of triggers) file.exec(`DROP TRIGGER "${trigger}"`);
  tamper(file);
  file.close();
  test.reopen();
  const { ok, findings } = await test.call('project.check', {});
  expect(ok).toBe(findings.length === 0);
  // Whatever was written past the program, the history shows too.
  const inHistory = findings.filter(({ key }) => key === 'check.changedLog');
  expect(inHistory.length > 0).toBe(findings.length > 0);
  return findings.filter((finding) => !inHistory.includes(finding)).map(({ key, params }) => [key, params.document]);
}

const OTHER_SEGMENT = '(SELECT id FROM segments WHERE start_offset_utf16 = 5 LIMIT 1)';

describe('the check of a study file', () => {
  it('finds nothing in one that only the program wrote', async () => {
    expect(await findingsAfter(() => {})).toEqual([]);
  });

  it('finds an act whose coding stands on other words', async () => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE codings SET segment_id = ${OTHER_SEGMENT} WHERE slot = 'actor_level'`),
    );
    expect(findings).toEqual([['check.act', 'A1']]);
  });

  it('finds an act that was moved away from its codings', async () => {
    const findings = await findingsAfter((file) => file.exec(`UPDATE acts SET segment_id = ${OTHER_SEGMENT}`));
    expect(findings).toEqual([['check.act', expect.any(String)]]);
  });

  it('finds an act with another coder’s coding', async () => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE codings SET coder_id = (SELECT id FROM coders WHERE name = 'Second reader')
        WHERE slot = 'actor_level'`),
    );
    expect(findings).toEqual([['check.act', 'A1']]);
  });

  it.each([
    [
      'an item on words of another text',
      `UPDATE meeting_items SET segment_id = ${OTHER_SEGMENT} WHERE kind = 'problem'`,
    ],
    [
      'an item under a decision',
      `UPDATE meeting_items SET parent_id = (SELECT id FROM meeting_items WHERE kind = 'decision' LIMIT 1)
       WHERE kind = 'problem'`,
    ],
    ['an attendee named in another text', `UPDATE attendance SET segment_id = ${OTHER_SEGMENT} WHERE name = 'P07'`],
  ])('finds %s', async (_what, statement) => {
    expect(
      await findingsAfter(
        (file) => file.exec(statement),
        (test) => importNotes(test),
      ),
    ).toEqual([['check.meeting', 'M1']]);
  });

  it.each([
    ['begins', 'start_block_id'],
    ['ends', 'end_block_id'],
  ])('finds a segment that %s in another document’s block, though the words there are the same', async (_, column) => {
    const findings = await findingsAfter((file) =>
      file.exec(`UPDATE segments SET ${column} = (
          SELECT other.id FROM blocks other JOIN blocks own ON own.id = segments.${column}
          WHERE other.text = own.text AND other.document_id <> own.document_id)
        WHERE start_offset_utf16 = 5 AND document_id = (SELECT id FROM documents WHERE title = 'A2')`),
    );
    expect(findings).toEqual([['check.foreignBlock', 'A2']]);
  });

  it('finds an anchored segment without a block', async () => {
    const findings = await findingsAfter((file) =>
      file.exec('UPDATE segments SET start_block_id = NULL WHERE start_offset_utf16 = 5'),
    );
    expect(findings.map(([key]) => key)).toEqual(['check.foreignBlock', 'check.foreignBlock']);
  });

  it('finds a quote that is not the text at its place', async () => {
    const findings = await findingsAfter((file) =>
      file.exec('UPDATE segments SET end_offset_utf16 = end_offset_utf16 + 1 WHERE start_offset_utf16 <> 5'),
    );
    expect(findings).toEqual([['check.quote', 'A1']]);
  });
});
