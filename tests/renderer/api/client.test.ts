/** The window's cache: after a commit, exactly what is built from it is read again. */
import { MessageChannel } from 'node:worker_threads';
import { QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { createClient } from '../../../renderer/api/client.ts';
import { isStaleAfter, reads } from '../../../renderer/api/reads.ts';
import { PortTransport } from '../../../renderer/api/transport.ts';
import { contract } from '../../../schema/contract.ts';
import type { PortRequest } from '../../../schema/shell.ts';

const cleanUp: (() => void)[] = [];
afterEach(() => {
  for (const undo of cleanUp.splice(0)) undo();
});

test('every query of the contract says what it is built from, and nothing else does', () => {
  const queries = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'query' ? [name] : []));
  expect(Object.keys(reads).sort()).toEqual(queries.sort());
});

test('a new coding makes counts and figures stale, and leaves the study’s design alone', () => {
  const event = { type: 'changed', revision: 1, tables: ['segments', 'codings'] } as const;
  const changed = { ...event, tables: [...event.tables], documentIds: null };
  for (const query of ['code.list', 'document.list', 'figure.workByLevel', 'excerpt.list', 'project.info']) {
    expect(isStaleAfter(changed, query), query).toBe(true);
  }
  for (const query of ['study.outline', 'facet.list', 'coder.list']) {
    expect(isStaleAfter(changed, query), query).toBe(false);
  }
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
    event: { type: 'changed', revision: 2, tables: ['consents'], documentIds: null },
  });
  port2.postMessage({ type: 'event', event: { type: 'changed', revision: 3, tables: ['codes'], documentIds: null } });
  await shows('answer 2');

  const next = new MessageChannel();
  next.port2.on('message', (request: PortRequest) => answer(request, next.port2));
  transport.attach(next.port1);
  await shows('answer 3');
  cleanUp.push(() => transport.close());
});
