/**
 * Calls and events over a MessagePort. The port may be replaced at any time, because the process
 * behind it is restarted when it dies. A query that was under way is then asked once more. What
 * writes is never sent again by itself: the new process is asked, by the id that the call carried,
 * whether it was done, and the call fails with an error that says so.
 * Takes any MessagePort, the window's or Node's.
 */

import { uuidv7 } from 'uuidv7';
import type { CoreEvent, ProgressEvent } from '../../schema/contract.ts';
import { AppError, errorFromWire, type MessageKey } from '../../schema/errors.ts';
import type { CommandStatus } from '../../schema/model/project.ts';
import type { PortRequest, PortResponse } from '../../schema/shell.ts';

export interface PortLike {
  postMessage(message: unknown): void;
  addEventListener(type: 'message' | 'close', listener: (event: Event) => void): void;
  start(): void;
  close(): void;
}

export interface CallOptions {
  /** Aborting asks the other side to stop; the call then ends with what it answers. */
  signal?: AbortSignal;
  onProgress?: (progress: ProgressEvent) => void;
  /** Ask once more when the process behind the port was restarted. Only for queries. */
  retry?: boolean;
  /** For a call that is made again: with the id of the first it cannot be done twice. */
  commandId?: string;
}

/** What is said to the caller whose answer was lost. */
const LOST: Record<CommandStatus, MessageKey> = {
  done: 'call.stepDone',
  begun: 'call.stepBegun',
  notDone: 'call.stepNotDone',
  noTrace: 'call.hostRestarted',
};

/** The call was done; only its answer was lost. */
export function wasDone(error: unknown): boolean {
  return error instanceof AppError && error.key === LOST.done;
}

/** The process was restarted before the call was done: it may be made again. */
export function wasNotDone(error: unknown): boolean {
  return error instanceof AppError && error.key === LOST.notDone;
}

interface PendingCall {
  procedure: string;
  input: unknown;
  options: CallOptions;
  retriesLeft: number;
  /** null for a query. */
  commandId: string | null;
  resolve: (value: unknown) => void;
  reject: (error: AppError) => void;
}

export class PortTransport {
  #port: PortLike | null = null;
  #wasLost = false;
  #nextId = 1;
  /** Sent and not yet answered. */
  #pending = new Map<number, PendingCall>();
  /** Waiting for a port. */
  #queue: PendingCall[] = [];
  #listeners = new Set<(event: CoreEvent) => void>();
  #reconnected = new Set<() => void>();

  /** Uses this port from now on. Calls that wait for a port are sent; an earlier port is closed. */
  attach(port: PortLike): void {
    const isReplacement = this.#port !== null || this.#wasLost;
    const previous = this.#port;
    this.#port = port;
    this.#wasLost = false;
    previous?.close();
    port.addEventListener('message', (event) => {
      if (this.#port === port) this.#receive((event as MessageEvent<PortResponse>).data);
    });
    port.addEventListener('close', () => {
      if (this.#port === port) this.#lose();
    });
    port.start();
    this.#settlePending();
    const waiting = this.#queue;
    this.#queue = [];
    for (const call of waiting) this.#send(call);
    if (isReplacement) for (const listener of this.#reconnected) listener();
  }

  /**
   * @throws AppError with the other side's code and message; HostRestarted when the process behind the port was lost,
   *   with a key that says whether the call was done
   */
  call(procedure: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const commandId = options.retry ? null : (options.commandId ?? uuidv7());
      this.#begin({ procedure, input, options, retriesLeft: options.retry ? 1 : 0, commandId, resolve, reject });
    });
  }

  onEvent(listener: (event: CoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Called after a port was replaced: what was read before may be out of date. */
  onReconnected(listener: () => void): () => void {
    this.#reconnected.add(listener);
    return () => this.#reconnected.delete(listener);
  }

  close(): void {
    const port = this.#port;
    this.#port = null;
    port?.close();
    for (const call of [...this.#pending.values(), ...this.#queue]) call.reject(hostRestarted());
    this.#pending.clear();
    this.#queue = [];
  }

  #begin(call: PendingCall): void {
    if (this.#port) this.#send(call);
    else this.#queue.push(call);
  }

  #send(call: PendingCall): void {
    const id = this.#nextId++;
    this.#pending.set(id, call);
    const { signal } = call.options;
    const cancel = () => {
      if (this.#pending.get(id) === call) this.#post({ type: 'cancel', id });
    };
    const { procedure, input, commandId } = call;
    this.#post({ type: 'call', id, procedure, input, ...(commandId === null ? {} : { commandId }) });
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  }

  #post(request: PortRequest): void {
    this.#port?.postMessage(request);
  }

  #receive(response: PortResponse): void {
    if (response.type === 'event') {
      const { event } = response;
      if (event.type === 'progress') this.#pending.get(Number(event.taskId))?.options.onProgress?.(event);
      for (const listener of this.#listeners) listener(event);
      return;
    }
    const call = this.#pending.get(response.id);
    if (!call) return;
    this.#pending.delete(response.id);
    if (response.ok) call.resolve(response.value);
    else call.reject(errorFromWire(response.error));
  }

  #lose(): void {
    this.#port = null;
    this.#wasLost = true;
    this.#settlePending();
  }

  /** After the port they were sent on is gone: queries go into the queue once more, of the rest it is asked. */
  #settlePending(): void {
    const orphans = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of orphans) {
      if (call.retriesLeft > 0) {
        call.retriesLeft -= 1;
        this.#queue.push(call);
      } else if (call.commandId === null) {
        call.reject(hostRestarted());
      } else {
        this.#queue.push(askStatus(call, call.commandId));
      }
    }
  }
}

/** Asked as often as the process dies: the call has no end before it is known. */
function askStatus({ procedure, reject }: PendingCall, id: string): PendingCall {
  return {
    procedure: 'command.status',
    input: { id, procedure },
    options: {},
    retriesLeft: Number.POSITIVE_INFINITY,
    commandId: null,
    resolve: (answer) => {
      const { status } = answer as { status: CommandStatus };
      reject(new AppError('HostRestarted', LOST[status]));
    },
    reject: () => reject(new AppError('HostRestarted', 'call.stepUnknown')),
  };
}

function hostRestarted(): AppError {
  return new AppError('HostRestarted', 'call.hostRestarted');
}
