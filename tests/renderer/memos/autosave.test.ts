import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Autosave, PAUSE_MS } from '../../../renderer/features/memos/autosave.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function writing() {
  const saved: string[] = [];
  const errors: unknown[] = [];
  const refusal = { isRefused: false };
  const autosave = new Autosave<string>(
    '',
    async (words) => {
      await Promise.resolve();
      if (refusal.isRefused) throw new Error('refused');
      saved.push(words);
    },
    (error) => errors.push(error),
  );
  return { autosave, saved, errors, refusal };
}

test('typing is saved once, when it pauses', async () => {
  const { autosave, saved } = writing();
  for (const words of ['W', 'Wh', 'Who', 'Who?']) {
    autosave.change(words);
    await vi.advanceTimersByTimeAsync(PAUSE_MS / 2);
  }
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(saved).toEqual(['Who?']);
  await autosave.flush();
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(saved).toEqual(['Who?']);
});

test('leaving saves at once, and words written during a save are saved after it', async () => {
  const { autosave, saved } = writing();
  autosave.change('first');
  const leaving = autosave.flush();
  await Promise.resolve();
  autosave.change('first, then');
  await leaving;
  expect(autosave.draft).toEqual({ value: 'first, then', state: 'unsaved' });
  await autosave.flush();
  expect(saved).toEqual(['first', 'first, then']);
  expect(autosave.draft.state).toBe('saved');
});

test('words that were refused stay, whatever the study holds, and are tried again', async () => {
  const { autosave, saved, errors, refusal } = writing();
  refusal.isRefused = true;
  autosave.change('kept');
  await autosave.flush();
  expect(errors).toHaveLength(1);
  autosave.stored('what was there before');
  expect(autosave.draft).toEqual({ value: 'kept', state: 'failed' });
  refusal.isRefused = false;
  await autosave.flush();
  expect(saved).toEqual(['kept']);
});

test('what an undo brings back is shown when everything was saved', async () => {
  const { autosave } = writing();
  autosave.change('new');
  await autosave.flush();
  autosave.stored('old');
  expect(autosave.draft).toEqual({ value: 'old', state: 'saved' });
});
