/** Serves the contract over a message port, the same for Electron's and Node's ports. */
import { z } from 'zod';
import type { CoreEvent } from '../../schema/contract.ts';
import type { PortResponse } from '../../schema/shell.ts';
import type { Core } from '../core/create-core.ts';
import { dispatch } from './dispatch.ts';

export interface ServerPort {
  postMessage(message: PortResponse): void;
}

const Request = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('call'),
    id: z.number().int(),
    procedure: z.string(),
    input: z.unknown(),
    commandId: z.uuid().optional(),
  }),
  z.object({ type: z.literal('cancel'), id: z.number().int() }),
]);

export interface PortServer {
  receive(message: unknown): void;
  emit(event: CoreEvent): void;
  /** Cancels what still runs for this port. */
  close(): void;
}

/** `core` is asked for at every call, since a window outlives the study that it shows. */
export function servePort(port: ServerPort, core: () => Core | null, options: { checkOutput: boolean }): PortServer {
  const running = new Map<number, AbortController>();
  return {
    receive(message) {
      const request = Request.safeParse(message);
      if (!request.success) return;
      const { data } = request;
      if (data.type === 'cancel') {
        running.get(data.id)?.abort();
        return;
      }
      const abort = new AbortController();
      running.set(data.id, abort);
      void dispatch(core(), data.procedure, data.input, {
        taskId: String(data.id),
        signal: abort.signal,
        ...(data.commandId === undefined ? {} : { commandId: data.commandId }),
        checkOutput: options.checkOutput,
      }).then((result) => {
        running.delete(data.id);
        port.postMessage({ type: 'result', id: data.id, ...result });
      });
    },
    emit(event) {
      port.postMessage({ type: 'event', event });
    },
    close() {
      for (const abort of running.values()) abort.abort();
    },
  };
}
