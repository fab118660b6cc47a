import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dispatch } from '../../../electron/hosts/dispatch.ts';
import { openTestCore } from '../test-core.ts';

function study() {
  const test = openTestCore();
  return {
    ...test,
    test,
    /** As a window does it: under an id of its own, which is given back with what came of it. */
    async send(procedure: string, input: unknown, commandId: string = randomUUID()) {
      return { id: commandId, result: await dispatch(test.core, procedure, input, { commandId }) };
    },
    statusOf: async (id: string, procedure: string) => (await test.call('command.status', { id, procedure })).status,
  };
}

it('what a command was called by is known after a restart, and what was never done is known as such', async () => {
  const { test, send, statusOf } = study();
  const made = await send('code.create', { facet: 'theme', name: 'A' });
  const refused = await send('code.delete', { codeId: randomUUID() });
  test.reopen();
  expect(await statusOf(made.id, 'code.create')).toBe('done');
  expect(await statusOf(refused.id, 'code.delete')).toBe('notDone');
  expect(await statusOf(randomUUID(), 'history.undo')).toBe('notDone');
});

it('a call sent a second time under its id is refused and changes nothing', async () => {
  const { test, send } = study();
  const { id } = await send('code.create', { facet: 'theme', name: 'A' });
  const before = await test.call('project.info', {});
  const again = await send('code.create', { facet: 'theme', name: 'A' }, id);
  expect(again.result).toMatchObject({ ok: false, error: { key: 'call.stepDone' } });
  expect((await test.call('project.info', {})).revision).toBe(before.revision);
});

it('a task is known as begun by its first commit; one that writes nothing cannot be told', async () => {
  const { test, send, statusOf } = study();
  const path = join(test.folder, 'A1.txt');
  writeFileSync(path, 'INF: Ja.');
  const imported = await send('import.documents', { paths: [path] });
  expect(imported.result.ok).toBe(true);
  expect(await statusOf(imported.id, 'import.documents')).toBe('begun');
  const again = await send('import.documents', { paths: [path] });
  expect(await statusOf(again.id, 'import.documents')).toBe('notDone');
  const checked = await send('project.check', {});
  expect(checked.result).toMatchObject({ ok: true, value: { findings: [] } });
  expect(await statusOf(checked.id, 'project.check')).toBe('noTrace');
});

it('undo and redo are known by their ids as well', async () => {
  const { send, statusOf } = study();
  await send('code.create', { facet: 'theme', name: 'A' });
  const undone = await send('history.undo', {});
  const nothing = await send('history.undo', {});
  expect(await statusOf(undone.id, 'history.undo')).toBe('done');
  expect(await statusOf(nothing.id, 'history.undo')).toBe('notDone');
});
