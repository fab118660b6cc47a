import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SaveQueue, type SaveState } from '../../../renderer/editor/save-queue.ts';
import type { Edit } from '../../../schema/model/editing.ts';

const letter = (text: string): Edit => ({ start: 0, end: 0, text });
const words = (sent: readonly (readonly Edit[])[]) => sent.map((edits) => edits.map(({ text }) => text).join(''));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(answer: () => Promise<void> = async () => {}) {
  const sent: (readonly Edit[])[] = [];
  const states: SaveState[] = [];
  const queue = new SaveQueue(
    async (edits) => {
      sent.push(edits);
      await answer();
    },
    (state) => states.push(state),
  );
  return { queue, sent, states };
}

describe('saving what is typed', () => {
  it('waits until typing stops, and sends all of it at once', async () => {
    const { queue, sent, states } = open();
    for (const each of 'abc') {
      queue.add([letter(each)]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(words(sent)).toEqual(['abc']);
    expect(states).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('sends within a second while typing goes on', async () => {
    const { queue, sent } = open();
    for (let time = 0; time < 5000; time += 100) {
      queue.add([letter('x')]);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(sent.length).toBeGreaterThanOrEqual(5);
  });

  it('sends in order, one after the other', async () => {
    let free = () => {};
    const { queue, sent } = open(() => new Promise((resolve) => (free = resolve)));
    queue.add([letter('a')]);
    const first = queue.flush();
    queue.add([letter('b')]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(words(sent)).toEqual(['a']);
    free();
    await vi.advanceTimersByTimeAsync(3000);
    free();
    await first;
    expect(words(sent)).toEqual(['a', 'b']);
  });

  it('keeps what was refused and sends it again, before what came after', async () => {
    let isRefused = true;
    const { queue, sent, states } = open(async () => {
      if (isRefused) throw new Error('the disk is full');
    });
    queue.add([letter('a')]);
    await expect(queue.flush()).rejects.toThrow('the disk is full');
    expect(states.at(-1)).toBe('failed');
    queue.add([letter('b')]);
    isRefused = false;
    await queue.flush();
    expect(words(sent)).toEqual(['a', 'ab']);
    expect(states.at(-1)).toBe('saved');
  });
});
