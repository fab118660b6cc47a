/**
 * Calls and events over a MessagePort. The port may be replaced at any time, because the process
 * behind it is restarted when it dies: a query that was under way is asked once more on the new
 * port, everything else fails with HostRestarted, since a command may or may not have been done.
 * Takes any MessagePort, the window's or Node's.
 */
import type { CoreEvent, ProgressEvent } from '../../schema/contract.ts';
import { AppError, errorFromWire } from '../../schema/errors.ts';
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
}

interface PendingCall {
  procedure: string;
  input: unknown;
  options: CallOptions;
  retriesLeft: number;
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
  #lost = new Set<() => void>();

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
   * @throws AppError with the other side's code and message; HostRestarted when the process behind the port was lost
   */
  call(procedure: string, input: unknown, options: CallOptions = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const call = { procedure, input, options, retriesLeft: options.retry ? 1 : 0, resolve, reject };
      if (this.#port) this.#send(call);
      else this.#queue.push(call);
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

  /** Called when the other side closed the port and a new one must be asked for. */
  onLost(listener: () => void): () => void {
    this.#lost.add(listener);
    return () => this.#lost.delete(listener);
  }

  close(): void {
    const port = this.#port;
    this.#port = null;
    port?.close();
    for (const call of [...this.#pending.values(), ...this.#queue]) call.reject(hostRestarted());
    this.#pending.clear();
    this.#queue = [];
  }

  #send(call: PendingCall): void {
    const id = this.#nextId++;
    this.#pending.set(id, call);
    const { signal } = call.options;
    const cancel = () => {
      if (this.#pending.get(id) === call) this.#post({ type: 'cancel', id });
    };
    this.#post({ type: 'call', id, procedure: call.procedure, input: call.input });
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
    for (const listener of this.#lost) listener();
  }

  /** After the port they were sent on is gone: queries go into the queue once more, the rest fail. */
  #settlePending(): void {
    const orphans = [...this.#pending.values()];
    this.#pending.clear();
    for (const call of orphans) {
      if (call.retriesLeft > 0) {
        call.retriesLeft -= 1;
        this.#queue.push(call);
      } else {
        call.reject(hostRestarted());
      }
    }
  }
}

function hostRestarted(): AppError {
  return new AppError('HostRestarted', 'call.hostRestarted');
}
