/**
 * The contract as a typed function, and the cache over it: a `changed` event makes the answers
 * stale that are built from the changed tables; a replaced port makes all of them stale.
 */
import { QueryClient } from '@tanstack/react-query';
import type { CallInput, Output, ProcedureName } from '../../schema/contract.ts';
import { isQuery, isStaleAfter } from './reads.ts';
import type { CallOptions, PortTransport } from './transport.ts';

export type Call = <P extends ProcedureName>(
  procedure: P,
  input: CallInput<P>,
  options?: Omit<CallOptions, 'retry'>,
) => Promise<Output<P>>;

/** Typing that has not been saved yet: that of a text before anything else is done, that of a memo before one leaves. */
export interface PendingWork {
  /** `finish` resolves when it is done and rejects with what prevented it. Gives what takes it out again. */
  add(finish: () => Promise<void>, before: 'commands' | 'leaving'): () => void;
  /** All of it, as before the study is closed. */
  finish(): Promise<void>;
}

export interface Client {
  call: Call;
  pendingWork: PendingWork;
  transport: PortTransport;
  cache: QueryClient;
}

export function createClient(transport: PortTransport): Client {
  const waiting = { commands: new Set<() => Promise<void>>(), leaving: new Set<() => Promise<void>>() };
  const finishAll = async (before: keyof typeof waiting) => {
    for (const finish of waiting[before]) await finish();
  };
  const pendingWork: PendingWork = {
    add(finish, before) {
      waiting[before].add(finish);
      return () => waiting[before].delete(finish);
    },
    async finish() {
      await finishAll('commands');
      await finishAll('leaving');
    },
  };
  const call: Call = async (procedure, input, options) => {
    // Undo, exports and codings mean the text as it is on the screen.
    if (waiting.commands.size > 0 && !isQuery(procedure) && procedure !== 'document.applyEdits') {
      await finishAll('commands');
    }
    return (await transport.call(procedure, input, { ...options, retry: isQuery(procedure) })) as Output<
      typeof procedure
    >;
  };

  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        // Answers stay true until an event says otherwise; the core is local, so focus and network mean nothing.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

  transport.onEvent((event) => {
    if (event.type !== 'changed') return;
    void cache.invalidateQueries({
      predicate: ({ queryKey }) => isStaleAfter(event, String(queryKey[0])),
    });
  });
  transport.onReconnected(() => void cache.invalidateQueries());

  return { call, pendingWork, transport, cache };
}
