/** Typed words over a core that dies at the worst moments: each is stored once. */
import { expect, test } from 'vitest';
import type { Call } from '../../../renderer/api/client.ts';
import type { CallOptions } from '../../../renderer/api/transport.ts';
import { createSender } from '../../../renderer/document/sender.ts';
import { SaveQueue } from '../../../renderer/editor/save-queue.ts';
import { AppError, type MessageKey } from '../../../schema/errors.ts';

type Fate = 'stored' | 'lost before' | 'lost after' | 'refused';

/** Stores edits by their id, as the core does, and meets these fates one after the other. */
function core(...fates: Fate[]) {
  const stored: string[] = [];
  const ids = new Set<string>();
  const lost = (key: MessageKey) => new AppError('HostRestarted', key);
  const call = (async (_procedure: string, input: { edits: { text: string }[] }, options: CallOptions) => {
    const fate = fates.shift() ?? 'stored';
    if (fate === 'lost before') throw lost('call.stepNotDone');
    if (fate === 'refused') throw new AppError('DiskFull', 'project.diskFull');
    const id = options.commandId as string;
    if (ids.has(id)) throw new AppError('Conflict', 'call.stepDone');
    ids.add(id);
    stored.push(...input.edits.map(({ text }) => text));
    if (fate === 'lost after') throw lost('call.stepDone');
  }) as unknown as Call;
  return { stored, call };
}

const word = (text: string) => ({ start: 0, end: 0, text });

test.each<[string, Fate[]]>([
  ['before it stored them', ['lost before']],
  ['after it had stored them', ['lost after']],
  ['once before and once after', ['lost before', 'lost after']],
  ['twice before', ['lost before', 'lost before']],
])('words are stored once when the core dies %s', async (_when, fates) => {
  const { stored, call } = core(...fates);
  const queue = new SaveQueue(createSender(call, 'd'), () => {});
  queue.add([word('one '), word('two ')]);
  await queue.flush();
  queue.add([word('three ')]);
  await queue.flush();
  expect(stored).toEqual(['one ', 'two ', 'three ']);
  expect(queue.state).toBe('saved');
});

test('edits that end the core each time are given up and kept, and go with what is typed later', async () => {
  const { stored, call } = core('lost before', 'lost before', 'lost before');
  const queue = new SaveQueue(createSender(call, 'd'), () => {});
  queue.add([word('one ')]);
  await expect(queue.flush()).rejects.toMatchObject({ key: 'call.stepNotDone' });
  expect([stored, queue.state]).toEqual([[], 'failed']);
  queue.add([word('two ')]);
  await queue.flush();
  expect(stored).toEqual(['one ', 'two ']);
});

test('a refusal is not tried again by itself', async () => {
  const { stored, call } = core('refused');
  const queue = new SaveQueue(createSender(call, 'd'), () => {});
  queue.add([word('one ')]);
  await expect(queue.flush()).rejects.toMatchObject({ code: 'DiskFull' });
  expect(stored).toEqual([]);
});
