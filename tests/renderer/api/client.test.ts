/** The window's cache: after a commit, exactly what is built from it is read again. */
import { MessageChannel } from 'node:worker_threads';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, test } from 'vitest';
import { createClient } from '../../../renderer/api/client.ts';
import { PortTransport } from '../../../renderer/api/transport.ts';
import type { PortRequest } from '../../../schema/shell.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
});

test('an answer that is shown is asked for again after a change, and again after a restart', async () => {
  const { port1, port2 } = new MessageChannel();
  const transport = new PortTransport();
  const { call, cache } = createClient(transport);
  transport.attach(port1);
  let asked = 0;
  const answer = (request: PortRequest, port: typeof port2) => {
    asked += 1;
    port.postMessage({ type: 'result', id: request.id, ok: true, value: [`answer ${asked}`] });
  };
  port2.on('message', (request: PortRequest) => answer(request, port2));

  const observer = new QueryObserver<unknown>(cache, {
    queryKey: ['code.list', {}],
    queryFn: () => call('code.list', {}),
  });
  const shows = (wanted: string) =>
    new Promise<void>((resolve) => {
      const stop = observer.subscribe(({ data }) => {
        if (Array.isArray(data) && data[0] === wanted) resolve();
      });
      cleanUp.push(stop);
      const { data } = observer.getCurrentResult();
      if (Array.isArray(data) && data[0] === wanted) resolve();
    });

  await shows('answer 1');
  port2.postMessage({
    type: 'event',
    event: { type: 'changed', revision: 2, tables: ['consents'], queries: ['consent.mayUse'], documentIds: null },
  });
  port2.postMessage({
    type: 'event',
    event: { type: 'changed', revision: 3, tables: ['codes'], queries: ['code.list'], documentIds: null },
  });
  await shows('answer 2');

  const next = new MessageChannel();
  next.port2.on('message', (request: PortRequest) => answer(request, next.port2));
  transport.attach(next.port1);
  await shows('answer 3');
  cleanUp.push(() => transport.close());
});
