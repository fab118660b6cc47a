/** The window's transport over real ports: answers, progress, and what happens when the other side is lost. */
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { PortTransport } from '../../../renderer/api/transport.ts';
import type { CoreEvent } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { PortRequest, PortResponse } from '../../../schema/shell.ts';

/** The other end of a port: keeps what it was asked and answers when told. */
class Host {
  readonly asked: PortRequest[] = [];
  readonly #port: MessagePort;
  readonly #other: MessagePort;
  #waiting: (() => void)[] = [];

  constructor(port: MessagePort, other: MessagePort) {
    this.#port = port;
    this.#other = other;
    port.on('message', (request: PortRequest) => {
      this.asked.push(request);
      for (const wake of this.#waiting.splice(0)) wake();
    });
  }

  async request(index: number): Promise<PortRequest> {
    while (this.asked.length <= index) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.asked[index] as PortRequest;
  }

  send(response: PortResponse): void {
    this.#port.postMessage(response);
  }

  /** Resolves when the other side knows. */
  die(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#other.once('close', () => resolve()));
    this.#port.close();
    return closed;
  }
}

const transports: PortTransport[] = [];

function connect(transport = new PortTransport()): { transport: PortTransport; host: Host } {
  const { port1, port2 } = new MessageChannel();
  const host = new Host(port2, port1);
  transport.attach(port1);
  transports.push(transport);
  return { transport, host };
}

afterEach(() => {
  for (const transport of transports.splice(0)) transport.close();
});

describe('a call', () => {
  test('is answered with its own value when answers come in another order', async () => {
    const { transport, host } = connect();
    const first = transport.call('code.list', {});
    const second = transport.call('facet.list', {});
    const ids = [(await host.request(0)).id, (await host.request(1)).id];
    host.send({ type: 'result', id: ids[1] as number, ok: true, value: 'facets' });
    host.send({ type: 'result', id: ids[0] as number, ok: true, value: 'codes' });
    expect(await Promise.all([first, second])).toEqual(['codes', 'facets']);
  });

  test('made before a port is there is sent when it comes', async () => {
    const transport = new PortTransport();
    const answer = transport.call('project.info', {});
    const { host } = connect(transport);
    const { id } = await host.request(0);
    host.send({ type: 'result', id, ok: true, value: 'info' });
    expect(await answer).toBe('info');
  });

  test('that is refused carries code, key and parameters, so that it can be said in any language', async () => {
    const { transport, host } = connect();
    const answer = transport.call('document.get', { documentId: 'x' });
    const { id } = await host.request(0);
    const error = { code: 'NotFound', key: 'file.notFound', params: { file: 'a.txt' }, message: 'gone' } as const;
    host.send({ type: 'result', id, ok: false, error });
    await expect(answer).rejects.toMatchObject({ code: 'NotFound', key: 'file.notFound', params: { file: 'a.txt' } });
  });

  test('hears its own progress and not another task’s', async () => {
    const { transport, host } = connect();
    const heard: string[] = [];
    const answer = transport.call('import.documents', {}, { onProgress: ({ label }) => heard.push(label) });
    const { id } = await host.request(0);
    const progress = (taskId: string, label: string): CoreEvent => ({
      type: 'progress',
      taskId,
      done: 1,
      total: 2,
      label,
    });
    host.send({ type: 'event', event: progress(String(id + 1), 'other') });
    host.send({ type: 'event', event: progress(String(id), 'mine') });
    host.send({ type: 'result', id, ok: true, value: null });
    await answer;
    expect(heard).toEqual(['mine']);
  });

  test('that is aborted asks the other side to stop and ends with what it answers', async () => {
    const { transport, host } = connect();
    const controller = new AbortController();
    const answer = transport.call('import.documents', {}, { signal: controller.signal });
    const { id } = await host.request(0);
    controller.abort();
    expect(await host.request(1)).toEqual({ type: 'cancel', id });
    host.send({ type: 'result', id, ok: true, value: { cancelled: true, done: 3 } });
    expect(await answer).toEqual({ cancelled: true, done: 3 });
  });
});

describe('when the process behind the port dies', () => {
  test.each([
    ['done', 'call.stepDone'],
    ['begun', 'call.stepBegun'],
    ['notDone', 'call.stepNotDone'],
    ['noTrace', 'call.hostRestarted'],
  ])(
    'a command is never sent again: the new process is asked by its id, and %s is what its caller hears',
    async (status, key) => {
      const { transport, host } = connect();
      const answer = transport.call('code.delete', { codeId: 'x' });
      const failure = expect(answer).rejects.toMatchObject({ code: 'HostRestarted', key });
      const { commandId } = (await host.request(0)) as { commandId?: string };
      expect(commandId).toMatch(/^[0-9a-f-]{36}$/);
      await host.die();
      const { host: next } = connect(transport);
      const asked = await next.request(0);
      const input = { id: commandId, procedure: 'code.delete' };
      expect(asked).toEqual({ type: 'call', id: asked.id, procedure: 'command.status', input });
      next.send({ type: 'result', id: asked.id, ok: true, value: { status, seq: 1 } });
      await failure;
      expect(next.asked).toHaveLength(1);
    },
  );

  test('whether it was done is asked until somebody answers', async () => {
    const { transport, host } = connect();
    const failure = expect(transport.call('code.delete', {})).rejects.toMatchObject({ key: 'call.stepDone' });
    await host.request(0);
    await host.die();
    for (let deaths = 0; deaths < 3; deaths += 1) {
      const { host: dying } = connect(transport);
      expect(await dying.request(0)).toMatchObject({ procedure: 'command.status' });
      await dying.die();
    }
    const { host: last } = connect(transport);
    const { id } = await last.request(0);
    last.send({ type: 'result', id, ok: true, value: { status: 'done', seq: 1 } });
    await failure;
  });

  test('a study that is not open again cannot tell, and neither does the window', async () => {
    const { transport, host } = connect();
    const failure = expect(transport.call('code.delete', {})).rejects.toMatchObject({ key: 'call.stepUnknown' });
    await host.request(0);
    await host.die();
    const { host: next } = connect(transport);
    const { id } = await next.request(0);
    next.send({ type: 'result', id, ok: false, error: new AppError('NotFound', 'call.noProject').toWire() });
    await failure;
  });

  test('a call made while nobody is there waits and is sent', async () => {
    const { transport, host } = connect();
    await host.die();
    const answer = transport.call('code.delete', {});
    const { host: next } = connect(transport);
    const { id } = await next.request(0);
    next.send({ type: 'result', id, ok: true, value: 'deleted' });
    expect(await answer).toBe('deleted');
  });

  test('a query is asked once more on the new port, and fails when that one dies too', async () => {
    const { transport, host } = connect();
    const answer = transport.call('code.list', {}, { retry: true });
    const failure = expect(answer).rejects.toBeInstanceOf(AppError);
    await host.request(0);
    await host.die();
    const { host: second } = connect(transport);
    expect(await second.request(0)).toMatchObject({ procedure: 'code.list' });
    await second.die();
    await failure;
  });

  test('a new port without notice has the same effect, and says that answers may be out of date', async () => {
    const { transport, host } = connect();
    let reconnected = 0;
    transport.onReconnected(() => {
      reconnected += 1;
    });
    const command = transport.call('history.undo', {});
    const query = transport.call('code.list', {}, { retry: true });
    await host.request(1);
    const failure = expect(command).rejects.toMatchObject({ key: 'call.stepNotDone' });
    const { host: next } = connect(transport);
    const [status, again] = [await next.request(0), await next.request(1)];
    expect([status, again]).toMatchObject([{ procedure: 'command.status' }, { procedure: 'code.list' }]);
    next.send({ type: 'result', id: again.id, ok: true, value: 'codes' });
    next.send({ type: 'result', id: status.id, ok: true, value: { status: 'notDone', seq: null } });
    expect(await query).toBe('codes');
    await failure;
    expect(reconnected).toBe(1);
  });
});
