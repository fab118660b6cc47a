/** Text and places that were read before and after an edit must not meet, in whichever order the answers come. */
import { QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Client } from '../../../renderer/api/client.ts';
import { DocumentReader } from '../../../renderer/document/document-reader.ts';

/**
 * A core whose text and codings say of which state they are. As over a port, it does one thing after the other, and what
 * it sends arrives in the order in which it was sent; how far each side has got is what differs.
 */
function createCore() {
  let state = 0;
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } } });
  const asked: (() => void)[] = [];
  const sent: (() => void)[] = [];
  const answerTo = (procedure: string): unknown => {
    if (procedure === 'document.get') return { id: 'd', text: `text ${state}` };
    return procedure === 'coding.list' ? [{ quote: `text ${state}` }] : [];
  };
  const call = (procedure: string) =>
    new Promise((resolve) => {
      asked.push(() => {
        const answer = answerTo(procedure);
        sent.push(() => resolve(answer));
      });
    });
  return {
    client: { cache, call } as unknown as Client,
    edit: () => {
      state += 1;
      sent.push(() => void cache.invalidateQueries());
    },
    work: () => asked.shift()?.(),
    /** Something that was sent arrives. */
    deliver: async () => {
      sent.shift()?.();
      // Promises settle, and the cache tells of it in a task of its own.
      await new Promise((resolve) => setTimeout(resolve, 0));
    },
    isIdle: () => asked.length === 0 && sent.length === 0,
    text: () => `text ${state}`,
    stop: () => cache.clear(),
  };
}

const step = fc.constantFrom('edit', 'pause', 'resume', 'work', 'work', 'deliver', 'deliver');

it('are of one moment, and of the last once all is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const core = createCore();
      const reader = new DocumentReader(core.client, 'd');
      const stop = reader.start();
      reader.store.subscribe(() => {
        const { answers } = reader.store.state;
        const quote = answers?.codings?.[0]?.quote;
        if (answers && quote !== undefined) expect(quote).toBe(answers.document.text);
      });
      for (const what of steps) {
        if (what === 'edit') core.edit();
        else if (what === 'work') core.work();
        else if (what === 'deliver') await core.deliver();
        else reader.pause(what === 'pause');
      }
      reader.pause(false);
      while (!core.isIdle()) {
        core.work();
        await core.deliver();
      }
      expect(reader.store.state.answers?.document.text).toBe(core.text());
      expect(reader.store.state.answers?.codings?.[0]?.quote).toBe(core.text());
      stop();
      core.stop();
    }),
    { numRuns: 100 },
  );
});
