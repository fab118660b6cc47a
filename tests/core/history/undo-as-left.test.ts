/** Undo writes over nothing: what is not as the step left it stays, and the refusal says what it is. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { type Sql, sql } from '../../../electron/core/db/sql.ts';
import { newId } from '../../../electron/hosts/ids.ts';
import { studyWith } from '../editing/study.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

/** What another copy's work would do: commands that this copy's undo does not pass over. */
function writeElsewhere({ project }: TestCore, ...statements: Sql[]): void {
  const clock = { now: () => new Date(), newId, device: 'kother-device' };
  runCommand(project.writer, clock, { procedure: 'sync.receive', coderId: null, undoable: false }, ({ db }) => {
    for (const statement of statements) db.run(statement);
  });
}

function textsOf({ project }: TestCore): unknown[] {
  return project.reader.sqlite.prepare('SELECT id, text FROM blocks ORDER BY id').all();
}

describe('undo', () => {
  it('leaves a paragraph that was changed since', async () => {
    const study = await studyWith();
    await study.replace('Fylket', 'Kommunen');
    writeElsewhere(
      study.test,
      sql`UPDATE blocks SET text = text || '!', length_utf16 = length_utf16 + 1
      WHERE text LIKE '%Kommunen%'`,
    );
    const before = textsOf(study.test);
    await expect(study.test.call('history.undo', {})).rejects.toMatchObject({
      code: 'Conflict',
      key: 'history.changedSince.text',
    });
    expect(textsOf(study.test)).toEqual(before);
    expect((await study.test.call('project.check', {})).findings).toEqual([]);
  });

  it('leaves a code that was changed since, and one that is gone', async () => {
    const test = openTestCore();
    const code = await test.call('code.create', { facet: 'theme', name: 'Trust' });
    writeElsewhere(test, sql`UPDATE codes SET definition = 'told twice' WHERE id = ${code.id}`);
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.changedSince.code' });
    writeElsewhere(test, sql`UPDATE codes SET definition = '' WHERE id = ${code.id}`);
    await test.call('code.update', { codeId: code.id, name: 'Belief' });
    writeElsewhere(test, sql`DELETE FROM codes WHERE id = ${code.id}`);
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.changedSince.code' });
  });

  it('does not bring a row back where there is one again', async () => {
    const study = await studyWith();
    const coding = await study.code('fulgte opp');
    const row = study.test.project.reader.sqlite.prepare('SELECT * FROM codings WHERE id = ?').get(coding.id) as Record<
      string,
      string
    >;
    await study.test.call('coding.delete', { codingId: coding.id });
    const segment = await study.code('Fylket');
    await study.test.call('history.undo', {});
    writeElsewhere(
      study.test,
      sql`INSERT INTO segments SELECT ${segment.segmentId}, document_id, id, 0, id, 0, '', '', '', 'anchored'
        FROM blocks LIMIT 1`,
      sql`INSERT INTO codings (id, segment_id, code_id, coder_id)
        VALUES (${coding.id}, ${segment.segmentId}, ${row.code_id as string}, ${row.coder_id as string})`,
    );
    await expect(study.test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.changedSince.coding' });
  });

  it('does not take along what others hung on a row of the step', async () => {
    const study = await studyWith();
    const { test } = study;
    const code = await test.call('code.create', { facet: 'theme', name: 'Trust' });
    await study.code('Fylket bestemte');
    writeElsewhere(test, sql`UPDATE codings SET code_id = ${code.id}`);
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ key: 'history.changedSince.coding' });
    writeElsewhere(
      test,
      sql`INSERT INTO memos (id, kind, title, text, coder_id, written_at, segment_id)
        SELECT 'memo', 'segment', 'Theirs', '', coder_id, '2026-01-01T00:00:00.000Z', segment_id FROM codings`,
      sql`UPDATE codings SET code_id = (SELECT id FROM codes WHERE id <> ${code.id} LIMIT 1)`,
    );
    await expect(test.call('history.undo', {})).rejects.toMatchObject({ code: 'Conflict' });
    expect(await test.call('memo.list', {})).toMatchObject([{ title: 'Theirs' }]);
  });

  it('takes back a change of case alone', async () => {
    const test = openTestCore();
    const code = await test.call('code.create', { facet: 'theme', name: 'Trust', shortId: 'TH.trust' });
    await test.call('code.update', { codeId: code.id, shortId: 'TH.Trust' });
    await test.call('history.undo', {});
    expect((await test.call('code.list', {})).find(({ id }) => id === code.id)?.shortId).toBe('TH.trust');
  });

  it('of a step that nobody touched goes on as before, also redone', async () => {
    const study = await studyWith();
    await study.replace('Fylket', 'Kommunen');
    await study.code('Kommunen');
    const texts = textsOf(study.test);
    for (let times = 0; times < 2; times += 1) {
      await study.test.call('history.undo', {});
      await study.test.call('history.undo', {});
      await study.test.call('history.redo', {});
      await study.test.call('history.redo', {});
    }
    expect(textsOf(study.test)).toEqual(texts);
    expect(await study.codings()).toMatchObject([{ quote: 'Kommunen' }]);
    expect((await study.test.call('project.check', {})).findings).toEqual([]);
  });
});
