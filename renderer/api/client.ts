/**
 * The contract as a typed function, and the cache over it: a `changed` event is applied to the answers it is about;
 * a replaced port makes all of them stale.
 */
import { QueryClient } from '@tanstack/react-query';
import { type CallInput, contract, type Output, type ProcedureName } from '../../schema/contract.ts';
import { applyChange } from './apply-change.ts';
import { shareRows } from './share-rows.ts';
import type { CallOptions, PortTransport } from './transport.ts';

export type Call = <P extends ProcedureName>(
  procedure: P,
  input: CallInput<P>,
  options?: Omit<CallOptions, 'retry'>,
) => Promise<Output<P>>;

/** An open text into which is typed what is not stored yet. */
export interface OpenText {
  /** Resolves when everything typed is stored and rejects with what prevented it. */
  finish(): Promise<void>;
  /** A command is about to change texts: nothing may be typed until `release`, or it would be meant for another text. */
  hold(): void;
  /** The command is done or refused: takes over the text as it is now. */
  release(): Promise<void>;
}

/** Typing that has not been saved yet: that of a text before anything else is done, that of a memo before one leaves. */
export interface PendingWork {
  /** Both give what takes it out again. */
  addText(text: OpenText): () => void;
  /** `finish` resolves when it is done and rejects with what prevented it. */
  addLeaving(finish: () => Promise<void>): () => void;
  /** All of it, as before the study is closed. */
  finish(): Promise<void>;
}

const CHANGING_TEXTS: readonly ProcedureName[] = [
  'history.undo',
  'history.redo',
  'history.goTo',
  'version.restore',
  'document.replace',
  'pseudonym.apply',
];

export interface Client {
  call: Call;
  pendingWork: PendingWork;
  transport: PortTransport;
  cache: QueryClient;
}

const isQuery = (procedure: ProcedureName) => contract[procedure].kind === 'query';

export function createClient(transport: PortTransport): Client {
  const texts = new Set<OpenText>();
  const leaving = new Set<() => Promise<void>>();
  const pendingWork: PendingWork = {
    addText(text) {
      texts.add(text);
      return () => texts.delete(text);
    },
    addLeaving(finish) {
      leaving.add(finish);
      return () => leaving.delete(finish);
    },
    async finish() {
      for (const text of texts) await text.finish();
      for (const finish of leaving) await finish();
    },
  };
  const call: Call = async (procedure, input, options) => {
    const send = async () =>
      (await transport.call(procedure, input, { ...options, retry: isQuery(procedure) })) as Output<typeof procedure>;
    if (texts.size === 0 || isQuery(procedure) || procedure === 'document.applyEdits') return send();
    // Undo, exports and codings mean the text as it is on the screen.
    const held = CHANGING_TEXTS.includes(procedure) ? [...texts] : [];
    for (const text of held) text.hold();
    try {
      for (const text of texts) await text.finish();
      return await send();
    } finally {
      for (const text of held) await text.release();
    }
  };

  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        // Answers stay true until an event says otherwise; the core is local, so focus and network mean nothing.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 5 * 60_000,
        structuralSharing: shareRows,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

  transport.onEvent((event) => {
    if (event.type === 'changed') applyChange(cache, event);
  });
  transport.onReconnected(() => void cache.invalidateQueries());

  return { call, pendingWork, transport, cache };
}
